import type { DayNumber } from "../../time/day.js";
import { dayAfter } from "../../time/period.js";
import { workingDayAfter } from "../../time/working-days.js";
import type { Programme } from "../../terms/programme.js";
import { dueFrom, heldUncomputed } from "../line.js";
import type { RuleOf } from "../../terms/settlement.js";
import { type Apply, type RuleSurroundings, eachLine, selection } from "./rule.js";

/** Lines fall due a period later, in one step, or so many working days later (semantics §6, F37). */
export const compilePayLag = (rule: RuleOf<"payLag">, surroundings: RuleSurroundings): Apply => {
  const { programme } = surroundings;
  const isSelected = selection(rule, surroundings);
  const later = lagOf(rule.lag, programme);
  return (lines) =>
    eachLine(lines, (line) => {
      if (!isSelected(line) || line.dueOn === Number.POSITIVE_INFINITY) return line;
      const due = later(line.dueOn);
      return due === undefined ? heldUncomputed(line) : dueFrom(line, due);
    });
};

const lagOf = (lag: RuleOf<"payLag">["lag"], { calendars = {} }: Programme): ((day: DayNumber) => DayNumber | undefined) =>
  "calendar" in lag ? workingDayAfter(lag.workingDays, calendars[lag.calendar]?.holidays ?? []) : dayAfter(lag);
