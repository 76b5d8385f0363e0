import {
  type DecimalText,
  agreed,
  answersMean,
  between,
  fee,
  linear,
  money,
  number,
  product,
  programme,
  rounded,
} from "payment-by-results";

const poolForA = money(30_000, "GBP"); // Illustrative. Outcome B, cost per patient, has no published scale.
const partOfA = linear(answersMean("wellbeing-star", "change", "whole"), [
  ["0.5", 0],
  ["1.4", 1],
]);

const contract = (id: string, payers: Readonly<Record<string, DecimalText>>) =>
  programme({
    id,
    currency: "GBP",
    parties: [
      ...Object.keys(payers).map((payer) => ({ id: payer, roles: ["payer"] as const })),
      { id: "ways-to-wellness", kind: "company", roles: ["provider"] },
    ],
    agreements: Object.entries(payers).map(([payer, part]) => ({ id: payer, payer, from: "2015-04-01", values: { part: number(part) } })),
    intake: between("2015-04-01", "2022-03-31"), // Enrolled are people of 40 to 74 with long-term conditions.
    outcomes: [],
    settlement: [
      fee("outcome-a", product(agreed("part"), partOfA, poolForA), { due: "2016-03-31" }), // The day is illustrative.
      rounded("0.01", "half-up"),
    ],
  });

export const waysToWellness = contract("ways-to-wellness", { "newcastle-ccg": "1" });
export const waysToWellnessStartUp = contract("ways-to-wellness-start-up", { "newcastle-ccg": "0.30", "national-funds": "0.70" });
