import * as z from "zod";
import type { RemainderPolicy } from "../exact/share.js";
import type { EmploymentForm } from "../facts/employment-form.js";
import type { ProgrammeTerms } from "../terms/checked-programme.js";
import type { Agreement, DayRange, Funding, Outcome, Party } from "../terms/programme.js";
import type { SettlementRule } from "../terms/settlement.js";
import { programmeName } from "./document-name.js";
import { constant, moneyConstant, quantity } from "./quantity-schema.js";
import { retention } from "./retention-schema.js";
import { type JsonSchema, described, schemaOf, toJsonSchema } from "./schema.js";
import { currency, day, decimal, label, period, roundingMode } from "./value-schema.js";

const text = z.string();
const ids = z.array(z.string());
const firstDay = described(day, "First day, inclusive");
const lastDay = described(day, "Last day, inclusive");
const clause = described(text, "Where the contract says this").exactOptional();

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

const agreement = schemaOf<Agreement>()(
  "Agreement",
  "A dated part of a programme: its payer, days, companies, target groups and named values",
  z.strictObject({
    id: text,
    label: label.exactOptional(),
    payer: described(text, "Id of the party that pays every line of this agreement"),
    from: firstDay,
    to: lastDay.exactOptional(),
    companies: z
      .array(
        z.strictObject({
          id: text,
          name: text.exactOptional(),
          kind: text.exactOptional(),
          from: described(day, "First day the company takes part").exactOptional(),
        }),
      )
      .exactOptional(),
    targetGroups: described(ids, "Values of the attribute group").exactOptional(),
    values: described(z.record(text, constant), "What this agreement says where the terms say agreed").exactOptional(),
    selectedBy: described(text, "Id of the party that chose the companies").exactOptional(),
    outreachBy: described(ids, "Ids of the parties that sought the companies out").exactOptional(),
  }),
);

const dayRange = schemaOf<DayRange>()(
  "DayRange",
  "From the first to the last day, both inclusive",
  z.strictObject({ from: day, to: day }),
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

const outcome = schemaOf<Outcome>()(
  "Outcome",
  "A result that the programme looks for; without a price it is only recorded",
  z.strictObject({
    id: text,
    reached: retention,
    price: quantity.exactOptional(),
    requires: described(ids, "Outcomes that must be reached on the same day or earlier").exactOptional(),
    label: label.exactOptional(),
    clause,
  }),
);

const settlementRule = schemaOf<SettlementRule>()(
  "SettlementRule",
  "What is paid among all claims; rules apply in their order",
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: described(z.literal("fee"), "A line of each agreement that is no outcome's"),
      id: text,
      amount: quantity,
      due: described(day, "Without it, the first day of the agreement").exactOptional(),
      label: label.exactOptional(),
      clause,
    }),
    z.strictObject({
      kind: described(z.literal("cap"), "The lines of a pot are paid, earlier ones first, until the limit is reached"),
      id: text,
      limit: quantity,
      per: described(
        z.array(z.enum(["participant", "outcome", "agreement", "payer"])),
        "Lines that agree in all of these share a pot; an empty list is one pot for the whole",
      ),
      clause,
    }),
    z.strictObject({
      kind: described(z.literal("rounded"), "Every line is rounded to whole multiples"),
      id: text,
      to: decimal,
      mode: roundingMode,
      clause,
    }),
  ]),
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

export const programmeDocument = schemaOf<ProgrammeTerms & { readonly schema?: typeof programmeName }>()(
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
      z.record(text, ids),
      "The attributes of participants that the terms read, and the values each can have; without it, none",
    ).exactOptional(),
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
