import * as z from "zod";
import type { Issue } from "../issue/issue.js";
import type { Reason } from "../meaning/reason.js";
import type { AgreementTotal, Line, NotPaid, OutcomeTotal, Settlement } from "../reading/settlement.js";
import type { Day } from "../time/day.js";
import { settlementName } from "./document-name.js";
import { type JsonSchema, described, schemaOf, toJsonSchema } from "./schema.js";
import { day, decimal, level } from "./value-schema.js";

const text = z.string();
const count = z.int();
// The days a settlement was asked for stand in it as they were given; an issue tells of one that is no day.
const askedFor = z.string() as unknown as z.ZodType<Day, Day>;

const adjustments = described(z.array(z.tuple([text, decimal])), "Rules in their order, and what each added");

const line = schemaOf<Line>()(
  "Line",
  "An amount that is paid, and how it came about",
  z.strictObject({
    participant: described(text.nullable(), "null on a line that is no participant's, such as a fee"),
    outcome: described(text, "Id of the outcome, or of the rule that added the line"),
    series: text,
    occurrence: text,
    agreement: text,
    placement: described(text.nullable(), "The placement of the last counted day with the lowest id"),
    employer: described(text.nullable(), "The employer of that placement"),
    anchor: described(day, "First day of the run of counted days"),
    reachedOn: day,
    dueOn: described(day.nullable(), "null while the line is held and nobody can say until when"),
    countedDays: count,
    measured: described(decimal.nullable(), "What was accumulated or measured; null for outcomes that measure nothing"),
    price: decimal,
    adjustments,
    amount: described(decimal, "The price and the adjustments, added"),
  }),
);

const reason = schemaOf<Reason>()(
  "Reason",
  "Why an outcome is not paid in full",
  z.discriminatedUnion("code", [
    z.strictObject({ code: z.literal("participant-not-known") }),
    z.strictObject({ code: z.literal("participant-set-aside") }),
    z.strictObject({ code: z.literal("not-enrolled-in-intake") }),
    z.strictObject({
      code: z.literal("fact-set-aside"),
      facts: described(
        z.array(z.strictObject({ list: z.enum(["placements", "absences", "observations", "evidence", "claims", "unreadable"]), id: text })),
        "What was reported and could not be used; with an empty id the whole list",
      ),
    }),
    z.strictObject({ code: z.literal("not-started") }),
    z.strictObject({
      code: z.literal("form-not-eligible"),
      test: z.enum([
        "activity",
        "form",
        "paid",
        "subsidised",
        "absent",
        "employer",
        "employerAttribute",
        "participating",
        "began",
        "granted",
        "lasted",
        "agreedFor",
        "openEnded",
      ]),
      negated: z.boolean(),
      form: text.exactOptional(),
    }),
    z.strictObject({ code: z.literal("attribute-not-eligible"), attribute: text, negated: z.boolean() }),
    z.strictObject({ code: z.literal("value-not-eligible"), quantity: text, negated: z.boolean() }),
    z.strictObject({ code: z.literal("hours-not-reported") }),
    z.strictObject({ code: z.literal("hours-below"), hours: decimal, limit: decimal }),
    z.strictObject({ code: z.literal("hours-above"), hours: decimal, limit: decimal }),
    z.strictObject({ code: z.literal("not-observed"), observation: text }),
    z.strictObject({ code: z.literal("observed-outside-limit"), observation: text }),
    z.strictObject({ code: z.literal("average-hours-below"), hours: decimal, limit: decimal }),
    z.strictObject({ code: z.literal("not-given-at-start"), on: day }),
    z.strictObject({ code: z.literal("excluded-by-prior-placement") }),
    z.strictObject({ code: z.literal("evidence-below-level"), level }),
    z.strictObject({ code: z.literal("break-exceeds"), days: count, limit: count }),
    z.strictObject({ code: z.literal("not-yet-due"), counted: count, needed: count, earliest: day }),
    z.strictObject({
      code: z.literal("not-yet-accumulated"),
      measure: z.enum(["days", "hours", "wages", "observedValues", "weeks", "months"]),
      counted: decimal,
      needed: decimal,
    }),
    z.strictObject({ code: z.literal("not-yet-checked"), on: day }),
    z.strictObject({ code: z.literal("window-missed"), on: day, from: day.exactOptional() }),
    z.strictObject({ code: z.literal("outside-programme-dates"), on: day }),
    z.strictObject({ code: z.literal("requires-outcome"), outcome: text }),
    z.strictObject({ code: z.literal("excluded-by-outcome"), outcome: text }),
    z.strictObject({ code: z.literal("not-priced"), reachedOn: day }),
    z.strictObject({ code: z.literal("not-computed"), reachedOn: day.exactOptional() }),
    z.strictObject({ code: z.literal("not-claimed"), until: day.exactOptional() }),
    z.strictObject({ code: z.literal("claim-deadline-passed"), on: day }),
    z.strictObject({ code: z.literal("required-outcome-not-paid"), outcome: text }),
    z.strictObject({ code: z.literal("held-until-unlock"), rule: text }),
    z.strictObject({ code: z.literal("withheld-until"), on: day }),
    z.strictObject({ code: z.literal("cut-by-rule"), rule: text, amount: decimal }),
  ]),
);

const notPaid = schemaOf<NotPaid>()(
  "NotPaid",
  "An outcome of a participant that is not paid, or not in full; or a fee of an agreement",
  z.strictObject({
    participant: described(text.nullable(), "null where it is no participant's: of a fee of an agreement"),
    outcome: text,
    agreement: text.nullable(),
    reason,
    series: described(text, "Of a line that was cut or is held, or of one of several occurrences or series").exactOptional(),
    occurrence: text.exactOptional(),
    cameTo: described(
      z.strictObject({ counted: count, needed: count, lastDay: described(day, "The last day that counted") }),
      "Where an interruption is the reason: how far it had come, in days",
    ).exactOptional(),
    earliest: described(day, "The first day on which it can be reached, if the present employment continues").exactOptional(),
    reachedOn: day.exactOptional(),
  }),
);

const outcomeTotal = schemaOf<OutcomeTotal>()(
  "OutcomeTotal",
  "What one outcome came to in one agreement",
  z.strictObject({
    outcome: text,
    heads: described(count, "How many participants reached it, paid or not"),
    weeklyHours: decimal.nullable(),
    fullTimeEquivalents: decimal.nullable(),
    amount: decimal,
  }),
);

const agreementTotal = schemaOf<AgreementTotal>()(
  "AgreementTotal",
  "What one agreement came to",
  z.strictObject({
    agreement: text,
    payer: text,
    participants: count,
    incomplete: count,
    outcomes: z.array(outcomeTotal),
    fees: z.array(z.strictObject({ rule: text, amount: decimal })),
    total: decimal,
    due: described(decimal, "What is due by the day settled"),
  }),
);

const issueText = z.strictObject({
  code: text,
  severity: z.enum(["error", "warning"]),
  path: z.array(z.union([text, z.number()])),
  operands: z.record(text, z.union([text, z.number()])),
});

// The codes of issues are types alone; a list of them here would only repeat what their words are already held to.
const issue = schemaOf<Issue>()("Issue", "Something that is wrong or worth a look", issueText as unknown as z.ZodType<Issue, Issue>);

export const settlementDocument = schemaOf<Settlement & { readonly schema?: typeof settlementName }>()(
  "Settlement",
  "The entitlement as of a day, known on a day",
  z.strictObject({
    schema: z.literal(settlementName).exactOptional(),
    programme: text,
    currency: text,
    asOf: askedFor,
    knownOn: described(askedFor.nullable(), "null where all facts are known"),
    isProjection: z.boolean(),
    total: described(decimal, "The entitlement, due or not"),
    due: described(decimal, "What is due by the day settled"),
    agreements: z.array(agreementTotal),
    lines: z.array(line),
    notPaid: z.array(notPaid),
    participants: count,
    incomplete: described(z.array(text), "Ids of participants of whom something was set aside"),
    observationsSetAside: described(z.array(text), "Ids of observations of groups that were set aside"),
    setAside: described(count, "How many facts were set aside"),
    issues: z.array(issue),
  }),
);

/** The JSON Schema (draft 2020-12) of a settlement's document, for whoever reads it. */
export const settlementSchema = (): JsonSchema => toJsonSchema(settlementDocument);
