import fc from "fast-check";
import type { RoundingMode } from "../exact/exact.js";
import { danishEmploymentForms } from "../facts/danish-employment-forms.js";
import type { EmploymentForm } from "../facts/employment-form.js";
import { programme } from "../terms/checked-programme.js";
import {
  type Condition,
  type PlacementTest,
  absent,
  activity,
  all,
  any,
  attribute,
  during,
  employment,
  form,
  not,
  paid,
  subsidised,
  weeklyHours,
} from "../terms/condition.js";
import { type Agreement, type Outcome, type Programme, outcome } from "../terms/programme.js";
import { type Limit, type Quantity, agreed, atLeast, atMost, band, byAttribute, companies, kr, number, product, roundedTo, sum } from "../terms/quantity.js";
import { type Breaks, type Retention, observed, started, sustained, upTo } from "../terms/retention.js";
import { type PotKey, type SettlementRule, cap, fee, rounded } from "../terms/settlement.js";
import { readDay, writeDay } from "../time/day.js";
import { type MonthEnd, type Period, days, months, weeks, years } from "../time/period.js";

/** The first day of the stretch in which everything is made up. */
const firstDay = readDay("2017-01-01") as number;
const dayFrom = (after: number) => writeDay(firstDay + after);

/** A form whose wage and subsidy change by law, and that had no rule for a while. */
const changingForm: EmploymentForm = {
  id: "forsoegsordning",
  label: { da: "Forsøgsordning", en: "Pilot scheme" },
  rules: [
    { to: "2017-06-30", paid: false, subsidised: false, source: "made up" },
    { from: "2017-08-01", to: "2017-12-31", paid: true, subsidised: true, source: "made up" },
    { from: "2018-01-01", paid: true, subsidised: false, source: "made up" },
  ],
};

const attributes = { group: ["ledig", "fleksjob", "ung"], benefit: ["yes", "no"] } as const;
const attributeNames = ["group", "benefit"] as const;

const monthEnds = fc.constantFrom<MonthEnd>("clamp", "clamp", "overflow", "refuse");
const modes = fc.constantFrom<RoundingMode>("half-up", "half-even", "up", "down");

const periods: fc.Arbitrary<Period> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 60 }).map(days) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 13 }).map(weeks) },
  { weight: 3, arbitrary: fc.tuple(fc.integer({ min: 1, max: 6 }), monthEnds).map(([count, end]) => months(count, end)) },
  { weight: 1, arbitrary: monthEnds.map((end) => years(1, end)) },
);

const breaks: fc.Arbitrary<Breaks> = fc.oneof(
  fc.integer({ min: 1, max: 20 }).map((count) => upTo(days(count))),
  fc.integer({ min: 1, max: 3 }).map((count) => upTo(weeks(count))),
);

const tests: fc.Arbitrary<PlacementTest> = fc.letrec<{ test: PlacementTest; word: PlacementTest }>((tie) => ({
  word: fc.oneof(
    fc.constant(employment()),
    fc.constant(activity("education")),
    fc.constant(paid()),
    fc.constant(subsidised()),
    fc.constant(absent()),
    fc.constantFrom(form("fleksjob"), form("ordinaer-ansaettelse", "smaajob"), form(changingForm.id)),
  ),
  test: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 3, arbitrary: tie("word") },
    { weight: 4, arbitrary: fc.constant<PlacementTest>(all(employment(), paid())) },
    { weight: 1, arbitrary: tie("word").map((word): PlacementTest => all<PlacementTest>(employment(), not(word))) },
    { weight: 1, arbitrary: fc.array(tie("test"), { minLength: 1, maxLength: 3 }).map((parts): PlacementTest => all(...parts)) },
    { weight: 1, arbitrary: fc.array(tie("test"), { minLength: 1, maxLength: 3 }).map((parts): PlacementTest => any(...parts)) },
    { weight: 1, arbitrary: tie("test").map((part): PlacementTest => not(part)) },
  ),
})).test;

const hourLimits = fc.constantFrom("8", "10", "11.5", "16", "37");

const limits: fc.Arbitrary<Limit> = fc.oneof(
  { weight: 5, arbitrary: hourLimits.map((hours) => atLeast(hours)) },
  { weight: 1, arbitrary: hourLimits.map((hours) => atMost(hours)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(hourLimits, fc.constantFrom("1", "10.5", "25"))
      .map(([from, width]) => band(from, sum(number(from), number(width)))),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(hourLimits, fc.constantFrom("0.5", "0.75"))
      .map(([hours, part]) => atLeast(product(number(hours), number(part)))),
  },
  { weight: 1, arbitrary: hourLimits.map((hours) => atLeast(roundedTo(product(number(hours), number("0.333")), "0.1", "half-up"))) },
);

const conditions: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition; word: Condition }>((tie) => ({
  word: fc.oneof(
    { weight: 3, arbitrary: tests.map(during) },
    { weight: 5, arbitrary: fc.tuple(tests, limits).map(([test, limit]) => weeklyHours(test, limit)) },
    {
      weight: 1,
      arbitrary: fc.oneof(
        fc.subarray([...attributes.group], { minLength: 1 }).map((values) => attribute("group", ...values)),
        fc.subarray([...attributes.benefit], { minLength: 1, maxLength: 1 }).map((values) => attribute("benefit", ...values)),
      ),
    },
  ),
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 7, arbitrary: tie("word") },
    { weight: 2, arbitrary: fc.array(tie("condition"), { minLength: 1, maxLength: 2 }).map((parts): Condition => all(...parts)) },
    { weight: 2, arbitrary: fc.array(tie("condition"), { minLength: 1, maxLength: 2 }).map((parts): Condition => any(...parts)) },
    { weight: 1, arbitrary: tie("condition").map((part): Condition => not(part)) },
  ),
})).condition;

const scoreLimits: fc.Arbitrary<Limit> = fc.oneof(
  fc.constantFrom("50", "62.5").map((score) => atLeast(score)),
  fc.constant(band("30", "50")),
);

const retentions: fc.Arbitrary<Retention> = fc.oneof(
  { weight: 2, arbitrary: conditions.map(started) },
  { weight: 3, arbitrary: fc.tuple(conditions, periods).map(([condition, period]) => sustained(condition, period)) },
  {
    weight: 4,
    arbitrary: fc.tuple(conditions, periods, breaks).map(([condition, period, tolerated]) => sustained(condition, period, { breaks: tolerated })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("who-5", "mestring"), fc.option(scoreLimits, { nil: undefined }))
      .map(([kind, limit]) => observed(kind, limit)),
  },
);

/** Prices; only whole factors where nothing rounds them afterwards. */
const prices = (isRoundedLater: boolean): fc.Arbitrary<Quantity> =>
  fc.letrec<{ money: Quantity; leaf: Quantity }>((tie) => ({
    leaf: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 40 }).map((thousands) => kr(thousands * 500)) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 99_999 }).map((cents) => kr((cents / 100).toFixed(2))) },
      { weight: 2, arbitrary: fc.constant(agreed("price")) },
    ),
    money: fc.oneof(
      { depthSize: "small" },
      { weight: 4, arbitrary: tie("leaf") },
      {
        weight: 2,
        arbitrary: fc
          .record({
            name: fc.constantFrom(...attributeNames),
            cells: fc.array(fc.option(tie("money"), { nil: null, freq: 6 }), { minLength: 3, maxLength: 3 }),
            on: fc.constantFrom("enrolment" as const, "anchor" as const, "reached" as const),
            otherwise: fc.option(fc.option(tie("money"), { nil: null }), { nil: undefined }),
            omitted: fc.boolean(),
          })
          .map(({ name, cells, on, otherwise, omitted }): Quantity => {
            const values = attributes[name].slice(otherwise !== undefined && omitted ? 1 : 0);
            const table = Object.fromEntries(values.map((value, place) => [value, cells[place] ?? null]));
            return byAttribute(name, table, otherwise === undefined ? { on } : { on, otherwise });
          }),
      },
      { weight: 1, arbitrary: fc.tuple(tie("leaf"), tie("money")).map((parts): Quantity => sum(...parts)) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie("leaf"), fc.oneof(fc.constantFrom(...(isRoundedLater ? ["0.333", "1.5", "2"] : ["2", "3"])).map(number), fc.constant(companies())))
          .map((parts): Quantity => product(...parts)),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie("leaf"), fc.constantFrom("0.333", "1.255", "0.5"), fc.constantFrom("0.01", "0.05", "1", "25"), modes)
          .map(([money, factor, to, mode]): Quantity => roundedTo(product(money, number(factor)), to, mode)),
      },
    ),
  })).money;

const potKeys: readonly PotKey[] = ["participant", "outcome", "agreement", "payer"];

interface RuleSeed {
  readonly kind: "fee" | "cap" | "rounded";
  readonly per: PotKey[];
  readonly mode: RoundingMode;
  readonly to: string;
  readonly size: number;
  readonly due: number;
}

const ruleSeeds: fc.Arbitrary<readonly RuleSeed[]> = fc.array(
  fc.record<RuleSeed>({
    kind: fc.constantFrom("fee", "cap", "cap", "rounded"),
    per: fc.subarray([...potKeys]),
    mode: modes,
    to: fc.constantFrom("0.01", "1", "0.25", "100"),
    size: fc.nat(60),
    due: fc.nat(2400),
  }),
  { maxLength: 4 },
);

const settlementOf = (seeds: readonly RuleSeed[]): readonly SettlementRule[] =>
  seeds.map((seed, place): SettlementRule => {
    const id = `rule-${place + 1}`;
    const isCapped = seeds.slice(0, place).some((earlier) => earlier.kind === "cap");
    switch (seed.kind) {
      case "fee": {
        const amounts = [agreed("fee"), kr(1000 * seed.size), product(kr(500), companies())] as const;
        const amount = amounts[seed.size % 3] ?? agreed("fee");
        return seed.due < 1200 ? fee(id, amount, { due: dayFrom(seed.due) }) : fee(id, amount);
      }
      case "cap": {
        const limit = seed.per.includes("agreement") && seed.size % 2 === 0 ? agreed("cap") : kr(seed.size * 750);
        return cap(limit, { id, per: seed.per });
      }
      case "rounded":
        return rounded(seed.to, isCapped ? "down" : seed.mode, { id });
    }
  });

interface AgreementSeed {
  readonly from: number;
  readonly lasts: number | undefined;
  readonly companies: number;
  readonly payer: string;
  readonly fee: number;
  readonly cap: number;
  readonly price: number;
}

const agreementSeeds = fc.array(
  fc.record<AgreementSeed>({
    from: fc.nat(120),
    lasts: fc.option(fc.integer({ min: 200, max: 1000 }), { nil: undefined, freq: 3 }),
    companies: fc.nat(3),
    payer: fc.constantFrom("kommune-1", "kommune-2"),
    fee: fc.nat(30),
    cap: fc.nat(60),
    price: fc.nat(20),
  }),
  { minLength: 1, maxLength: 3 },
);

const agreementOf = (seed: AgreementSeed, place: number): Agreement => ({
  id: `agreement-${place + 1}`,
  payer: seed.payer,
  from: dayFrom(seed.from),
  ...(seed.lasts === undefined ? {} : { to: dayFrom(seed.from + seed.lasts) }),
  companies: Array.from({ length: seed.companies }, (_, number) => ({ id: `company-${number + 1}` })),
  values: { fee: kr(seed.fee * 1000), cap: kr(seed.cap * 1000), price: kr(seed.price * 1250) },
});

const outcomeIds = fc.shuffledSubarray(["job", "13-uger", "52-uger", "trivsel"], { minLength: 1, maxLength: 4 });

const outcomesOf = (isRoundedLater: boolean): fc.Arbitrary<readonly Outcome[]> =>
  outcomeIds.chain((ids) =>
    fc
      .record({
        details: fc.array(
          fc.record({
            reached: retentions,
            price: fc.option(prices(isRoundedLater), { nil: undefined, freq: 8 }),
            requires: fc.subarray([...ids]),
            hasRequired: fc.nat(2),
          }),
          { minLength: ids.length, maxLength: ids.length },
        ),
        rank: fc.shuffledSubarray([...ids], { minLength: ids.length, maxLength: ids.length }),
      })
      .map(({ details, rank }) =>
        ids.map((id, place) => {
          const { reached, price, requires, hasRequired } = details[place] as (typeof details)[number];
          const earlier = hasRequired === 0 ? requires.filter((other) => rank.indexOf(other) < rank.indexOf(id)) : [];
          return outcome(id, { reached, ...(price === undefined ? {} : { price }), ...(earlier.length === 0 ? {} : { requires: earlier }) });
        }),
      ),
  );

/** Sound programmes of every kind there is, small, in the years 2017 to 2020. Each one passes `programme()`. */
export const programmes = (): fc.Arbitrary<Programme> =>
  ruleSeeds.chain((seeds) =>
    fc
      .record({
        agreements: agreementSeeds,
        intakeFrom: fc.nat(60),
        intakeLasts: fc.integer({ min: 30, max: 500 }),
        tracking: fc.option(
          fc.oneof(
            fc.integer({ min: 30, max: 400 }).map(days),
            fc.integer({ min: 8, max: 60 }).map(weeks),
            fc.tuple(fc.integer({ min: 2, max: 24 }), monthEnds).map(([count, end]) => months(count, end)),
            fc.tuple(fc.integer({ min: 1, max: 3 }), monthEnds).map(([count, end]) => years(count, end)),
          ),
          { nil: undefined, freq: 3 },
        ),
        outcomes: outcomesOf(seeds.some((seed) => seed.kind === "rounded")),
      })
      .map(({ agreements, intakeFrom, intakeLasts, tracking, outcomes }) =>
        programme({
          id: "made-up",
          currency: "DKK",
          parties: [
            { id: "fond", roles: ["provider"] },
            { id: "kommune-1", roles: ["payer"] },
            { id: "kommune-2", roles: ["payer"] },
          ],
          agreements: agreements.map(agreementOf),
          intake: { from: dayFrom(intakeFrom), to: dayFrom(intakeFrom + intakeLasts) },
          ...(tracking === undefined ? {} : { tracking }),
          attributes,
          forms: [...danishEmploymentForms, changingForm],
          outcomes,
          settlement: settlementOf(seeds),
        }),
      ),
  );
