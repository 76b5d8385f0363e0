import fc from "fast-check";
import {
  type Commitment,
  type Day,
  type DueDay,
  type Facts,
  type Participant,
  type Target,
  absencesOf,
  commitment,
  commitmentText,
  commitmentsAsOf,
  commitments,
  days,
  dueAfter,
  dueEvery,
  dueOn,
  hiresOf,
  months,
  observationsOf,
  paid,
  percent,
  recordsOf,
  shareOf,
  target,
  weeks,
} from "payment-by-results";
import { parseCommitments, stringifyCommitments } from "payment-by-results/json";
import { describe, expect, test } from "vitest";
import { readDay, writeDay } from "../../../src/time/day.js";
import { person, record, terms } from "./sample.js";

const first = readDay("2017-09-01") as number;
const somewhen = fc.integer({ min: -20, max: 250 }).map((after): Day => writeDay(first + after));
const parties = fc.constantFrom("99904844", "99440317", "0165", "0159", "dsk");
const kinds = fc.constantFrom("opening", "follow-up");

const counts = fc.oneof(kinds.map(recordsOf), kinds.map(observationsOf), fc.constant(hiresOf(paid())));
const periods = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map(days),
  fc.integer({ min: 1, max: 6 }).map(weeks),
  fc.constantFrom(months(1), months(2, "overflow")),
);
const occasions = fc.oneof(counts, fc.constant(absencesOf("sickness")), fc.constant(absencesOf()));
const dues = fc.oneof(
  fc.integer({ min: 0, max: 200 }).map((after) => dueOn(writeDay(first + after))),
  periods.map(dueEvery),
  fc
    .tuple(occasions, periods, fc.boolean())
    .map(([occasion, period, lasts]) =>
      dueAfter(occasion, period, lasts && (occasion.kind === "absences" || occasion.kind === "reached") ? { whileItLasts: true } : {}),
    ),
);
const revisions = fc
  .uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 3 })
  .chain((later) =>
    fc.tuple(
      ...[0, ...later.sort((a, b) => a - b)].map((after) =>
        fc.option(fc.integer({ min: 1, max: 5 }), { freq: 5 }).map((value) => target(writeDay(first + after), value)),
      ),
    ),
  );

/** One of five is a fifth. */
const asParts = ({ from, value }: Target): Target => target(from, value === null ? null : percent(20 * Number(value)));

const made: fc.Arbitrary<Commitment> = fc
  .record({
    party: parties,
    counts,
    targets: revisions,
    due: dues,
    among: fc.option(counts, { freq: 4, nil: undefined }),
    to: fc.option(fc.integer({ min: 200, max: 240 }), { nil: undefined }),
  })
  .map(({ among, to, counts: counted, ...rest }) =>
    commitment("c", {
      ...rest,
      ...(among === undefined || rest.due.kind === "after"
        ? { counts: counted }
        : { counts: shareOf(counted, among), targets: rest.targets.map(asParts) }),
      ...(to === undefined ? {} : { to: writeDay(first + to) }),
    }),
  );

const people: fc.Arbitrary<readonly Participant[]> = fc
  .array(
    fc.record({
      agreement: fc.constantFrom("0165", "0159"),
      placements: fc.array(
        fc.record({
          employer: fc.constantFrom("99904844", "99440317"),
          form: fc.constantFrom("smaajob", "virksomhedspraktik"),
          from: somewhen,
          length: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
        }),
        { maxLength: 3 },
      ),
      absences: fc.array(
        fc.record({
          employer: fc.constantFrom("99904844", "99440317"),
          kind: fc.constantFrom("sickness", "holiday"),
          from: somewhen,
          length: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
        }),
        { maxLength: 2 },
      ),
      observations: fc.array(fc.record({ kind: kinds, on: somewhen, value: fc.integer({ min: 0, max: 5 }) }), { maxLength: 5 }),
    }),
    { maxLength: 4 },
  )
  .map((list) =>
    list.map(({ agreement, placements, absences, observations }, place) => {
      const spell = <Spell extends { readonly from: Day; readonly length: number | undefined }>(
        { length, ...spellOf }: Spell,
        id: string,
      ) => ({
        id,
        ...spellOf,
        ...(length === undefined ? {} : { to: writeDay((readDay(spellOf.from) as number) + length) }),
      });
      return person(`B-${place}`, {
        agreement,
        placements: placements.map((one, at) => spell(one, `r${at}`)),
        absences: absences.map((one, at) => spell(one, `a${at}`)),
        observations: observations.map((one, at) => ({ id: `o${at}`, ...one })),
      });
    }),
  );

const records = fc
  .array(fc.record({ kind: kinds, subject: parties, on: somewhen, value: fc.integer({ min: 0, max: 3 }) }), { maxLength: 12 })
  .map((list) => list.map(({ kind, subject, on, value }, at) => record(`g${at}`, kind, subject, on, value)));

const facts: fc.Arbitrary<Facts & { readonly participants: readonly Participant[] }> = fc.record({
  participants: people,
  observations: records,
});

const read = (list: readonly Commitment[], of: Facts, asOf: Day) => commitmentsAsOf(terms, commitments(terms, list), of, { asOf });
const dueDaysOf = (one: Commitment, of: Facts, asOf: Day): readonly DueDay[] => read([one], of, asOf).commitments[0]?.dueDays ?? [];
const dayOf = (day: Day): number => readDay(day) as number;

describe("made-up commitments", () => {
  test("are written, read back and told in both languages", () => {
    fc.assert(
      fc.property(made, facts, somewhen, (one, of, asOf) => {
        const again = parseCommitments(stringifyCommitments([one]), terms);
        expect(again.ok && again.value).toEqual([one]);
        const { commitments: list, issues } = read([one], of, asOf);
        expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
        for (const status of list)
          for (const locale of ["da", "en"] as const)
            expect(commitmentText(status, terms, [one], locale)).not.toMatch(/undefined|NaN|null|B-\d/);
      }),
      { numRuns: 60 },
    );
  });

  test("do not depend on the order of rows", () => {
    fc.assert(
      fc.property(made, facts, somewhen, (one, { participants, observations = [] }, asOf) => {
        const turned = participants.map((who) => ({
          ...who,
          placements: [...(who.placements ?? [])].reverse(),
          absences: [...(who.absences ?? [])].reverse(),
          observations: [...(who.observations ?? [])].reverse(),
        }));
        const before = JSON.stringify(read([one], { participants, observations }, asOf));
        expect(JSON.stringify(read([one], { participants: turned.reverse(), observations: [...observations].reverse() }, asOf))).toBe(
          before,
        );
      }),
      { numRuns: 40 },
    );
  });

  test("each say the same beside others as alone", () => {
    fc.assert(
      fc.property(made, made, facts, somewhen, (one, other, of, asOf) => {
        const both = read([{ ...other, id: "other" }, one], of, asOf).commitments[1];
        expect(both).toEqual(read([one], of, asOf).commitments[0]);
      }),
      { numRuns: 40 },
    );
  });

  test("say of a day that has passed what a later revision cannot change", () => {
    fc.assert(
      fc.property(made, facts, somewhen, fc.integer({ min: 1, max: 9 }), (one, of, asOf, value) => {
        const newest = Math.max(...one.targets.map(({ from }) => dayOf(from)), dayOf(asOf));
        const passed = (list: readonly DueDay[]) => list.filter(({ on }) => on <= asOf);
        const more = target(writeDay(newest + 1), value);
        const revised = { ...one, targets: [...one.targets, one.counts.kind === "share" ? asParts({ ...more, value: "1" }) : more] };
        expect(passed(dueDaysOf({ ...revised, to: writeDay(newest + 400) }, of, asOf))).toEqual(
          passed(dueDaysOf({ ...one, to: writeDay(newest + 400) }, of, asOf)),
        );
      }),
      { numRuns: 50 },
    );
  });

  test("are met, late, missed and overdue by the days that have passed", () => {
    fc.assert(
      fc.property(made, facts, somewhen, (one, of, asOf) => {
        for (const { on, from, state, metOn, daysOverdue, target: asked, actual } of dueDaysOf(one, of, asOf)) {
          expect(from <= on || one.due.kind === "on").toBe(true);
          switch (state) {
            case "pending":
              expect([asOf <= on, metOn, daysOverdue]).toEqual([true, null, 0]);
              break;
            case "met":
              expect([metOn !== null && metOn <= on, daysOverdue, Number(actual) >= Number(asked)]).toEqual([true, 0, true]);
              break;
            case "metLate":
              expect([dayOf(metOn as Day) - dayOf(on), Number(actual) >= Number(asked)]).toEqual([daysOverdue, true]);
              expect(daysOverdue).toBeGreaterThan(0);
              break;
            case "overdue":
              expect([metOn, dayOf(asOf) - dayOf(on), Number(actual) < Number(asked)]).toEqual([null, daysOverdue, true]);
              expect(daysOverdue).toBeGreaterThan(0);
              break;
            case "missed":
            case "nothingToMeasure":
              expect([metOn, on < asOf, daysOverdue]).toEqual([null, true, 0]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test("that were met stay met as days pass, on the same day", () => {
    const key = ({ on, from, participant }: DueDay) => `${on} ${from} ${participant ?? ""}`;
    fc.assert(
      fc.property(made, facts, somewhen, fc.integer({ min: 1, max: 60 }), (one, of, asOf, later) => {
        // Without revisions, for one in force by then may ask for more; and without shares, which may fall.
        const [only] = one.targets;
        if (only === undefined || one.counts.kind === "share") return;
        const plain = { ...one, targets: [only] };
        const after = new Map(dueDaysOf(plain, of, writeDay(dayOf(asOf) + later)).map((due) => [key(due), due]));
        for (const due of dueDaysOf(plain, of, asOf)) {
          if (due.metOn !== null) expect(after.get(key(due))).toMatchObject({ metOn: due.metOn, state: due.state });
        }
      }),
      { numRuns: 60 },
    );
  });

  test("in periods are what is found by counting each day by itself", () => {
    fc.assert(
      fc.property(periods, records, somewhen, fc.integer({ min: 1, max: 4 }), (period, observations, asOf, value) => {
        const one = commitment("c", {
          party: "0165",
          counts: recordsOf("opening"),
          targets: [target(writeDay(first), value)],
          due: dueEvery(period),
        });
        const own = observations.filter(({ kind, subject, on }) => kind === "opening" && subject === "0165" && on <= asOf);
        for (const { from, on, state, actual } of dueDaysOf(one, { participants: [], observations }, asOf)) {
          let sum = 0;
          for (let day = dayOf(from); day <= dayOf(on); day++)
            for (const { on: when, value: many } of own) if (dayOf(when) === day) sum += Number(many);
          expect([actual, state]).toEqual([String(sum), sum >= value ? "met" : asOf <= on ? "pending" : "missed"]);
        }
      }),
      { numRuns: 80 },
    );
  });
});
