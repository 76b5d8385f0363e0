import type { OncePer, Outcome, Programme } from "../../terms/programme.js";
import type { Checkpoint, Retention } from "../../terms/retention.js";
import { readDay } from "../../time/day.js";
import { leastDays, mostDays } from "../../time/period-length.js";
import { type Extended, greater, isLimited, lesser, plus, times, unlimited } from "./range.js";

/** How many days lie at most between enrolment and the last day on which an outcome can be reached, both included. */
export const daysOpen = ({ intake, tracking }: Programme, { by }: Pick<Outcome, "by">): Extended => {
  const tracked = tracking === undefined ? unlimited : mostDays(tracking);
  if (by === undefined) return tracked;
  if ("day" in by) return Math.max(0, Math.min(tracked, (readDay(by.day) as number) - (readDay(intake.from) as number) + 1));
  return by.from === "enrolment" ? Math.min(tracked, mostDays(by.period)) : tracked;
};

/** How many weeks or months so many days in a row can touch. */
const touched = (days: Extended, unit: "week" | "month"): Extended => {
  if (!isLimited(days)) return days;
  return unit === "week" ? Math.floor(((days as number) + 5) / 7) + 1 : Math.floor(((days as number) + 26) / 28) + 1;
};

const checks = (checkpoint: Checkpoint, days: Extended): Extended => (checkpoint === "monthEnds" ? touched(days, "month") : 1);

/** How many occurrences one series can hold at most, of all the days in which the outcome can be reached. */
export const occurrencesInSeries = (retention: Retention, days: Extended): Extended => {
  switch (retention.kind) {
    case "sustained": {
      const { times: stated, period, employer } = retention;
      if (stated === undefined) return 1;
      // Each employer's placements are a timeline of their own, and nobody can say how many there are.
      const fitting = employer === "same" || !isLimited(days) ? unlimited : Math.floor((days as number) / leastDays(period));
      return stated === "unlimited" ? fitting : lesser(stated, fitting);
    }
    case "accumulated":
    case "anyOf":
    case "allOf":
      return 1;
    case "at":
      return retention.checkpoints.reduce<Extended>((count, checkpoint) => plus(count, checks(checkpoint, days)), 0);
    case "metered":
      return touched(days, retention.each);
    case "observed":
      return retention.times === undefined ? 1 : retention.times === "unlimited" ? unlimited : retention.times;
  }
};

/** Nobody can say how many placements, employers or enrolments a participant may come to have. */
export const seriesOf = (oncePer: OncePer | undefined): Extended => (oncePer === undefined || oncePer === "participant" ? 1 : unlimited);

/** How many occurrences of an outcome one participant can have at most. */
export const occurrencesOf = (programme: Programme, outcome: Outcome): Extended => {
  const inSeries = occurrencesInSeries(outcome.reached, daysOpen(programme, outcome));
  return times(inSeries, seriesOf(outcome.oncePer));
};

/** How many counted days an occurrence can tell at most. */
export const countedDaysOf = (retention: Retention, days: Extended): Extended => {
  switch (retention.kind) {
    case "sustained":
      return lesser(days, mostDays(retention.period));
    case "accumulated":
      // From a fixed day on, also days before enrolment may be counted.
      return typeof retention.anchor === "object" ? unlimited : days;
    case "at":
    case "observed":
      return 1;
    case "metered":
      return retention.each === "week" ? 7 : 31;
    case "anyOf":
    case "allOf":
      return retention.of.reduce<Extended>((most, member) => greater(most, countedDaysOf(member, days)), 0);
  }
};
