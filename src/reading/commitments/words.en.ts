import { daysText } from "../format.js";
import type { CommitmentWords, ToldDay, ToldDays } from "./commitment-words.js";

/** Where a commitment stands, in English. */
export const english: CommitmentWords = {
  oneDay: (told) => `${told.party}, "${told.label}": ${howMuch(told)}. ${whetherInTime(told)}`,
  manyDays: (told) =>
    `${told.party}, "${told.label}": ${inOrder(statesOf(told))}.${told.next === undefined ? "" : ` The next is due on ${told.next}.`}`,
  noDay: ({ party, label }) => `${party}, "${label}": Nothing is due.`,
};

const howMuch = ({ isShare, actual, target, isAboveTarget, state }: ToldDay): string => {
  if (state === "nothingToMeasure") return `There is nothing to measure; at least ${target} was agreed`;
  if (isShare)
    return actual === "" ? `There is nothing to measure yet; at least ${target} was agreed` : `${actual}; at least ${target} was agreed`;
  if (isAboveTarget) return `${actual}; ${target} ${target === "1" ? "was" : "were"} agreed`;
  return target === "1" ? `${actual} of 1 agreed` : `${actual} of the ${target} agreed`;
};

const whetherInTime = ({ state, on, metOn, daysOverdue }: ToldDay): string => {
  switch (state) {
    case "pending":
      return `Due on ${on}.`;
    case "met":
      return `The target was reached on ${metOn} (due on ${on}).`;
    case "metLate":
      return `The target was reached on ${metOn}, ${daysText(daysOverdue, "en")} after it was due on ${on}.`;
    case "overdue":
      return `It was due on ${on} and is overdue by ${daysText(daysOverdue, "en")}.`;
    case "missed":
      return `The target was not reached when it was due on ${on}.`;
    case "nothingToMeasure":
      return `It was due on ${on}.`;
  }
};

const statesOf = ({ states, daysOverdue }: ToldDays): readonly string[] => {
  const { met, metLate, missed, overdue, nothingToMeasure, pending } = states;
  const passed = met + metLate + missed + overdue + nothingToMeasure;
  if (passed === 0) return [`${pending} due days have not passed yet`];
  return [
    passed === 1 ? `${met} of 1 due day met` : `${met} of ${passed} due days met`,
    ...(metLate === 0 ? [] : [`${metLate} met late`]),
    ...(missed === 0 ? [] : [`${missed} missed`]),
    ...(overdue === 0
      ? []
      : [
          overdue === 1
            ? `1 overdue by ${daysText(daysOverdue, "en")}`
            : `${overdue} overdue, the oldest by ${daysText(daysOverdue, "en")}`,
        ]),
    ...(nothingToMeasure === 0 ? [] : [`nothing to measure on ${nothingToMeasure}`]),
  ];
};

const inOrder = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
