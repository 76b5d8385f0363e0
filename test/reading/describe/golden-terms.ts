import type {
  Condition,
  Day,
  Limit,
  Measure,
  Period,
  PlacementTest,
  Programme,
  Quantity,
  Retention,
  SettlementRule,
} from "payment-by-results";

/** A size that a text is written for: nothing, one, two and very many. In lists many is three. */
export const sizes = [0, 1, 2, 1000] as const;
export type Size = (typeof sizes)[number];

/** A list of so many, of three where it is very many. */
export const some = <Thing>(size: Size, thing: (place: number) => Thing): readonly Thing[] =>
  Array.from({ length: Math.min(size, 3) }, (_, place) => thing(place + 1));

const number = (size: Size): Quantity => ({ kind: "number", value: String(size) });
const kr = (size: Size): Quantity => ({ kind: "money", amount: size === 1000 ? "1000.5" : String(size), currency: "DKK" });
const days = (size: Size): Period & { readonly unit: "days" } => ({ count: size, unit: "days" });
const months = (size: Size, monthEnd: "clamp" | "overflow" | "refuse" = "clamp"): Period => ({ count: size, unit: "months", monthEnd });
const dayOf: Readonly<Record<Size, Day>> = { 0: "2016-02-29", 1: "2017-01-01", 2: "2017-03-27", 1000: "2017-12-24" };

const paid: PlacementTest = { kind: "paid" };
const employment: PlacementTest = { kind: "activity", is: "employment" };
const works: Condition = { kind: "during", test: paid };

export type ByKind<Term extends { readonly kind: string }> = {
  readonly [Kind in Term["kind"]]: (size: Size) => Extract<Term, { readonly kind: Kind }>;
};

export const tests: ByKind<PlacementTest> = {
  activity: (size) => ({ kind: "activity", is: size === 0 ? "employment" : `activity-${size}` }),
  form: (size) => ({ kind: "form", among: some(size, (place) => (place === 1 ? "fleksjob" : `form-${place}`)) }),
  paid: () => ({ kind: "paid" }),
  subsidised: () => ({ kind: "subsidised" }),
  absent: (size) => (size === 0 ? { kind: "absent" } : { kind: "absent", among: some(size, (place) => `kind-${place}`) }),
  employer: (size) => ({ kind: "employer", among: some(size, (place) => (place === 1 ? "99421207" : `company-${place}`)) }),
  employerAttribute: (size) => ({ kind: "employerAttribute", attribute: "sector", among: some(size, (place) => `sector-${place}`) }),
  participating: () => ({ kind: "participating" }),
  began: (size) => ({
    kind: "began",
    ...(size === 0 ? {} : { from: size === 1 ? "enrolment" : dayOf[2] }),
    ...(size === 1000 ? { to: dayOf[1000] } : {}),
  }),
  granted: (size) => ({
    kind: "granted",
    ...(size === 0 || size === 1 ? {} : { from: dayOf[2] }),
    ...(size === 1 || size === 1000 ? { to: dayOf[1000] } : {}),
  }),
  lasted: (size) => ({ kind: "lasted", period: days(size) }),
  agreedFor: (size) => ({ kind: "agreedFor", period: months(size, size === 2 ? "overflow" : size === 1000 ? "refuse" : "clamp") }),
  openEnded: () => ({ kind: "openEnded" }),
  all: (size) => ({
    kind: "all",
    of: some(size, (place) => [employment, paid, { kind: "not", of: { kind: "absent" } } as const][place - 1] as PlacementTest),
  }),
  any: (size) => ({
    kind: "any",
    of: some(size, (place) => [employment, paid, { kind: "all", of: [paid, employment] } as const][place - 1] as PlacementTest),
  }),
  not: (size) => ({
    kind: "not",
    of: ([paid, { kind: "not", of: paid }, { kind: "lasted", period: days(1) }] as const)[size === 1000 ? 2 : size] ?? {
      kind: "any",
      of: [paid, employment],
    },
  }),
};

export const limits: ByKind<Limit> = {
  atLeast: (size) => ({ kind: "atLeast", than: number(size) }),
  atMost: (size) => ({ kind: "atMost", than: number(size) }),
  above: (size) => ({ kind: "above", than: number(size) }),
  below: (size) => ({ kind: "below", than: number(size) }),
  band: (size) => ({ kind: "band", from: number(0), below: number(size) }),
};

export const conditions: ByKind<Condition> = {
  during: () => works as Extract<Condition, { readonly kind: "during" }>,
  none: (size) => ({ kind: "none", test: tests.all(size) }),
  weeklyHours: (size) => ({ kind: "weeklyHours", test: paid, limit: limits.atLeast(size) }),
  attribute: (size) => ({ kind: "attribute", attribute: "group", among: some(size, (place) => `group-${place}`) }),
  is: (size) => ({
    kind: "is",
    quantity: [quantities.age(0), quantities.sum(2), quantities.steps(1)][Math.min(size, 2)] as Quantity,
    limit: size === 1000 ? limits.band(1000) : { kind: "atLeast", than: size === 2 ? quantities.dated(1) : number(size) },
  }),
  all: (size) => ({
    kind: "all",
    of: some(size, (place) => [works, conditions.none(1), conditions.weeklyHours(2)][place - 1] as Condition),
  }),
  any: (size) => ({ kind: "any", of: some(size, (place) => [works, conditions.all(2), conditions.not(0)][place - 1] as Condition) }),
  not: (size) => ({
    kind: "not",
    of: [works, conditions.all(1), conditions.attribute(1), { kind: "not", of: works } as const][size === 1000 ? 3 : size] as Condition,
  }),
};

const on = { 0: "enrolment", 1: "anchor", 2: "reached", 1000: "thatDay" } as const;

export const measures: ByKind<Measure> = {
  days: (size) => ({ kind: "days", condition: size === 0 ? { kind: "all", of: [] } : conditions.all(size) }),
  hours: (size) => ({ kind: "hours", test: tests.all(size) }),
  wages: (size) => ({ kind: "wages", test: tests.any(size) }),
  observedValues: (size) => ({ kind: "observedValues", observation: `kind-${size}` }),
  units: (size) => ({
    kind: "units",
    unit: size === 0 || size === 2 ? "weeks" : "months",
    from: size < 2 ? "calendar" : "anchor",
    of: size === 2 ? measures.hours(2) : measures.days(size === 0 ? 0 : 1),
    limit: size === 0 ? "whole" : limits.atLeast(size),
  }),
};

const outcome = "job";

export const quantities: ByKind<Quantity> = {
  number: (size) => ({ kind: "number", value: size === 1000 ? "1000.25" : String(size) }),
  money: (size) => kr(size) as Extract<Quantity, { readonly kind: "money" }>,
  agreed: (size) => ({ kind: "agreed", name: `value-${size}` }),
  companies: () => ({ kind: "companies" }),
  attributeValue: (size) => ({ kind: "attributeValue", attribute: "distance", on: on[size] }),
  age: (size) => ({ kind: "age", attribute: "birthDate", on: on[size] }),
  weeklyHoursOf: (size) => ({ kind: "weeklyHoursOf", test: tests.all(size), on: on[size] }),
  dated: (size) => ({
    kind: "dated",
    on: on[size],
    values: some(size, (place) => ({ from: dayOf[([0, 1, 2, 1000] as const)[place] as Size], value: place === 2 ? null : kr(size) })),
  }),
  byAttribute: (size) => ({
    kind: "byAttribute",
    attribute: "group",
    on: on[size],
    cells: Object.fromEntries(some(size, (place) => [`group-${place}`, place === 2 ? quantities.steps(1) : kr(size)])),
    ...(size === 0 ? {} : { otherwise: size === 1 ? null : kr(0) }),
  }),
  when: (size) => ({
    kind: "when",
    condition: conditions.all(size),
    on: on[size],
    value: kr(size),
    otherwise: size === 0 ? null : quantities.dated(1),
  }),
  steps: (size) => ({
    kind: "steps",
    of: quantities.age(size),
    steps: some(size, (place) => ({ from: String([0, 18, 1000][place - 1]), value: kr(place === 3 ? 1000 : 1) })),
  }),
  linear: (size) => ({
    kind: "linear",
    of: quantities.sum(size),
    points: some(size, (place) => ({ at: String([0, 0.5, 1000][place - 1]), value: String(size) })),
  }),
  countedDays: () => ({ kind: "countedDays" }),
  measured: () => ({ kind: "measured" }),
  ordinal: () => ({ kind: "ordinal" }),
  over: (size) => ({ kind: "over", measure: measures.hours(size) }),
  daysSince: (size) => ({ kind: "daysSince", since: size === 0 ? "enrolment" : size === 1 ? "anchor" : { outcome } }),
  priceOf: () => ({ kind: "priceOf", outcome }),
  occurrencesOf: () => ({ kind: "occurrencesOf", outcome }),
  sum: (size) => ({
    kind: "sum",
    of: some(
      size,
      (place) =>
        [number(size), { kind: "product", of: [{ kind: "number", value: "-1" }, { kind: "companies" }] } as const, quantities.least(2)][
          place - 1
        ] as Quantity,
    ),
  }),
  product: (size) => ({
    kind: "product",
    of: some(size, (place) =>
      size === 2 && place === 1
        ? { kind: "quotient", of: number(1000), by: { kind: "number", value: "100" } }
        : ([kr(1000), { kind: "countedDays" }, quantities.sum(2)][place - 1] as Quantity),
    ),
  }),
  quotient: (size) => ({ kind: "quotient", of: kr(size), by: size === 2 ? quantities.over(1) : number(1000) }),
  least: (size) => ({ kind: "least", of: some(size, (place) => [kr(0), kr(1000), quantities.dated(1)][place - 1] as Quantity) }),
  greatest: (size) => ({ kind: "greatest", of: some(size, (place) => [kr(0), kr(1000), quantities.product(2)][place - 1] as Quantity) }),
  rounded: (size) => ({
    kind: "rounded",
    of: size === 2 ? quantities.dated(1) : quantities.product(1000),
    to: size === 1000 ? "0.01" : String(size),
    mode: ({ 0: "half-up", 1: "half-even", 2: "up", 1000: "down" } as const)[size],
  }),
  enrolledCount: (size) => ({ kind: "enrolledCount", among: size === 0 ? "pot" : "whole" }),
  reachedCount: (size) => ({ kind: "reachedCount", outcome, among: size === 0 ? "pot" : "whole" }),
  answers: (size) => ({
    kind: "answers",
    observation: "who-5",
    take: size === 0 ? "first" : size === 1 ? "last" : "change",
    statistic: size === 1000 ? "count" : "sum",
    among: "pot",
  }),
  groupObserved: (size) => ({
    kind: "groupObserved",
    observation: "rate",
    take: size === 0 ? "first" : size === 1 ? "last" : "sum",
    among: size === 1000 ? "whole" : "pot",
  }),
  amountSoFar: (size) => ({ kind: "amountSoFar", among: size === 0 ? "pot" : "whole" }),
  place: (size) => ({ kind: "place", among: size === 0 ? "pot" : "whole" }),
  extension: (size) => ({
    kind: "extension",
    extension: "example.org/regional-index",
    parameters: size === 0 ? {} : { region: "nord", size },
  }),
};

const many = { 0: 0, 1: 1, 2: 2, 1000: "unlimited" } as const;

export const retentions: ByKind<Retention> = {
  sustained: (size) => ({
    kind: "sustained",
    condition: works,
    period: size === 0 ? days(1) : size === 1 ? { count: 13, unit: "weeks" } : size === 2 ? days(2) : days(1000),
    ...(size === 2 || size === 1000 ? { times: many[size] } : {}),
    ...(size === 2
      ? {
          breaks: {
            each: days(1),
            total: days(2),
            clock: "pauses",
            exempt: [{ from: dayOf[1], to: dayOf[2] }, months(2)],
            endsAfter: dayOf[1000],
          },
          anchor: { outcome },
          employer: "same",
        }
      : {}),
    ...(size === 1000
      ? {
          breaks: { each: "any", clock: "runs", exempt: [], endsAfter: { count: 104, unit: "weeks" } },
          anchor: "enrolment",
          employer: { outcome },
          averageHours: { of: tests.all(2), limit: limits.atLeast(1) },
          reachedOn: "dayAfter",
        }
      : {}),
  }),
  accumulated: (size) => ({
    kind: "accumulated",
    measure: [measures.days(1), measures.hours(1), measures.units(1), measures.wages(1)][size === 1000 ? 3 : size] as Measure,
    atLeast: size === 1000 ? kr(1000) : number(size),
    ...(size === 0 ? {} : { within: months(size), anchor: size === 1 ? "firstCounted" : { day: dayOf[2] } }),
    ...(size === 2 ? { window: "sliding" } : {}),
  }),
  at: (size) => ({
    kind: "at",
    condition: size === 0 ? { kind: "all", of: [] } : works,
    checkpoints:
      size === 0
        ? ["anchor"]
        : size === 1
          ? ["monthEnds"]
          : some(size, (place) => [{ after: months(1) } as const, { day: dayOf[2] } as const, "anchor" as const][place - 1] as "anchor"),
    ...(size === 0 ? { anchor: "enrolment" } : {}),
  }),
  metered: (size) => ({ kind: "metered", measure: size === 0 ? measures.days(0) : measures.wages(1), each: size === 0 ? "week" : "month" }),
  observed: (size) => ({
    kind: "observed",
    observation: "who-5",
    ...(size === 0 ? {} : { limit: limits.atLeast(size), times: many[size] }),
  }),
  anyOf: (size) => ({
    kind: "anyOf",
    of: some(size, (place) => [retentions.sustained(0), retentions.observed(1), retentions.at(1)][place - 1] as Retention),
  }),
  allOf: (size) => ({
    kind: "allOf",
    of: some(size, (place) => [retentions.sustained(1), retentions.observed(2), retentions.metered(1)][place - 1] as Retention),
  }),
};

type Per = Extract<SettlementRule, { readonly kind: "cap" }>["per"];

const per: Readonly<Record<Size, Per>> = {
  0: [],
  1: ["agreement"],
  2: ["participant", "month"],
  1000: ["outcome", "placement", "employer", "payer", "year", { attribute: "group", on: "enrolment" }],
};

export const rules: ByKind<SettlementRule> = {
  fee: (size) => ({
    kind: "fee",
    id: "fee",
    label: { da: "Deltagelse", en: "Participation" },
    clause: "§ 4",
    amount:
      size === 2
        ? {
            kind: "greatest",
            of: [
              { kind: "product", of: [number(0), kr(1000)] },
              {
                kind: "sum",
                of: [
                  kr(1000),
                  {
                    kind: "product",
                    of: [
                      { kind: "number", value: "-1" },
                      { kind: "amountSoFar", among: "pot" },
                    ],
                  },
                ],
              },
            ],
          }
        : kr(size),
    ...(size === 0 ? {} : { due: size === 1 ? { monthsFrom: dayOf[1], count: 1 } : size === 2 ? dayOf[2] : "enrolment" }),
  }),
  cap: (size) => ({
    kind: "cap",
    id: "cap",
    limit: size === 0 || size === 1000 ? kr(size) : number(size),
    per: per[size],
    ...(size === 1 || size === 2 ? { counts: "lines" } : {}),
    ...(size === 1 ? { crossing: "none" } : size === 2 ? { crossing: "proRata" } : {}),
  }),
  shareCap: (size) => ({
    kind: "shareCap",
    id: "share-cap",
    share: size === 0 ? "0" : size === 1 ? "0.01" : size === 2 ? "0.02" : "0.4",
    of: size === 0 ? "paid" : size === 1 ? "reached" : size === 2 ? "enrolled" : { target: number(1000) },
    ...(size === 0
      ? {}
      : {
          outcomes: some(size, (place) => (place === 1 ? outcome : `outcome-${place}`)),
          among: some(size === 1 ? 0 : size, (place) => `outcome-${place}`),
        }),
    per: per[0],
    excess: size === 0 ? "lost" : "deferred",
  }),
  tiers: (size) => ({
    kind: "tiers",
    id: "tiers",
    per: per[0],
    tiers: some(size, (place) => ({
      ...(place === 3 ? {} : { count: number(place === 1 ? 1 : 1000) }),
      price: kr(size),
      ...(place === 2 ? { cap: kr(1000) } : {}),
    })),
  }),
  unlock: (size) => ({
    kind: "unlock",
    id: "unlock",
    per: per[1],
    targets: some(size, (place) => ({ outcome: place === 1 ? outcome : `outcome-${place}`, count: number(size) })),
  }),
  hold: (size) => ({ kind: "hold", id: "hold", until: retentions.observed(size) }),
  requiresPaid: () => ({ kind: "requiresPaid", id: "requires-paid", outcome }),
  scaled: (size) => ({
    kind: "scaled",
    id: "scaled",
    per: per[size],
    by: size === 1 ? quantities.dated(1) : quantities.number(size),
    ...(size === 0 ? {} : { as: size === 1 ? "index" : "deadweight" }),
    ...(size === 1000 ? { given: works } : {}),
  }),
  withhold: (size) => ({
    kind: "withhold",
    id: "withhold",
    part: ({ 0: "0", 1: "0.01", 2: "0.125", 1000: "1" } as const)[size],
    until: size === 0 ? dayOf[0] : { after: days(size) },
  }),
  payLag: (size) => ({ kind: "payLag", id: "pay-lag", lag: size === 0 ? months(1) : { workingDays: size, calendar: "bank" } }),
  claimDeadline: (size) => ({
    kind: "claimDeadline",
    id: "claim-deadline",
    claimed: size === 0 ? "claim" : { evidence: ({ 1: "declared", 2: "documented", 1000: "audited" } as const)[size] },
    by: some(size, (place) => ({ after: (["reached", "monthEnd", "enrolment"] as const)[place - 1] ?? "reached", period: days(size) })),
  }),
  rounded: (size) => ({
    kind: "rounded",
    id: "rounded",
    to: size === 0 ? "0.01" : String(size),
    mode: ({ 0: "half-up", 1: "half-even", 2: "up", 1000: "down" } as const)[size],
  }),
};

/** An outcome of which everything there is is said. */
const outcomeOf = (size: Size): Programme["outcomes"][number] => ({
  id: `outcome-${size}`,
  reached: retentions.sustained(0),
  ...(size === 0 ? {} : { price: size === 1 ? "tiered" : kr(size) }),
  ...(size === 0
    ? {}
    : {
        label: { da: `Resultat ${size}`, en: `Outcome ${size}` },
        clause: "§ 4.1",
        given: works,
        unless: { reached: retentions.sustained(0), before: size === 1 ? "anchor" : "enrolment" },
        by: size === 1 ? { day: dayOf[1] } : { period: months(size), from: size === 2 ? "enrolment" : { outcome } },
        notBefore: size === 1 ? { day: dayOf[0] } : { period: days(size), from: "anchor" },
        requires: some(size === 1 ? 0 : size, (place) => (place === 1 ? outcome : `outcome-${place}`)),
        excludes: {
          outcomes: some(size === 1 ? 0 : size, (place) => (place === 1 ? outcome : `outcome-${place}`)),
          onUpgrade: size === 1 ? "first" : size === 2 ? "replace" : "payDifference",
        },
        oncePer: size === 1 ? "enrolment" : size === 2 ? "placement" : "employer",
        evidence: size === 1 ? "declared" : "verified",
      }),
});

/** A programme with so many of everything. */
export const programmeOf = (size: Size): Programme => ({
  id: `programme-${size}`,
  ...(size === 0 ? {} : { label: { da: "Vækst", en: "Growth" }, version: `version ${size}`, tracking: months(size) }),
  currency: "DKK",
  parties: some(size, (place) => ({
    id: `party-${place}`,
    ...(place === 1 ? {} : { name: `Part ${place}`, kind: (["municipality", "fund", "foundation"] as const)[place - 1] ?? "state" }),
    roles: some(size, (at) => (["payer", "coFunder", "evaluator"] as const)[at - 1] ?? "payer"),
  })),
  agreements: some(size, (place) => ({
    id: `agreement-${place}`,
    payer: "party-2",
    from: dayOf[1],
    ...(place === 1 ? {} : { to: dayOf[1000], label: { da: `Aftale ${place}`, en: `Agreement ${place}` } }),
    companies: some(place === 1 ? 0 : size, (at) => ({
      id: `company-${at}`,
      ...(at === 1 ? {} : { name: `Virksomhed ${at}`, from: dayOf[2] }),
      ...(at === 1
        ? {}
        : {
            attributes:
              at === 2
                ? { sector: "private" }
                : {
                    sector: [
                      { from: dayOf[1], value: "private" },
                      { from: dayOf[2], value: "public" },
                    ],
                  },
          }),
    })),
    targetGroups: some(place === 1 ? 0 : size, (at) => `group-${at}`),
    values: Object.fromEntries(
      some(place === 1 ? 0 : size, (at) => [
        `value-${at}`,
        (at === 1 ? kr(size) : number(size)) as Extract<Quantity, { readonly kind: "money" | "number" }>,
      ]),
    ),
    ...(place === 1 ? {} : { selectedBy: "party-1", outreachBy: ["party-2"] }),
  })),
  intake: { from: dayOf[1], to: dayOf[1000] },
  attributes:
    size === 0
      ? {}
      : {
          group: some(size, (place) => `group-${place}`),
          ...(size === 1 ? {} : { birthDate: "day" as const, distance: "number" as const }),
        },
  ...(size === 0 ? {} : { calendars: { bank: { holidays: some(size, (place) => dayOf[([0, 1, 2, 1000] as const)[place] as Size]) } } }),
  forms: some(size, (place) => ({
    id: `form-${place}`,
    label: { da: `Form ${place}`, en: `Kind ${place}` },
    rules: some(([0, 1, 2] as const)[place - 1] ?? 0, (at) => ({
      ...(at === 1 ? {} : { from: dayOf[1] }),
      ...(place === 3 && at === 1 ? { to: "2016-12-31" as const } : {}),
      paid: at === 1,
      subsidised: at === 2,
      source: "Lov",
    })),
  })),
  fullTimeHours: String(size),
  outcomes: size === 0 ? [] : [outcomeOf(size === 1 ? 0 : 1), ...(size === 1 ? [] : [outcomeOf(size)])],
  settlement: size === 0 ? [] : [rules.rounded(0)],
  ...(size === 0
    ? {}
    : {
        expectedTotal: {
          from: { kind: "money", amount: String(size), currency: "DKK" },
          to: { kind: "money", amount: "1000000", currency: "DKK" },
        },
      }),
  ...(size === 0
    ? {}
    : {
        funding: {
          receiver: "party-1",
          riskShare: size === 1 ? "0" : size === 2 ? "0.125" : "1",
          shares: some(size === 1 ? 0 : size, (place) => [`party-${place}`, String(place)] as const),
          remainder: size === 1 ? "in-order" : size === 2 ? { to: "party-2" } : "largest-remainder",
        },
      }),
});
