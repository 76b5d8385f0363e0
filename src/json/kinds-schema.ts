import * as z from "zod";
import type { Cell, Condition, Limit, Measure, Quantity, UnitMeasure } from "../terms/kinds.js";
import { moneyConstant, numberConstant } from "./constant-schema.js";
import { parameter } from "./parameter-schema.js";
import { placementTest } from "./placement-test-schema.js";
import { described, schemaOf } from "./schema.js";
import { day, decimal, roundingMode } from "./value-schema.js";

// Conditions ask for quantities and quantities for conditions, so their schemas stand in one file, as their kinds do.
const conditions = (): z.ZodType<readonly Condition[]> => z.array(condition);
const quantities = (): z.ZodType<readonly Quantity[]> => z.array(quantity);
const cell = (): z.ZodType<Cell> => described(quantity.nullable(), "null is not priced");

const text = z.string();
const observation = described(text, "What is observed, such as who-5");
const on = described(z.enum(["enrolment", "anchor", "reached", "thatDay"]), "The day on which it is looked up");
const among = described(z.enum(["pot", "whole"]), "The lines that share a pot of the rule, or everybody");

export const condition = schemaOf<Condition>()(
  "Condition",
  "A question put to a day of a participant; it means the set of days that count",
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: described(z.literal("during"), "At least one running placement satisfies the test"),
      test: placementTest,
    }),
    z.strictObject({ kind: described(z.literal("none"), "No running placement satisfies the test"), test: placementTest }),
    z.strictObject({
      kind: described(z.literal("weeklyHours"), "The hours of the placements that satisfy the test, added up, are within the limit"),
      test: placementTest,
      get limit(): z.ZodType<Limit> {
        return limit;
      },
    }),
    z.strictObject({ kind: z.literal("attribute"), attribute: text, among: z.array(text) }),
    z.strictObject({
      kind: described(z.literal("is"), "A quantity of that day is within the limit"),
      get quantity(): z.ZodType<Quantity> {
        return quantity;
      },
      get limit(): z.ZodType<Limit> {
        return limit;
      },
    }),
    z.strictObject({
      kind: z.literal("all"),
      get of(): z.ZodType<readonly Condition[]> {
        return conditions();
      },
    }),
    z.strictObject({
      kind: z.literal("any"),
      get of(): z.ZodType<readonly Condition[]> {
        return conditions();
      },
    }),
    z.strictObject({
      kind: z.literal("not"),
      get of(): z.ZodType<Condition> {
        return condition;
      },
    }),
  ]),
);

const unitMeasureKinds = [
  z.strictObject({
    kind: described(z.literal("days"), "Counted days"),
    get condition(): z.ZodType<Condition> {
      return condition;
    },
  }),
  z.strictObject({ kind: described(z.literal("hours"), "A seventh of the weekly hours a day"), test: placementTest }),
  z.strictObject({ kind: described(z.literal("wages"), "Wages, spread over their days"), test: placementTest }),
  z.strictObject({ kind: described(z.literal("observedValues"), "Observed values on their day"), observation }),
] as const;

const unitMeasure = schemaOf<UnitMeasure>()(
  "UnitMeasure",
  "Something that adds up day by day",
  z.discriminatedUnion("kind", unitMeasureKinds),
);

export const measure = schemaOf<Measure>()(
  "Measure",
  "Something that adds up day by day, or the weeks or months in which it comes to a limit",
  z.discriminatedUnion("kind", [
    ...unitMeasureKinds,
    z.strictObject({
      kind: z.literal("units"),
      unit: z.enum(["weeks", "months"]),
      from: described(z.enum(["calendar", "anchor"]), "ISO weeks and months of the calendar, or counted from the anchor"),
      of: unitMeasure,
      get limit(): z.ZodType<Limit | "whole"> {
        return described(z.union([z.literal("whole"), limit]), "What a unit must come to; whole is every one of its days");
      },
    }),
  ]),
);

export const quantity = schemaOf<Quantity>()(
  "Quantity",
  "How much: a price, a limit or a measure",
  z.discriminatedUnion("kind", [
    numberConstant,
    moneyConstant,
    z.strictObject({ kind: z.literal("agreed"), name: described(text, "What each agreement names in its values") }),
    z.strictObject({ kind: described(z.literal("companies"), "The number of companies that the agreement names") }),
    z.strictObject({ kind: described(z.literal("attributeValue"), "The value of a numeric attribute"), attribute: text, on }),
    z.strictObject({ kind: described(z.literal("age"), "Completed years since a day that is an attribute"), attribute: text, on }),
    z.strictObject({
      kind: described(z.literal("weeklyHoursOf"), "The weekly hours of the placements that satisfy the test, added up"),
      test: placementTest,
      on,
    }),
    z.strictObject({
      kind: described(z.literal("dated"), "A value that changes over time"),
      on,
      get values(): z.ZodType<Extract<Quantity, { kind: "dated" }>["values"]> {
        return z.array(z.strictObject({ from: described(day, "First day on which the value holds"), value: cell() }));
      },
    }),
    z.strictObject({
      kind: z.literal("byAttribute"),
      attribute: text,
      on,
      get cells(): z.ZodType<Readonly<Record<string, Cell>>> {
        return described(z.record(text, cell()), "What holds for each value of the attribute; null is not priced");
      },
      get otherwise(): z.ZodExactOptional<z.ZodType<Cell>> {
        return described(cell(), "What holds for a value without a cell, and for a participant without a value").exactOptional();
      },
    }),
    z.strictObject({
      kind: z.literal("when"),
      condition,
      on,
      get value(): z.ZodType<Cell> {
        return cell();
      },
      get otherwise(): z.ZodType<Cell> {
        return cell();
      },
    }),
    z.strictObject({
      kind: described(z.literal("steps"), "The value with the highest from that is not above the quantity"),
      get of(): z.ZodType<Quantity> {
        return quantity;
      },
      get steps(): z.ZodType<Extract<Quantity, { kind: "steps" }>["steps"]> {
        return z.array(z.strictObject({ from: decimal, value: cell() }));
      },
    }),
    z.strictObject({
      kind: described(z.literal("linear"), "Along straight lines between points, and flat beyond the first and the last"),
      get of(): z.ZodType<Quantity> {
        return quantity;
      },
      points: z.array(z.strictObject({ at: decimal, value: decimal })),
    }),
    z.strictObject({ kind: described(z.literal("countedDays"), "The counted days of the occurrence") }),
    z.strictObject({ kind: described(z.literal("measured"), "What the occurrence accumulated or measured") }),
    z.strictObject({ kind: described(z.literal("ordinal"), "Which occurrence of its series this is") }),
    z.strictObject({ kind: described(z.literal("over"), "What adds up from the anchor to the day reached"), measure }),
    z.strictObject({
      kind: described(z.literal("daysSince"), "Days up to the day reached: 0 on the same day"),
      since: z.union([z.enum(["enrolment", "anchor"]), z.strictObject({ outcome: text })]),
    }),
    z.strictObject({ kind: described(z.literal("priceOf"), "The price of the first occurrence of a required outcome"), outcome: text }),
    z.strictObject({
      kind: described(z.literal("occurrencesOf"), "How many occurrences of an outcome were reached by then"),
      outcome: text,
    }),
    z.strictObject({
      kind: z.literal("sum"),
      get of(): z.ZodType<readonly Quantity[]> {
        return quantities();
      },
    }),
    z.strictObject({
      kind: z.literal("product"),
      get of(): z.ZodType<readonly Quantity[]> {
        return described(quantities(), "At most one factor is money");
      },
    }),
    z.strictObject({
      kind: z.literal("quotient"),
      get of(): z.ZodType<Quantity> {
        return quantity;
      },
      get by(): z.ZodType<Quantity> {
        return quantity;
      },
    }),
    z.strictObject({
      kind: z.literal("least"),
      get of(): z.ZodType<readonly Quantity[]> {
        return quantities();
      },
    }),
    z.strictObject({
      kind: z.literal("greatest"),
      get of(): z.ZodType<readonly Quantity[]> {
        return quantities();
      },
    }),
    z.strictObject({
      kind: z.literal("rounded"),
      get of(): z.ZodType<Quantity> {
        return quantity;
      },
      to: described(decimal, "Rounded to whole multiples of this"),
      mode: roundingMode,
    }),
    z.strictObject({ kind: described(z.literal("enrolledCount"), "How many of the group are enrolled in the intake"), among }),
    z.strictObject({ kind: described(z.literal("reachedCount"), "How many occurrences the group has reached"), outcome: text, among }),
    z.strictObject({
      kind: described(z.literal("answers"), "The answers of a group's participants, added up or counted"),
      observation,
      take: described(z.enum(["first", "last", "change"]), "change is the last less the first"),
      statistic: z.enum(["sum", "count"]),
      among,
    }),
    z.strictObject({
      kind: described(z.literal("groupObserved"), "What was observed of the group itself"),
      observation,
      take: z.enum(["first", "last", "sum"]),
      among,
    }),
    z.strictObject({ kind: described(z.literal("amountSoFar"), "What the lines come to as the rules before left them"), among }),
    z.strictObject({ kind: described(z.literal("place"), "Which of the rule's lines this is, in the order of claims"), among }),
    z.strictObject({
      kind: described(z.literal("extension"), "A quantity that the programme is made with"),
      extension: described(text, "Id of the extension"),
      parameters: z.record(text, parameter),
    }),
  ]),
);

export const limit = schemaOf<Limit>()(
  "Limit",
  "atLeast and atMost include themselves, above and below do not; a band includes its lower end only",
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("atLeast"), than: quantity }),
    z.strictObject({ kind: z.literal("atMost"), than: quantity }),
    z.strictObject({ kind: z.literal("above"), than: quantity }),
    z.strictObject({ kind: z.literal("below"), than: quantity }),
    z.strictObject({ kind: z.literal("band"), from: quantity, below: quantity }),
  ]),
);
