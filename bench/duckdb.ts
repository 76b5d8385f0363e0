import { DuckDBDateValue, DuckDBInstance } from "@duckdb/node-api";
import type { Participant } from "payment-by-results";
import { dayNumber, dayText } from "./day.js";
import { agreements, asOf, intake } from "./programme.js";
import { type PaidLine, type Result, type WhyNot, amountWriter } from "./result.js";

/** Keys are whole numbers in the order of the ids, as a database would have them; hours are whole or half, so sums of doubles are exact. */
const tables = `
create table people (person integer, participant varchar, enrolled date, agreement varchar, target varchar);
create table placements (person integer, form varchar, first date, last date, hours double);
create table agreements (agreement varchar, most bigint);
create table forms (form varchar, paid boolean);
insert into forms values ('ordinaer-ansaettelse', true), ('fleksjob', true), ('loentilskud', true), ('virksomhedspraktik', false);
`;

/**
 * The contract of `programme.ts` as islands and gaps: the hours of paid placements run up by day, stretches with at
 * least ten, islands of stretches with no break too long, the day in an island on which the days suffice; then both
 * caps as running sums, and for every outcome not reached the first reason that applies.
 */
const contract = `
create or replace temp table result as
with
enrolled as (
  select person, agreement, target, enrolled,
    (enrolled + interval 2 years)::date - 1 as tracked_to,
    least(date '${asOf}', (enrolled + interval 2 years)::date - 1) as seen
  from people where enrolled between date '${intake.from}' and date '${intake.to}'
),
placed as (
  select person, e.enrolled, p.first, least(coalesce(p.last, e.seen), e.seen) as last, p.hours, f.paid
  from placements p join enrolled e using (person) join forms f using (form)
  where p.first <= e.seen
),
changes as (
  select person, day, sum(more) as more, any_value(enrolled) as enrolled
  from (
    select person, enrolled, unnest([first, last + 1]) as day, unnest([hours, -hours]) as more
    from placed where paid and hours is not null
  )
  group by person, day
),
running as (
  select person, enrolled, day, sum(more) over days as hours, lead(day) over days as after
  from changes
  window days as (partition by person order by day)
),
stretches as (
  select person, greatest(day, enrolled) as first, after from running where hours >= 10 and after > enrolled
),
broken as (
  select *, first - lag(after) over (partition by person order by first) as days_off from stretches
),
islands as (
  select person, first, after,
    count(case when days_off > 14 then 1 end) over before as island13,
    count(case when days_off > 28 then 1 end) over before as island52
  from broken
  window before as (partition by person order by first)
),
progress as (
  select person, first, after,
    sum(after - first) over (partition by person, island13 order by first)::integer as days13,
    sum(after - first) over (partition by person, island52 order by first)::integer as days52
  from islands
),
reached as (
  select person,
    min(first) as job,
    min(case when days13 >= 91 then after - 1 - (days13 - 91) end) as reached13,
    min(case when days52 >= 364 then after - 1 - (days52 - 364) end) as reached52,
    max(after) - 1 as last_counted,
    arg_max(days13, first) as days13,
    arg_max(days52, first) as days52
  from progress group by person
),
last_placed as (
  select person, max(last) as day from placed where last >= enrolled group by person
),
judged as (
  select person,
    bool_or(p.paid) as eligible,
    sum(p.hours) filter (where p.paid) as hours,
    bool_or(p.hours is null) filter (where p.paid) as missing
  from placed p join last_placed l using (person)
  where l.day between p.first and p.last
  group by person
),
asked as (
  select e.person, e.agreement, e.target, e.seen, e.tracked_to, r.last_counted,
    case
      when j.person is null then 2
      when not j.eligible then 3
      when j.hours >= 10 then 0
      when j.missing then 4
      else 5
    end as why,
    unnest([0, 1, 2]) as outcome,
    unnest([r.job, r.reached13, r.reached52]) as reached_on,
    unnest([1, r.days13, r.days52]) as days,
    unnest([1, 91, 364]) as needed,
    unnest([0, 14, 28]) as longest
  from enrolled e left join reached r using (person) left join judged j using (person)
),
claims as (
  select person, agreement, outcome, reached_on,
    case outcome when 0 then 1000000 when 1 then 1500000 else case when target = 'fleksjob' then 2000000 else 3000000 end end as price
  from asked where reached_on is not null
),
served as (
  select *, greatest(0, least(price, 5000000 - (sum(price) over (partition by person order by reached_on, outcome) - price)))::bigint as served
  from claims
),
paid as (
  select person, outcome, reached_on, price, served,
    greatest(0, least(served, a.most - (sum(served) over (partition by s.agreement order by reached_on, person, outcome) - served))) as amount
  from served s join agreements a using (agreement)
)
select person, outcome, reached_on, price::integer as price, served::integer as served, amount::integer as amount,
  (case when amount < price then 9 else 0 end)::integer as code
from paid
union all
select person, outcome, null, null, null, null,
  case
    when why > 0 then why
    when seen - last_counted > longest then 6
    when seen + (needed - days) > tracked_to then 8
    else 7
  end::integer
from asked where reached_on is null
union all
select person, unnest([0, 1, 2]), null, null, null, null, 1
from people where enrolled not between date '${intake.from}' and date '${intake.to}';
`;

const linesOfResult = `
select participant, outcome, (reached_on - date '1970-01-01')::integer as day, price, served, amount
from result join people using (person) where reached_on is not null order by reached_on, person, outcome`;

const reasonsOfResult = `
select participant, outcome, code from result join people using (person) where code > 0 order by person, outcome`;

const outcomes = ["job", "13-uger", "52-uger"] as const;
const codes = [
  "",
  "not-enrolled-in-intake",
  "not-started",
  "form-not-eligible",
  "hours-not-reported",
  "hours-below",
  "break-exceeds",
  "not-yet-due",
  "window-missed",
  "cut-by-rule",
] as const;

/** The contract in SQL over facts that were loaded before. */
export interface InDuckDb {
  /** The whole way: the result table, and its rows as objects. */
  readonly settle: () => Promise<Result>;
  /** The result table alone, with nothing fetched. */
  readonly query: () => Promise<void>;
  readonly close: () => void;
}

/** Loads the facts into typed tables in memory. */
export const inDuckDb = async (facts: readonly Participant[]): Promise<InDuckDb> => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(tables);
  const [people, placements] = [await connection.createAppender("people"), await connection.createAppender("placements")];
  const date = (text: string): DuckDBDateValue => new DuckDBDateValue(dayNumber(text));
  const inOrder = [...facts].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const [person, { id, enrolled, agreement, attributes, placements: placed = [] }] of inOrder.entries()) {
    people.appendInteger(person);
    people.appendVarchar(id);
    people.appendDate(date(enrolled as string));
    people.appendVarchar(agreement as string);
    people.appendVarchar(attributes?.["group"] as string);
    people.endRow();
    for (const { form, from, to, weeklyHours } of placed) {
      placements.appendInteger(person);
      placements.appendVarchar(form as string);
      placements.appendDate(date(from));
      if (to === undefined) placements.appendNull();
      else placements.appendDate(date(to));
      if (weeklyHours === undefined) placements.appendNull();
      else placements.appendDouble(weeklyHours as number);
      placements.endRow();
    }
  }
  people.closeSync();
  placements.closeSync();
  const each = Math.ceil(facts.length / agreements.length);
  await connection.run(
    `insert into agreements values ${agreements.map(([id, average]) => `('${id}', ${each * average * 100})`).join(", ")}`,
  );

  const query = async (): Promise<void> => {
    await connection.run(contract);
  };
  const rowsOf = async (select: string, take: (columns: readonly (readonly unknown[])[], row: number) => void): Promise<void> => {
    const selected = await connection.run(select);
    for (let chunk = await selected.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await selected.fetchChunk()) {
      const columns = chunk.getColumns();
      for (let row = 0; row < chunk.rowCount; row++) take(columns, row);
    }
  };

  const settle = async (): Promise<Result> => {
    await query();
    const write = amountWriter();
    const lines: PaidLine[] = [];
    const notPaid: WhyNot[] = [];
    await rowsOf(linesOfResult, ([participants, outcome, days, prices, left, amounts], row) => {
      const [price, served, amount] = [prices?.[row] as number, left?.[row] as number, amounts?.[row] as number];
      lines.push({
        participant: participants?.[row] as string,
        outcome: outcomes[outcome?.[row] as number] as string,
        reachedOn: dayText(days?.[row] as number),
        price: write(price),
        amount: write(amount),
        cutPerParticipant: write(price - served),
        cutPerAgreement: write(served - amount),
      });
    });
    await rowsOf(reasonsOfResult, ([participants, outcome, code], row) => {
      notPaid.push({
        participant: participants?.[row] as string,
        outcome: outcomes[outcome?.[row] as number] as string,
        code: codes[code?.[row] as number] as string,
      });
    });
    return { lines, notPaid };
  };

  return {
    settle,
    query,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
};
