import type { Retention } from "../../terms/retention.js";
import { intersection, span } from "../../time/day-set.js";
import type { Compiler, Untold } from "../compiler.js";
import { untoldOf } from "../condition.js";
import { compileAccumulated } from "./accumulated.js";
import { compileAt } from "./at.js";
import { compileAllOf, compileAnyOf } from "./members.js";
import { compileMetered } from "./metered.js";
import { compileObserved } from "./observed.js";
import { type CompiledRetention, lastSeen } from "./retention.js";
import { compileSustained } from "./sustained.js";

/** Compiles when an outcome is reached (semantics §4). */
export const compileRetention = (retention: Retention, compiler: Compiler): CompiledRetention => {
  const compiled = compileKind(retention, compiler);
  // What is sustained sees to it by itself, for each employer, and what has members for each of them.
  const isSeenTo = retention.kind === "sustained" || retention.kind === "anyOf" || retention.kind === "allOf";
  const untold = isSeenTo ? undefined : untoldOf(compiled.counting);
  return untold === undefined ? compiled : withUntold(compiled, untold);
};

/** From the first day on of which nobody can tell whether it counts, nothing can be computed; what was reached before stands. */
const withUntold = (retention: CompiledRetention, untold: Untold): CompiledRetention => ({
  ...retention,
  *candidates(view, window) {
    const [first] = intersection(untold(view), span(window.first, lastSeen(window) + 1));
    for (const candidate of retention.candidates(view, window)) {
      if (first !== undefined && (candidate === undefined || candidate.reachedOn >= first)) break;
      yield candidate;
    }
    if (first !== undefined) yield undefined;
  },
});

const compileKind = (retention: Retention, compiler: Compiler): CompiledRetention => {
  switch (retention.kind) {
    case "sustained":
      return compileSustained(retention, compiler);
    case "accumulated":
      return compileAccumulated(retention, compiler);
    case "at":
      return compileAt(retention, compiler);
    case "metered":
      return compileMetered(retention, compiler);
    case "observed":
      return compileObserved(retention, compiler);
    case "anyOf":
      return compileAnyOf(retention.of.map((member) => compileRetention(member, compiler)));
    case "allOf":
      return compileAllOf(retention.of.map((member) => compileRetention(member, compiler)));
  }
};
