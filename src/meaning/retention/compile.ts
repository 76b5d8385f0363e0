import type { Retention } from "../../terms/retention.js";
import type { Compiler } from "../compiler.js";
import { compileAccumulated } from "./accumulated.js";
import { compileAt } from "./at.js";
import { compileAllOf, compileAnyOf } from "./members.js";
import { compileMetered } from "./metered.js";
import { compileObserved } from "./observed.js";
import type { CompiledRetention } from "./retention.js";
import { compileSustained } from "./sustained.js";

/** Compiles when an outcome is reached (semantics §4). */
export const compileRetention = (retention: Retention, compiler: Compiler): CompiledRetention => {
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
