import { type RemainderPolicy, remainderPolicies } from "../../exact/share.js";
import type { EmploymentForm, FormRule, Source } from "../../facts/employment-form.js";
import type {
  Agreement,
  AttributeValues,
  Calendar,
  Company,
  Funding,
  Outcome,
  Party,
  Programme,
  ProgrammeTerms,
  Unless,
} from "../programme.js";
import { condition, constant, moneyConstant, quantity } from "./kinds.js";
import { deadline, retention } from "./retention.js";
import { settlementRule } from "./settlement.js";
import {
  type FieldsOf,
  type ShapeOf,
  byName,
  day,
  decimal,
  either,
  flag,
  list,
  may,
  must,
  named,
  object,
  pair,
  part,
  reference,
  text,
  words,
} from "./shape.js";
import { currency, dayRange, ids, label, level, period } from "./value.js";

const party: ShapeOf<Party> = named(
  "Party",
  object<Party>({
    id: must(text),
    name: may(text),
    kind: may(words("municipality", "fund", "foundation", "state", "association", "company")),
    roles: must(list(words("payer", "provider", "fund", "coFunder", "investor", "adviser", "evaluator"))),
  }),
);

const company: ShapeOf<Company> = named(
  "Company",
  object<Company>({
    id: must(text),
    name: may(text),
    from: may(day),
    attributes: may(byName(either(text, list(object({ from: must(day), value: must(text) }))))),
  }),
);

/** What an agreement is made of. */
export const agreement: ShapeOf<Agreement> = named(
  "Agreement",
  object<Agreement>({
    id: must(text),
    label: may(label),
    payer: must(text),
    from: must(day),
    to: may(day),
    companies: may(list(company)),
    targetGroups: may(ids),
    values: may(byName(constant)),
    selectedBy: may(text),
    outreachBy: may(ids),
  }),
);

const unless = object<Unless>({
  reached: must(retention),
  before: must(words("anchor", "enrolment")),
  within: may(period),
  employer: may(words("same")),
});

/** What an outcome is made of. */
export const outcome: ShapeOf<Outcome> = named(
  "Outcome",
  object<Outcome>({
    id: must(text),
    reached: must(retention),
    price: may(either(words("tiered"), quantity)),
    given: may(condition),
    unless: may(unless),
    by: may(deadline),
    notBefore: may(deadline),
    requires: may(list(reference("outcome"))),
    excludes: may(object({ outcomes: must(list(reference("outcome"))), onUpgrade: must(words("replace", "payDifference", "first")) })),
    oncePer: may(words("participant", "enrolment", "placement", "employer")),
    evidence: may(level),
    label: may(label),
    clause: may(text),
  }),
);

const source: ShapeOf<Source> = either(text, label);

const formRule: ShapeOf<FormRule> = object<FormRule>({
  from: may(day),
  to: may(day),
  paid: must(flag),
  subsidised: must(flag),
  source: must(source),
});

const employmentForm: ShapeOf<EmploymentForm> = named(
  "EmploymentForm",
  object<EmploymentForm>({ id: must(text), label: must(label), rules: must(list(formRule)) }),
);

const calendar: ShapeOf<Calendar> = named("Calendar", object<Calendar>({ holidays: must(list(day)), source: may(source) }));

const attributeValues: ShapeOf<AttributeValues> = named("AttributeValues", either(words("number", "day"), list(text)));

const remainder: ShapeOf<RemainderPolicy> = named("RemainderPolicy", either(words(...remainderPolicies), object({ to: must(text) })));

const funding: ShapeOf<Funding> = named(
  "Funding",
  object<Funding>({ receiver: must(text), riskShare: must(part), shares: must(list(pair(text, decimal))), remainder: must(remainder) }),
);

const ofProgramme: FieldsOf<Programme> = {
  id: must(text),
  version: may(text),
  label: may(label),
  currency: must(currency),
  parties: must(list(party)),
  agreements: must(list(agreement)),
  intake: must(dayRange),
  tracking: may(period),
  attributes: must(byName(attributeValues)),
  labels: may(byName(label)),
  calendars: may(byName(calendar)),
  forms: must(list(employmentForm)),
  fullTimeHours: must(decimal),
  outcomes: must(list(outcome)),
  settlement: must(list(settlementRule)),
  expectedTotal: may(object({ from: must(moneyConstant), to: must(moneyConstant) })),
  funding: may(funding),
};

/** What a programme is made of. */
export const programme: ShapeOf<Programme> = named("Programme", object<Programme>(ofProgramme));

/** What a programme is made of as it is written: what has a default may be left out. */
export const programmeTerms: ShapeOf<ProgrammeTerms> = named(
  "Programme",
  object<ProgrammeTerms>({
    ...ofProgramme,
    attributes: may(byName(attributeValues)),
    forms: may(list(employmentForm)),
    fullTimeHours: may(decimal),
  }),
);
