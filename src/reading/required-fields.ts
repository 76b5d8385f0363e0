import type { Condition, PlacementTest } from "../terms/condition.js";
import type { Programme } from "../terms/programme.js";
import type { Quantity } from "../terms/quantity.js";
import type { Retention } from "../terms/retention.js";

/** A field of the facts that a programme's terms read, and the outcomes that read it. */
export interface RequiredField {
  readonly fact: "participant" | "placement" | "absence" | "observation";
  /** Such as `weeklyHours`, `attributes.group` or, for an observation, its kind `who-5`. */
  readonly field: string;
  /** Ids of outcomes, in the programme's order. */
  readonly readBy: readonly string[];
}

type Read = (fact: RequiredField["fact"], field: string) => void;

/**
 * The fields of the facts that the terms really read: what has to be reported, and nothing else (recommendation 7).
 * Ordered by fact, then by where the terms read them first.
 *
 * ```ts
 * import { between, kr, outcome, paid, programme, requiredFields, started, during } from "payment-by-results";
 *
 * const terms = programme({
 *   id: "a-paid-job",
 *   currency: "DKK",
 *   parties: [],
 *   agreements: [],
 *   intake: between("2017-03-27", "2018-03-26"),
 *   outcomes: [outcome("job", { reached: started(during(paid())), price: kr(10_000) })], // illustrative
 *   settlement: [],
 * });
 * requiredFields(terms).map(({ fact, field }) => `${fact} ${field}`).join(", "); // => "participant id, participant enrolled, participant agreement, placement id, placement status, placement form, placement from, placement to"
 * ```
 */
export const requiredFields = (programme: Programme): readonly RequiredField[] => {
  const readers = new Map<string, { readonly fact: RequiredField["fact"]; readonly field: string; readonly readBy: string[] }>();
  for (const outcome of programme.outcomes) {
    const read: Read = (fact, field) => {
      const key = `${fact}.${field}`;
      const known = readers.get(key) ?? { fact, field, readBy: [] };
      if (!known.readBy.includes(outcome.id)) known.readBy.push(outcome.id);
      readers.set(key, known);
    };
    for (const field of ["id", "enrolled", "agreement"]) read("participant", field);
    readRetention(outcome.reached, read);
    if (outcome.price !== undefined) readQuantity(outcome.price, read);
  }
  const order: readonly RequiredField["fact"][] = ["participant", "placement", "absence", "observation"];
  return [...readers.values()].sort((a, b) => order.indexOf(a.fact) - order.indexOf(b.fact));
};

const readRetention = (retention: Retention, read: Read): void => {
  switch (retention.kind) {
    case "started":
    case "sustained":
      return readCondition(retention.condition, read);
    case "observed":
      return read("observation", retention.observation);
    default:
      retention satisfies never;
  }
};

const readPlacement = (read: Read): void => {
  for (const field of ["id", "status", "form", "from", "to"]) read("placement", field);
};

const readCondition = (condition: Condition, read: Read): void => {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.forEach((part) => readCondition(part, read));
    case "not":
      return readCondition(condition.of, read);
    case "attribute":
      return read("participant", `attributes.${condition.attribute}`);
    case "during":
      readPlacement(read);
      return readTest(condition.test, read);
    case "weeklyHours":
      readPlacement(read);
      readTest(condition.test, read);
      return read("placement", "weeklyHours");
    default:
      condition satisfies never;
  }
};

const readTest = (test: PlacementTest, read: Read): void => {
  switch (test.kind) {
    case "all":
    case "any":
      return test.of.forEach((part) => readTest(part, read));
    case "not":
      return readTest(test.of, read);
    case "activity":
      return read("placement", "activity");
    case "absent":
      read("placement", "employer");
      for (const field of ["id", "employer", "from", "to"]) read("absence", field);
      return;
    case "form":
    case "paid":
    case "subsidised":
      return read("placement", "form");
    default:
      test satisfies never;
  }
};

const readQuantity = (quantity: Quantity, read: Read): void => {
  switch (quantity.kind) {
    case "byAttribute":
      read("participant", `attributes.${quantity.attribute}`);
      for (const cell of [...Object.values(quantity.cells), quantity.otherwise]) if (cell != null) readQuantity(cell, read);
      return;
    case "sum":
    case "product":
      return quantity.of.forEach((part) => readQuantity(part, read));
    case "rounded":
      return readQuantity(quantity.of, read);
    case "number":
    case "money":
    case "agreed":
    case "companies":
      return;
    default:
      quantity satisfies never;
  }
};
