import * as z from "zod";
import type { RemainderPolicy } from "../exact/share.js";
import type { EmploymentForm } from "../facts/employment-form.js";
import type { ProgrammeTerms } from "../terms/checked-programme.js";
import type { AttributeValues, Calendar, Funding, Party } from "../terms/programme.js";
import { agreement } from "./agreement-schema.js";
import { moneyConstant } from "./constant-schema.js";
import { programmeName } from "./document-name.js";
import { outcome } from "./outcome-schema.js";
import { settlementRule } from "./rule-schema.js";
import { type JsonSchema, described, schemaOf, toJsonSchema } from "./schema.js";
import { currency, day, dayRange, decimal, label, period } from "./value-schema.js";

const text = z.string();
const firstDay = described(day, "First day, inclusive");
const lastDay = described(day, "Last day, inclusive");

const party = schemaOf<Party>()(
  "Party",
  "An organisation that takes part, never a person",
  z.strictObject({
    id: text,
    name: text.exactOptional(),
    kind: z.enum(["municipality", "fund", "foundation", "state", "association", "company"]).exactOptional(),
    roles: z.array(z.enum(["payer", "provider", "fund", "coFunder", "investor", "adviser", "evaluator"])),
  }),
);

const employmentForm = schemaOf<EmploymentForm>()(
  "EmploymentForm",
  "A kind of employment, and whether it is paid and subsidised",
  z.strictObject({
    id: text,
    label,
    rules: z.array(
      z.strictObject({
        from: firstDay.exactOptional(),
        to: lastDay.exactOptional(),
        paid: described(z.boolean(), "The company pays a wage"),
        subsidised: described(z.boolean(), "The public pays a subsidy to the wage"),
        source: described(text, "Where this is said"),
      }),
    ),
  }),
);

const calendar = schemaOf<Calendar>()(
  "Calendar",
  "The days on which nobody works besides Saturdays and Sundays",
  z.strictObject({ holidays: z.array(day), source: described(text, "Where this is said").exactOptional() }),
);

const attributeValues = schemaOf<AttributeValues>()(
  "AttributeValues",
  "What values an attribute can have: some words, any number, or any day",
  z.union([z.enum(["number", "day"]), z.array(text)]),
);

const remainder = schemaOf<RemainderPolicy>()(
  "RemainderPolicy",
  "Who gets the odd unit when an amount does not divide",
  z.union([z.enum(["largest-remainder", "in-order", "to-first", "to-last"]), z.strictObject({ to: text })]),
);

const funding = schemaOf<Funding>()(
  "Funding",
  "Who carries the risk, and how what is received is shown split; nothing here changes what is paid",
  z.strictObject({
    receiver: described(text, "Id of the party that receives what the payers pay"),
    riskShare: described(decimal, "The part of the risk on the receiver's side: 0 none, 1 all"),
    shares: described(z.array(z.tuple([text, decimal])), "Parties and weights, in the order in which ties are decided"),
    remainder,
  }),
);

type ProgrammeDocument = ProgrammeTerms & { readonly schema?: typeof programmeName };

// Declarations would have to write the whole schema out; its type is the document's.
export const programmeDocument: z.ZodType<ProgrammeDocument> = schemaOf<ProgrammeDocument>()(
  "Programme",
  "A payment-by-results programme",
  z.strictObject({
    schema: z.literal(programmeName).exactOptional(),
    id: text,
    version: text.exactOptional(),
    label: label.exactOptional(),
    currency,
    parties: z.array(party),
    agreements: z.array(agreement),
    intake: described(dayRange, "An enrolment outside these days yields nothing"),
    tracking: described(period, "From enrolment; without it, outcomes can be reached without end").exactOptional(),
    attributes: described(
      z.record(text, attributeValues),
      "The attributes of participants that the terms read, and the values each can have; without it, none",
    ).exactOptional(),
    calendars: described(z.record(text, calendar), "Calendars of working days, by name").exactOptional(),
    forms: described(z.array(employmentForm), "Without it, the Danish employment forms").exactOptional(),
    fullTimeHours: described(decimal, "Hours a week of a full-time post; without it, 37").exactOptional(),
    outcomes: z.array(outcome),
    settlement: z.array(settlementRule),
    expectedTotal: described(
      z.strictObject({ from: moneyConstant, to: moneyConstant }),
      "A total of an agreement outside this range gives a warning",
    ).exactOptional(),
    funding: funding.exactOptional(),
  }),
);

/**
 * The JSON Schema (draft 2020-12) of a programme's document, for editors and other tools. It says what shape the
 * document has; whether the terms make sense is said by {@link parseProgramme}.
 */
export const programmeSchema = (): JsonSchema => toJsonSchema(programmeDocument);
