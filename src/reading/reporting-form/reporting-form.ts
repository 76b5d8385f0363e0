import { soundProgramme } from "../../terms/checked-programme.js";
import { askedLocale } from "../../issue/asked-locale.js";
import {
  type Absence,
  type Claim,
  type Dated,
  type Evidence,
  type GroupObservation,
  type Observation,
  type Placement,
  levels,
} from "../../facts/fact.js";
import { factDecimals } from "../../facts/timeline.js";
import { frozen } from "../../issue/frozen.js";
import type { Locale } from "../../issue/issue.js";
import { printable } from "../../issue/printable.js";
import type { Programme } from "../../terms/programme.js";
import type { Day } from "../../time/day.js";
import { dateText, numberText } from "../format.js";
import { ownLabel } from "../known-words.js";
import { namesOf } from "../names.js";
import { type RequiredField, requiredFields } from "../required-fields.js";
import { claimableOutcomes } from "./claimable-outcomes.js";
import { exampleFacts } from "./example.js";
import type { AllowedValue, FormCheck, FormColumn, FormTable, ReportingForm } from "./form.js";
import { groupSubjects } from "./group-subjects.js";
import { absenceKinds, namedActivities } from "./named-words.js";
import { danishForm } from "./words.da.js";
import { headingKey } from "./slug.js";
import { englishForm } from "./words.en.js";
import type { FieldWords, FormField, FormWords } from "./words.js";

type Fact = RequiredField["fact"];

/**
 * The smallest form that a programme can be reported in: for each kind of fact that the terms read one table, with the
 * fields they read and no other (recommendation 7). Every column says what it is, what may stand in it, whether it must be
 * filled, and who reads it; one example row is made from the programme itself. Besides what the terms read, a table
 * has columns to tell rows apart, to date what changes, and to correct what was reported earlier.
 *
 * Facts that are reported in the form settle to the same bytes as those they were taken from (law: `smallestForm`).
 *
 * ```ts
 * import { atLeast, between, kr, outcome, paid, programme, reportingForm, started, weeklyHours } from "payment-by-results";
 *
 * const terms = programme({
 *   id: "a-paid-job",
 *   currency: "DKK",
 *   parties: [{ id: "0165", roles: ["payer"] }],
 *   agreements: [{ id: "0165", payer: "0165", from: "2017-03-27" }],
 *   intake: between("2017-03-27", "2018-03-26"),
 *   outcomes: [outcome("job", { reached: started(weeklyHours(paid(), atLeast(10))), price: kr(10_000) })], // illustrative
 *   settlement: [],
 * });
 * const [people, placements] = reportingForm(terms, "da").tables;
 * people?.columns.map(({ heading }) => heading).join(", "); // => "Borger, Tilmeldt, Aftale, Gælder fra, Indberettet"
 * const hours = placements?.columns.find(({ field }) => field === "weeklyHours");
 * hours?.heading; // => "Timer pr. uge"
 * hours?.checkText; // => "Et tal fra 0 til 168 med højst 6 decimaler efter et komma."
 * placements?.exampleText; // => "Borgeren B-001 begyndte den 03-04-2017 i ansættelsesformen »Ordinær ansættelse« med 10 timer om ugen, og forløbet løber endnu."
 * ```
 *
 * @throws ProgrammeError for terms that are not sound
 */
export const reportingForm = (of: Programme, locale: Locale): ReportingForm => {
  const programme = soundProgramme(of);
  const words = { da: danishForm, en: englishForm }[askedLocale(locale)];
  const fields = requiredFields(programme);
  const example = exampleFacts(programme, fields);
  const telling: Telling = { programme, locale, words, fields, example };
  const tables = (Object.keys(words.tables) as Fact[]).filter((fact) => fields.some((one) => one.fact === fact));
  return {
    programme: programme.id,
    locale,
    title: words.title(printable(programme.label?.[locale] ?? programme.id)),
    note: words.note,
    tables: tables.map((fact) => tableOf(telling, fact)),
    example,
  };
};

/** A form as it is told in one language. */
interface Telling extends Pick<ReportingForm, "example"> {
  readonly programme: Programme;
  readonly locale: Locale;
  readonly words: FormWords;
  readonly fields: readonly RequiredField[];
}

/** A column before it is put into words. */
interface Plan extends Pick<FormColumn, "field" | "purpose" | "check" | "mustBeFilled"> {
  readonly words: FieldWords;
  readonly readBy?: readonly string[];
  readonly example: string;
}

const tableOf = (telling: Telling, fact: Fact): FormTable => {
  const { words, fields, locale } = telling;
  const plans = plansOf[fact](telling, columnsFor(telling, fact));
  const columns = plans.map(({ words: { heading, meaning, whenEmpty }, readBy, ...plan }): FormColumn => ({
    ...plan,
    readBy:
      plan.purpose === "key"
        ? readersOfAny(telling, fact)
        : (readBy ?? fields.find((one) => one.fact === fact && one.field === plan.field)?.readBy ?? []),
    heading,
    meaning,
    checkText: checkText(plan, words, locale),
    ...(whenEmpty === undefined || plan.mustBeFilled ? {} : { whenEmpty }),
  }));
  const { about, ...named } = words.tables[fact];
  const isChanging = columns.some(({ purpose }) => purpose === "change");
  return {
    fact,
    ...named,
    about: isChanging ? `${about} ${words.changes}` : about,
    columns,
    exampleText: exampleText(telling, fact, columns),
  };
};

const checkText = ({ check, mustBeFilled }: Pick<Plan, "check" | "mustBeFilled">, words: FormWords, locale: Locale): string => {
  switch (check.kind) {
    case "text":
      return words.text(check.suggestions.map(({ text }) => text));
    case "oneOf":
      return words.oneOf(
        check.values.map(({ text }) => text),
        !mustBeFilled,
      );
    case "day":
      return words.day;
    case "number": {
      const [least, most] = [check.least, check.most].map((limit) => (limit === undefined ? undefined : numberText(limit, locale)));
      return words.number(least, most, check.decimals);
    }
    default:
      return check satisfies never;
  }
};

const text: FormCheck = frozen({ kind: "text", suggestions: [] });
const day: FormCheck = frozen({ kind: "day" });
const number: FormCheck = frozen({ kind: "number", decimals: factDecimals });

const oneOf = (values: readonly AllowedValue[]): FormCheck => ({ kind: "oneOf", values });

/** Ids with their names; where one is called like another, or like the id of another, its id stands for it. */
const called = (ids: readonly string[], nameOf: (id: string) => string): readonly AllowedValue[] => {
  const times = new Map<string, number>();
  for (const id of ids) for (const text of new Set([headingKey(id), headingKey(nameOf(id))])) times.set(text, (times.get(text) ?? 0) + 1);
  return ids.map((value) => ({ value, text: printable(times.get(headingKey(nameOf(value))) === 1 ? nameOf(value) : value) }));
};

const textOf = (check: FormCheck, value: string): string => {
  const values = check.kind === "oneOf" ? check.values : check.kind === "text" ? check.suggestions : [];
  return values.find((one) => one.value === value)?.text ?? value;
};

/** Makes the columns of one table, each where the terms read it. */
interface Columns {
  readonly reads: (field: string) => boolean;
  readonly readersOf: (...fields: readonly string[]) => readonly string[];
  /** A column that is always there. */
  readonly key: (field: string, check: FormCheck, example: string) => Plan;
  /** The column, if the terms read the field; it must be filled unless its words say what it means that it is empty. */
  readonly ofTerms: (field: string, check: FormCheck, example: string | undefined) => readonly Plan[];
  readonly change: (...fields: readonly string[]) => readonly Plan[];
  readonly correction: (field: "status" | "recorded") => Plan;
}

const columnsFor = ({ fields, words, locale }: Telling, fact: Fact): Columns => {
  const wordsOf = (field: string): FieldWords => words.fields[`${fact}.${field}` as FormField];
  const reads = (field: string): boolean => fields.some((one) => one.fact === fact && one.field === field);
  const readersOf = (...named: readonly string[]): readonly string[] => {
    const readers = fields.filter((one) => one.fact === fact && named.includes(one.field)).flatMap(({ readBy }) => readBy);
    return [...new Set(readers)];
  };
  const plan = (purpose: Plan["purpose"], field: string, check: FormCheck, example: string | undefined): Plan => {
    const said = wordsOf(field);
    return {
      field,
      purpose,
      check,
      words: said,
      mustBeFilled: said.whenEmpty === undefined && purpose !== "correction",
      example: written(check, example, locale),
    };
  };
  return {
    reads,
    readersOf,
    key: (field, check, example) => plan("key", field, check, example),
    ofTerms: (field, check, example) => (reads(field) ? [plan("terms", field, check, example)] : []),
    change: (...named) => (named.some(reads) ? [{ ...plan("change", "validFrom", day, undefined), readBy: readersOf(...named) }] : []),
    correction: (field) => ({
      ...plan("correction", field, field === "recorded" ? day : oneOf([{ value: "withdrawn", text: words.statuses.withdrawn }]), undefined),
      readBy: [],
    }),
  };
};

/** How a value of a fact is written in a cell. */
const written = (check: FormCheck, value: string | undefined, locale: Locale): string => {
  if (value === undefined) return "";
  if (check.kind === "day") return dateText(value as Day, locale);
  // A cell has no separators of thousands: 12.000 could be twelve.
  if (check.kind === "number") return locale === "da" ? value.replace(".", ",") : value;
  return textOf(check, value);
};

/** A value of the example, which never changes over time. */
const bare = <Value>(value: Dated<Value> | undefined): Value | undefined => value as Value | undefined;

const wordOf = ({ programme, locale }: Telling): ((word: string) => string) => namesOf(programme, locale).word;

const companiesOf = ({ programme }: Telling): readonly AllowedValue[] =>
  programme.agreements
    .flatMap(({ companies = [] }) => companies)
    .slice(0, 3)
    .map(({ id }) => ({ value: id, text: printable(id) }));

const plansOf: Readonly<Record<Fact, (telling: Telling, columns: Columns) => readonly Plan[]>> = {
  participant: (telling, { key, ofTerms, change, correction }) => {
    const { programme, locale, example } = telling;
    const [person] = example.participants;
    const agreements = called(
      programme.agreements.map(({ id }) => id),
      namesOf(programme, locale).agreement,
    );
    const attributes = attributePlans(telling);
    return [
      key("id", text, person?.id ?? ""),
      ...ofTerms("enrolled", day, person?.enrolled as Day | undefined),
      ...ofTerms("agreement", oneOf(agreements), bare(person?.agreement)),
      ...attributes,
      ...change("agreement", ...attributes.map(({ field }) => field)),
      correction("recorded"),
    ];
  },
  placement: (telling, { key, reads, readersOf, ofTerms, change, correction }) => {
    const { programme, locale, words, example } = telling;
    const placement: Partial<Placement> = example.participants[0]?.placements?.[0] ?? {};
    const statuses = oneOf((["agreed", "started", "withdrawn"] as const).map((value) => ({ value, text: words.statuses[value] })));
    const forms = oneOf(
      called(
        programme.forms.map(({ id }) => id),
        namesOf(programme, locale).form,
      ),
    );
    const activities: FormCheck = {
      kind: "text",
      suggestions: called([...new Set(["employment", ...namedActivities(programme)])], wordOf(telling)),
    };
    const periods = oneOf((["week", "month"] as const).map((value) => ({ value, text: words.wagePeriods[value] })));
    const wage = bare(placement.wages);
    const wages: readonly Plan[] = !reads("wages")
      ? []
      : (
          [
            ["wages.amount", { ...number, least: "0" }, wage === undefined ? undefined : String(wage.amount)],
            ["wages.per", periods, wage?.per],
          ] as const
        ).map(([field, check, cell]) => ({
          field,
          purpose: "terms",
          check,
          words: words.fields[`placement.${field}`],
          mustBeFilled: false,
          readBy: readersOf("wages"),
          example: written(check, cell, locale),
        }));
    const hours = bare(placement.weeklyHours);
    return [
      key("participant", text, example.participants[0]?.id ?? ""),
      key("id", text, placement.id ?? ""),
      ...ofTerms("status", statuses, placement.status),
      ...ofTerms("activity", activities, placement.activity),
      // Employment has a form; what is none may lack it.
      ...ofTerms("form", forms, placement.form).map((plan) => ({ ...plan, mustBeFilled: !reads("activity") })),
      ...ofTerms("employer", { kind: "text", suggestions: companiesOf(telling) }, placement.employer),
      ...ofTerms("from", day, placement.from),
      ...ofTerms("to", day, placement.to),
      ...ofTerms("agreedTo", day, placement.agreedTo),
      ...ofTerms("grantedOn", day, placement.grantedOn),
      ...ofTerms("weeklyHours", { ...number, least: "0", most: "168" }, hours === undefined ? undefined : String(hours)),
      ...wages,
      ...change("weeklyHours", "wages"),
      correction("recorded"),
    ];
  },
  absence: (telling, { key, ofTerms, correction }) => {
    const absence: Partial<Absence> = telling.example.participants[0]?.absences?.[0] ?? {};
    const kinds = called(absenceKinds(telling.programme) ?? [], wordOf(telling));
    return [
      key("participant", text, telling.example.participants[0]?.id ?? ""),
      key("id", text, absence.id ?? ""),
      ...ofTerms("employer", { kind: "text", suggestions: companiesOf(telling) }, absence.employer),
      ...ofTerms("kind", kinds.length === 0 ? text : oneOf(kinds), absence.kind),
      ...ofTerms("from", day, absence.from),
      ...ofTerms("to", day, absence.to),
      correction("status"),
      correction("recorded"),
    ];
  },
  observation: (telling, { key, correction }) => {
    const observation: Partial<Observation> = telling.example.participants[0]?.observations?.[0] ?? {};
    return [
      key("participant", text, telling.example.participants[0]?.id ?? ""),
      key("id", text, observation.id ?? ""),
      ...observationPlans(telling, "observation", observation),
      correction("status"),
      correction("recorded"),
    ];
  },
  evidence: (telling, { key, reads, ofTerms, correction }) => {
    const { words, example } = telling;
    const evidence: Partial<Evidence> = example.participants[0]?.evidence?.[0] ?? {};
    const recorded = reads("recorded")
      ? ofTerms("recorded", day, evidence.recorded).map((plan) => ({ ...plan, words: words.fields["evidence.recordedFirst"] }))
      : [correction("recorded")];
    return [
      key("participant", text, example.participants[0]?.id ?? ""),
      key("id", text, evidence.id ?? ""),
      ...ofTerms("of", text, evidence.of),
      ...ofTerms("level", oneOf(levels.map((value) => ({ value, text: words.levels[value] }))), evidence.level),
      ...ofTerms("to", day, evidence.to),
      correction("status"),
      ...recorded,
    ];
  },
  claim: (telling, { key, ofTerms, correction }) => {
    const { programme, locale, example } = telling;
    const claim: Partial<Claim> = example.participants[0]?.claims?.[0] ?? {};
    const outcomes = called(claimableOutcomes(programme), namesOf(programme, locale).outcome);
    return [
      key("participant", text, example.participants[0]?.id ?? ""),
      key("id", text, claim.id ?? ""),
      ...ofTerms("outcome", oneOf(outcomes), claim.outcome),
      ...ofTerms("on", day, claim.on),
      ...ofTerms("series", text, claim.series),
      ...ofTerms("occurrence", text, claim.occurrence),
      correction("status"),
      correction("recorded"),
    ];
  },
  groupObservation: (telling, { key, correction }) => {
    const { programme, locale, words, example } = telling;
    const observation: Partial<GroupObservation> = example.observations?.[0] ?? {};
    const subjects = groupSubjects(programme);
    const agreements = called(
      programme.agreements.map(({ id }) => id),
      namesOf(programme, locale).agreement,
    );
    const check = subjects === "agreements" ? oneOf(agreements) : text;
    const subject: Plan = {
      field: "subject",
      purpose: "terms",
      check,
      words: words.fields["groupObservation.subject"],
      mustBeFilled: false,
      readBy: readersOfAny(telling, "groupObservation"),
      example: written(check, observation.subject, locale),
    };
    return [
      key("id", text, observation.id ?? ""),
      ...observationPlans(telling, "groupObservation", observation),
      ...(subjects === "none" ? [] : [subject]),
      correction("status"),
      correction("recorded"),
    ];
  },
};

/** Everybody who reads anything of a kind of fact. */
const readersOfAny = ({ fields }: Telling, fact: Fact): readonly string[] => [
  ...new Set(fields.filter((one) => one.fact === fact).flatMap(({ readBy }) => readBy)),
];

/** What was observed, when and how much: of observations the terms read kinds, and of each kind all of it. */
const observationPlans = (
  telling: Telling,
  fact: "observation" | "groupObservation",
  { kind, on, value }: Partial<Observation>,
): readonly Plan[] => {
  const { fields, words, locale } = telling;
  const kinds = oneOf(
    called(
      fields.flatMap((one) => (one.fact === fact ? [one.field] : [])),
      wordOf(telling),
    ),
  );
  const cells = [
    ["kind", kinds, kind],
    ["on", day, on],
    ["value", number, value === undefined ? undefined : String(value)],
  ] as const;
  return cells.map(([field, check, cell]) => ({
    field,
    purpose: "terms",
    check,
    words: words.fields[`${fact}.${field}`],
    mustBeFilled: true,
    readBy: readersOfAny(telling, fact),
    example: written(check, cell, locale),
  }));
};

/** The attributes that the terms read, in the order of their names. */
const attributePlans = (telling: Telling): readonly Plan[] => {
  const { programme, fields, words, locale, example } = telling;
  const taken = new Set(
    (["id", "enrolled", "agreement", "validFrom", "recorded"] as const).map((field) =>
      headingKey(words.fields[`participant.${field}`].heading),
    ),
  );
  return Object.entries(programme.attributes).flatMap(([name, values]): readonly Plan[] => {
    const field = `attributes.${name}`;
    if (!fields.some((one) => one.fact === "participant" && one.field === field)) return [];
    const own = ownLabel(programme, name)?.[locale];
    const known =
      own === undefined && Object.hasOwn(words.attributes, name)
        ? (words.attributes[name] as FieldWords)
        : words.otherAttribute(printable(own ?? name));
    let { heading } = known;
    // Whoever fills in the form tells headings apart by more than their spelling.
    for (let count = 1; taken.has(headingKey(heading)); count++)
      heading = words.ownHeading(printable(name)) + (count === 1 ? "" : ` ${count}`);
    taken.add(headingKey(heading));
    const check = values === "number" ? number : values === "day" ? day : oneOf(called(values, wordOf(telling)));
    const cell = bare(example.participants[0]?.attributes?.[name]);
    return [
      {
        field,
        purpose: "terms",
        check,
        words: { ...known, heading },
        mustBeFilled: false,
        example: written(check, cell === undefined ? undefined : String(cell), locale),
      },
    ];
  });
};

/** What the example row says, told by its own cells. */
const exampleText = ({ words }: Telling, fact: Fact, columns: readonly FormColumn[]): string => {
  const told = (field: string): string | undefined => {
    const cell = columns.find((column) => column.field === field)?.example;
    return cell === undefined || cell === "" ? undefined : cell;
  };
  const cell = (field: string): string => told(field) ?? "";
  const [amount, per] = [told("wages.amount"), told("wages.per")];
  switch (fact) {
    case "participant": {
      const attributes = columns.filter(({ field, example }) => field.startsWith("attributes.") && example !== "");
      return words.example.participant(
        cell("id"),
        cell("enrolled"),
        told("agreement"),
        attributes.map(({ heading, example }) => [heading, example]),
      );
    }
    case "placement":
      return words.example.placement({
        participant: cell("participant"),
        from: cell("from"),
        form: told("form"),
        employer: told("employer"),
        weeklyHours: told("weeklyHours"),
        wages: amount === undefined || per === undefined ? undefined : [amount, per],
        agreedTo: told("agreedTo"),
        grantedOn: told("grantedOn"),
      });
    case "absence":
      return words.example.absence(cell("participant"), cell("employer"), cell("from"), cell("to"), told("kind"));
    case "observation":
      return words.example.observation(cell("participant"), cell("kind"), cell("on"), cell("value"));
    case "evidence":
      return words.example.evidence(cell("of"), cell("level"));
    case "claim":
      return words.example.claim(cell("participant"), cell("outcome"), cell("on"));
    case "groupObservation":
      return words.example.groupObservation(cell("kind"), cell("on"), cell("value"), told("subject"));
    default:
      return fact satisfies never;
  }
};
