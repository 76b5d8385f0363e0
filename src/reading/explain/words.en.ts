import { daysText } from "../format.js";
import { quantityWords } from "../quantity-words.js";
import type { ExplainWords } from "./explain-words.js";

/** Explanations in English. */
export const english: ExplainWords = {
  line: (outcome, amount) => `"${outcome}": ${amount}`,
  days: (count, from, to) => (from === to ? `${daysText(count, "en")}, ${from}` : `${daysText(count, "en")} from ${from} to ${to}`),
  on: (day) => `reached on ${day}`,
  by: (placements) => `(${placements.join(", ")})`,
  clause: (clause) => `Contract: ${clause}`,
  agreement: (agreement, payer) => `Agreement "${agreement}"; paid by ${payer}`,
  price: (amount) => `Price: ${amount}`,
  beforeRules: (amount) => `price ${amount}`,
  quantity: quantityWords.en,
  quoted: (name) => `"${name}"`,
  lookedUp: (name, found, on) => `"${name}" is ${found === null ? "not known" : `"${found}"`}${on === undefined ? "" : ` on ${on}`}`,
  noValue: "no price",
  step: {
    fee: "fee",
    cap: "cap",
    shareCap: "share cap",
    tiers: "tiers",
    unlock: "target",
    hold: "held",
    requiresPaid: "requires payment",
    scaled: "scaled",
    withhold: "part withheld",
    payLag: "payment lag",
    claimDeadline: "claim deadline",
    rounded: "rounding",
    difference: "price subtracted",
  },
  limit: (limit, used) =>
    limit === undefined ? "the limit has no value" : `the limit is ${limit}, of which earlier lines have used ${used}`,
  stepTo: (rule, kind, change, amount) => `"${rule}" (${kind}): ${change}, leaving ${amount}`,
  span: (from, to, count) => (from === to ? `${from}: ${daysText(count, "en")}` : `${from} to ${to}: ${daysText(count, "en")}`),
  interruption: (from, to, count, clock) =>
    `${from === to ? from : `${from} to ${to}`}: interruption of ${daysText(count, "en")}, ${clock === "runs" ? "counted as part of the period" : "not counted"}`,
  measured: (much) => `Added up: ${much}`,
  placements: "Placements",
  placement: (id, what, hours, from, to, employer) =>
    [
      `${id}:`,
      [
        what ?? "without an employment form",
        ...(hours === undefined ? [] : [hours === null ? "hours not reported" : `${hours} hours a week`]),
        to === null ? `from ${from}, running` : `from ${from} to ${to}`,
        ...(employer === null ? [] : [`employer ${employer}`]),
      ].join(", "),
    ].join(" "),
  required: (outcome, on) => `Requires "${outcome}", which was reached on ${on}`,
  evidence: (of, level, to) => `${of} is ${level}${to === null ? "" : ` up to ${to}`}`,
  due: (day) => (day === null ? "Not due yet" : `Due on ${day}`),
  judged: (day) => `Judged on ${day}, the last day with a placement:`,
  soFar: (count, from) => `Counted so far: ${daysText(count, "en")} from ${from}`,
};
