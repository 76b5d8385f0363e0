import type { Retention } from "../../terms/retention.js";
import type { KnownObservation } from "../../facts/timeline.js";
import { writeDay } from "../../time/day.js";
import type { Compiler } from "../compiler.js";
import type { View } from "../situation.js";
import { type CompiledRetention, type Window, inWindow, lastSeen } from "./retention.js";

export const compileObserved = (retention: Extract<Retention, { kind: "observed" }>, compiler: Compiler): CompiledRetention => {
  const limit = retention.limit === undefined ? undefined : compiler.limit(retention.limit, 1);
  const seen = (view: View, window: Window): readonly KnownObservation[] =>
    view.observations.filter(({ kind, on }) => kind === retention.observation && on >= window.first && on <= lastSeen(window));
  const matches = (view: View, { value, on }: KnownObservation): boolean =>
    limit === undefined || limit.bounds({ view, day: on })?.place(value) === 0;
  return {
    *candidates(view, window) {
      for (const observation of seen(view, window)) {
        if (!matches(view, observation)) continue;
        const { id, on } = observation;
        yield {
          key: id,
          anchor: on,
          firstDay: on,
          reachedOn: on,
          nextDay: on + 1,
          lastDay: on,
          countedDays: 0,
          measured: undefined,
          view,
          by: undefined,
          countedFrom: on,
          lastCounted: on,
          observation,
        };
      }
    },
    unreached: (view, window) => {
      const observations = seen(view, window);
      if (observations.some((observation) => matches(view, observation))) return undefined;
      const bestCase = inWindow(lastSeen(window) + 1, window);
      const isLate = observations.length === 0 && seen(view, { ...window, last: window.tracked }).length > 0;
      if (isLate) return { reason: { code: "window-missed", on: writeDay(window.last) }, bestCase };
      const code = observations.length === 0 ? "not-observed" : "observed-outside-limit";
      return { reason: { code, observation: retention.observation }, bestCase };
    },
    times: retention.times === undefined ? 1 : retention.times === "unlimited" ? Number.POSITIVE_INFINITY : retention.times,
    isInAnchorOrder: true,
    isAnchored: true,
    counting: [],
    readsHours: false,
    measures: false,
  };
};
