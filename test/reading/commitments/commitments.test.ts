import {
  type Commitment,
  type CommitmentStatus,
  type Day,
  type Facts,
  type Participant,
  absencesOf,
  commitment,
  commitmentText,
  commitments,
  commitmentsAsOf,
  countOf,
  days,
  dueAfter,
  dueEvery,
  dueOn,
  during,
  form,
  hiresOf,
  months,
  observationsOf,
  paid,
  percent,
  recordsOf,
  settle,
  shareOf,
  sustained,
  target,
  weeks,
} from "payment-by-results";
import { describe, expect, test } from "vitest";
import { person, record, terms } from "./sample.js";

const none: Facts = { participants: [] };

/** Where one commitment stands. */
const standing = (one: Commitment, facts: Facts, asOf: Day, knownOn?: Day): CommitmentStatus => {
  const {
    commitments: [status],
    issues,
  } = commitmentsAsOf(terms, commitments(terms, [one]), facts, { asOf, knownOn: knownOn ?? null });
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  if (status === undefined) throw new Error("no status");
  return status;
};

/** Its due days, as day, state, day met, days overdue, and how much of how much. */
const dueOf = ({ dueDays }: CommitmentStatus) =>
  dueDays.map(
    ({ on, state, metOn, daysOverdue, actual, target: asked }) => [on, state, metOn, daysOverdue, `${actual ?? "-"}/${asked}`] as const,
  );

describe("a target by a day", () => {
  const openings = commitment("openings", {
    party: "99904844",
    label: { da: "Jobåbninger", en: "Job openings" },
    counts: recordsOf("job-opening"),
    targets: [target("2017-09-01", 8)],
    due: dueOn("2018-03-31"),
  });
  const reported: Facts = {
    participants: [],
    observations: [
      record("g1", "job-opening", "99904844", "2017-08-31", 100),
      record("g2", "job-opening", "99904844", "2017-10-01", 5),
      record("g3", "job-opening", "99440317", "2017-10-01", 100),
      record("g4", "candidate-presented", "99904844", "2017-10-01", 100),
      record("g5", "job-opening", "99904844", "2018-04-10", 3),
    ],
  };

  test("counts the party's own records of that kind since it began", () => {
    const status = standing(openings, reported, "2018-03-31");
    expect([status.target, status.actual, status.daysOverdue]).toEqual(["8", "5", 0]);
    expect(dueOf(status)).toEqual([["2018-03-31", "pending", null, 0, "5/8"]]);
  });

  test("is overdue from the day after, one day more each day", () => {
    expect(dueOf(standing(openings, reported, "2018-04-01"))).toEqual([["2018-03-31", "overdue", null, 1, "5/8"]]);
    expect(standing(openings, reported, "2018-04-09").daysOverdue).toBe(9);
  });

  test("is made good late, and then no longer overdue", () => {
    const status = standing(openings, reported, "2019-01-01");
    expect(dueOf(status)).toEqual([["2018-03-31", "metLate", "2018-04-10", 10, "8/8"]]);
    expect(status.daysOverdue).toBe(0);
  });

  test("is met on the day the total is there, the last day in time included", () => {
    const until = (on: Day) => standing(openings, { ...none, observations: [record("g", "job-opening", "99904844", on, 8)] }, "2018-06-01");
    expect(dueOf(until("2018-03-31"))).toEqual([["2018-03-31", "met", "2018-03-31", 0, "8/8"]]);
    expect(dueOf(until("2018-04-01"))).toEqual([["2018-03-31", "metLate", "2018-04-01", 1, "8/8"]]);
  });

  test("is not there before it begins, and asks nothing after its last day", () => {
    expect(standing(openings, reported, "2017-08-31")).toMatchObject({ target: null, actual: "0", dueDays: [] });
    expect(standing(openings, reported, "2017-09-01")).toMatchObject({ target: "8", actual: "0", dueDays: [{ state: "pending" }] });
    const ended = standing({ ...openings, to: "2018-03-30" }, reported, "2018-04-10");
    expect(ended).toMatchObject({ target: null, actual: "5", dueDays: [] });
    expect(standing({ ...openings, to: "2018-03-31" }, reported, "2018-03-31")).toMatchObject({
      target: "8",
      dueDays: [{ on: "2018-03-31" }],
    });
  });

  test("is known as it was known", () => {
    const late = { ...record("g", "job-opening", "99904844", "2018-01-01", 8), recorded: "2018-05-01" } as const;
    expect(standing(openings, { ...none, observations: [late] }, "2018-04-30", "2018-04-30").actual).toBe("0");
    expect(standing(openings, { ...none, observations: [late] }, "2018-04-30", "2018-05-01").actual).toBe("8");
  });
});

describe("a revised target", () => {
  const revised = commitment("openings", {
    party: "99904844",
    counts: recordsOf("job-opening"),
    targets: [target("2017-09-01", 8), target("2018-02-01", 5, "Brev af 25-01-2018"), target("2018-05-01", 20), target("2018-06-01", null)],
    due: dueOn("2018-03-31"),
  });
  const five: Facts = { ...none, observations: [record("g", "job-opening", "99904844", "2017-10-01", 5)] };

  test("is in force from its day on", () => {
    expect(["2018-01-31", "2018-02-01", "2018-05-01", "2018-06-01"].map((day) => standing(revised, five, day as Day).target)).toEqual([
      "8",
      "5",
      "20",
      null,
    ]);
  });

  test("is what a coming due day asks for, and changes none that has passed", () => {
    expect(dueOf(standing(revised, five, "2018-01-31"))).toEqual([["2018-03-31", "pending", null, 0, "5/8"]]);
    expect(dueOf(standing(revised, five, "2018-02-01"))).toEqual([["2018-03-31", "met", "2017-10-01", 0, "5/5"]]);
    expect(dueOf(standing(revised, five, "2018-12-01"))).toEqual([["2018-03-31", "met", "2017-10-01", 0, "5/5"]]);
  });

  test("of null asks for nothing from its day on", () => {
    const ended = { ...revised, targets: [target("2017-09-01", 8), target("2018-03-01", null)] };
    expect(standing(ended, five, "2018-02-28").dueDays).toHaveLength(1);
    expect(standing(ended, five, "2018-03-01").dueDays).toEqual([]);
  });
});

describe("hires", () => {
  const hires = (party: string) =>
    commitment("hires", { party, counts: hiresOf(paid()), targets: [target("2017-09-01", 2)], due: dueOn("2018-03-31") });
  const placed = (id: string, agreement: string, employer: string, from: Day, employmentForm = "smaajob"): Participant =>
    person(id, { agreement, placements: [{ id: `${id}-r`, employer, form: employmentForm, from }] });
  const people: readonly Participant[] = [
    placed("B-1", "0165", "99904844", "2017-10-01"),
    placed("B-2", "0159", "99904844", "2017-11-01"),
    placed("B-3", "0165", "99440317", "2017-11-01"),
    placed("B-4", "0165", "99904844", "2017-11-01", "virksomhedspraktik"),
    placed("B-5", "0165", "99904844", "2019-01-01"),
    { ...placed("B-6", "0165", "99904844", "2017-12-01"), enrolled: [] },
    person("B-7", { placements: [{ id: "B-7-r", employer: "99904844", form: "smaajob", from: "2017-12-01", status: "agreed" }] }),
  ];
  const facts: Facts = { participants: people };

  test("of a company are the placements with it, whoever pays", () =>
    expect(standing(hires("99904844"), facts, "2018-03-01").actual).toBe("2"));
  test("of a municipality are those of its agreement, with whatever company", () =>
    expect(standing(hires("0165"), facts, "2018-03-01").actual).toBe("2"));
  test("of the fund are all", () => expect(standing(hires("dsk"), facts, "2018-03-01").actual).toBe("3"));
  test("are counted up to the day looked at", () => expect(standing(hires("99904844"), facts, "2017-10-31").actual).toBe("1"));

  test("are what an outcome of the same words has lines for", () => {
    const started = settle(terms, people, { asOf: "2018-03-01" }).lines.filter(({ employer }) => employer === "99904844");
    expect(started).toHaveLength(2);
    expect(dueOf(standing(hires("99904844"), facts, "2018-03-01"))).toEqual([["2018-03-31", "met", started[1]?.reachedOn, 0, "2/2"]]);
  });

  test("change nothing that is paid", () => {
    const before = JSON.stringify(settle(terms, people, { asOf: "2018-03-01" }));
    standing(hires("99904844"), facts, "2018-03-01");
    expect(JSON.stringify(settle(terms, people, { asOf: "2018-03-01" }))).toBe(before);
  });

  test("may be anything that can be reached", () => {
    const kept = commitment("kept", {
      party: "99904844",
      counts: countOf(sustained(during(form("smaajob")), weeks(13)), "participant"),
      targets: [target("2017-09-01", 1)],
      due: dueOn("2018-03-31"),
    });
    expect(dueOf(standing(kept, facts, "2017-12-30"))).toEqual([["2018-03-31", "met", "2017-12-30", 0, "1/1"]]);
    expect(dueOf(standing(kept, facts, "2017-12-29"))).toEqual([["2018-03-31", "pending", null, 0, "0/1"]]);
  });

  test("read people who come one by one", () => {
    const once = function* (): Iterable<Participant> {
      yield* people;
    };
    expect(standing(hires("99904844"), { participants: once() }, "2018-03-01").actual).toBe("2");
  });
});

describe("openings filled of openings reported", () => {
  const filled = commitment("filled", {
    party: "99904844",
    counts: shareOf(hiresOf(paid()), recordsOf("job-opening")),
    targets: [target("2017-09-01", percent(60))],
    due: dueOn("2018-03-31"),
  });
  const hired = (id: string, from: Day): Participant =>
    person(id, { placements: [{ id: `${id}-r`, employer: "99904844", form: "smaajob", from }] });
  const facts = (openings: number, ...from: readonly Day[]): Facts => ({
    participants: from.map((day, place) => hired(`B-${place}`, day)),
    observations: [record("g", "job-opening", "99904844", "2017-10-01", openings)],
  });

  test("is a part, decided on the due day", () => {
    expect(dueOf(standing(filled, facts(3, "2017-10-01", "2017-11-01"), "2018-03-30"))).toEqual([
      ["2018-03-31", "pending", null, 0, "0.666666666667/0.6"],
    ]);
    expect(dueOf(standing(filled, facts(3, "2017-10-01", "2017-11-01"), "2018-03-31"))).toEqual([
      ["2018-03-31", "met", "2018-03-31", 0, "0.666666666667/0.6"],
    ]);
    expect(dueOf(standing(filled, facts(5, "2017-10-01", "2017-11-01", "2017-12-01"), "2018-04-01"))).toEqual([
      ["2018-03-31", "met", "2018-03-31", 0, "0.6/0.6"],
    ]);
    expect(dueOf(standing(filled, facts(4, "2017-10-01", "2017-11-01"), "2018-04-01"))).toEqual([
      ["2018-03-31", "missed", null, 0, "0.5/0.6"],
    ]);
  });

  test("that comes late counts for the total and not for the due day", () => {
    const status = standing(filled, facts(4, "2017-10-01", "2018-04-01", "2018-04-02"), "2018-06-01");
    expect([status.actual, dueOf(status)]).toEqual(["0.75", [["2018-03-31", "missed", null, 0, "0.25/0.6"]]]);
  });

  test("is nothing to measure where none was reported", () => {
    const nothing: Facts = { participants: [hired("B-1", "2017-10-01")] };
    expect(dueOf(standing(filled, nothing, "2018-03-31"))).toEqual([["2018-03-31", "pending", null, 0, "-/0.6"]]);
    expect(dueOf(standing(filled, nothing, "2018-04-01"))).toEqual([["2018-03-31", "nothingToMeasure", null, 0, "-/0.6"]]);
  });
});

describe("a follow-up every month", () => {
  const monthly = commitment("follow-up", {
    party: "0165",
    counts: observationsOf("follow-up"),
    targets: [target("2018-01-31", 1)],
    due: dueEvery(months(1)),
  });
  const followUps = (...on: readonly Day[]): Facts => ({
    participants: [person("B-1", { observations: on.map((day, place) => ({ id: `o${place}`, kind: "follow-up", on: day, value: 1 })) })],
  });

  test("is due on the last day of each month from the first, counted in one step", () => {
    const status = standing(monthly, followUps(), "2018-05-01");
    expect(status.dueDays.map(({ from, on }) => [from, on])).toEqual([
      ["2018-01-31", "2018-02-27"],
      ["2018-02-28", "2018-03-30"],
      ["2018-03-31", "2018-04-29"],
      ["2018-04-30", "2018-05-30"],
    ]);
    expect(status.dueDays.map(({ state }) => state)).toEqual(["missed", "missed", "missed", "pending"]);
  });

  test("counts in the month it is held, and makes no other good", () => {
    const status = standing(monthly, followUps("2018-01-30", "2018-01-31", "2018-02-27", "2018-03-31", "2018-04-01"), "2018-05-01");
    expect(dueOf(status)).toEqual([
      ["2018-02-27", "met", "2018-01-31", 0, "2/1"],
      ["2018-03-30", "missed", null, 0, "0/1"],
      ["2018-04-29", "met", "2018-03-31", 0, "2/1"],
      ["2018-05-30", "pending", null, 0, "0/1"],
    ]);
    expect(status.actual).toBe("4");
  });

  test("counts nothing before enrolment", () => {
    const late = {
      ...(followUps("2018-02-01", "2018-02-10").participants as readonly Participant[])[0],
      id: "B-1",
      enrolled: "2018-02-10",
    } as const;
    expect(standing(monthly, { participants: [late] }, "2018-02-20").actual).toBe("1");
  });

  test("may follow each placement for as long as it lasts", () => {
    const each = { ...monthly, party: "99904844", due: dueAfter(hiresOf(paid()), months(1), { whileItLasts: true }) };
    const employed = (id: string, from: Day, to: Day, ...on: readonly Day[]): Participant =>
      person(id, {
        placements: [{ id: `${id}-r`, employer: "99904844", form: "smaajob", from, to }],
        observations: on.map((day, place) => ({ id: `${id}-o${place}`, kind: "follow-up", on: day, value: 1 })),
      });
    const status = standing(
      each,
      {
        participants: [
          employed("B-1", "2018-01-31", "2018-03-31", "2018-02-01", "2018-03-31"),
          employed("B-2", "2018-03-01", "2018-03-31"),
        ],
      },
      "2018-06-01",
    );
    expect(status.dueDays.map(({ participant, from, on, state }) => [participant, from, on, state])).toEqual([
      ["B-1", "2018-01-31", "2018-02-28", "met"],
      ["B-1", "2018-03-01", "2018-03-31", "met"],
    ]);
  });

  test("ends with the commitment", () => {
    const ended = standing({ ...monthly, to: "2018-03-30" }, followUps("2018-04-01"), "2018-12-01");
    expect(ended.dueDays.map(({ on }) => on)).toEqual(["2018-02-27", "2018-03-30"]);
    expect(ended.actual).toBe("0");
  });

  test("is the municipality's while the citizen belongs to it, and the company's while the citizen works there", () => {
    const moved = person("B-1", {
      agreement: [
        { from: "2017-08-14", value: "0159" },
        { from: "2018-03-01", value: "0165" },
      ],
      placements: [{ id: "r", employer: "99904844", form: "smaajob", from: "2018-02-10", to: "2018-02-20" }],
      observations: (["2018-02-15", "2018-03-15"] as const).map((on, place) => ({ id: `o${place}`, kind: "follow-up", on, value: 1 })),
    });
    const countOfParty = (party: string) => standing({ ...monthly, party }, { participants: [moved] }, "2018-05-01").actual;
    expect(["0165", "0159", "99904844", "99440317", "dsk"].map(countOfParty)).toEqual(["1", "1", "1", "0", "2"]);
  });
});

describe("an induction plan within 14 days", () => {
  const plan = commitment("plan", {
    party: "99904844",
    counts: observationsOf("induction-plan"),
    targets: [target("2017-09-01", 1)],
    due: dueAfter(hiresOf(paid()), days(14)),
  });
  const hired = (id: string, starts: readonly Day[], plans: readonly Day[]): Participant =>
    person(id, {
      placements: starts.map((from, place) => ({ id: `${id}-r${place}`, employer: "99904844", form: "smaajob", from, to: from })),
      observations: plans.map((on, place) => ({ id: `${id}-o${place}`, kind: "induction-plan", on, value: 1 })),
    });

  test("has a period that begins the day after the first day at work", () => {
    const status = (on: Day) => dueOf(standing(plan, { participants: [hired("B-1", ["2017-10-02"], [on])] }, "2017-11-01"));
    expect(status("2017-10-16")).toEqual([["2017-10-16", "met", "2017-10-16", 0, "1/1"]]);
    expect(status("2017-10-17")).toEqual([["2017-10-16", "metLate", "2017-10-17", 1, "1/1"]]);
    expect(status("2017-09-20")).toEqual([["2017-10-16", "met", "2017-09-20", 0, "1/1"]]);
    expect(status("2017-11-02")).toEqual([["2017-10-16", "overdue", null, 16, "0/1"]]);
  });

  test("is each person's own", () => {
    const status = standing(
      plan,
      { participants: [hired("B-1", ["2017-10-02"], []), hired("B-2", ["2017-10-03"], ["2017-10-04", "2017-10-05"])] },
      "2017-10-20",
    );
    expect(status.dueDays.map(({ participant, on, state, daysOverdue }) => [participant, on, state, daysOverdue])).toEqual([
      ["B-1", "2017-10-16", "overdue", 4],
      ["B-2", "2017-10-17", "met", 0],
    ]);
    expect(status.daysOverdue).toBe(4);
  });

  test("of one person leaves nothing over for a single due day to show", () => {
    const status = standing(plan, { participants: [hired("B-1", ["2017-10-02"], ["2017-10-03", "2017-10-04"])] }, "2017-10-20");
    expect([dueOf(status), status.actual]).toEqual([[["2017-10-16", "met", "2017-10-03", 0, "1/1"]], "2"]);
  });

  test("by the party's own records serves all who are hired, one record for each", () => {
    const people = { participants: [hired("B-1", ["2017-10-02"], []), hired("B-2", ["2017-10-03"], [])] };
    const records = [record("g1", "plan", "99904844", "2017-10-05"), record("g2", "plan", "99904844", "2017-10-20")];
    const status = standing({ ...plan, counts: recordsOf("plan") }, { ...people, observations: records }, "2017-11-01");
    expect(status.dueDays.map(({ participant, state, metOn }) => [participant, state, metOn])).toEqual([
      ["B-1", "met", "2017-10-05"],
      ["B-2", "metLate", "2017-10-20"],
    ]);
  });

  test("of participants after a record of the party counts them all", () => {
    const after = { ...plan, party: "0165", due: dueAfter(recordsOf("meeting"), days(14)) };
    const facts = {
      participants: [hired("B-1", [], ["2017-10-05"]), hired("B-2", [], ["2017-10-06"])],
      observations: [record("g1", "meeting", "0165", "2017-10-02", 3), record("g2", "meeting", "0165", "2017-10-03")],
    };
    expect(standing(after, facts, "2017-11-01").dueDays.map(({ participant, metOn }) => [participant, metOn])).toEqual([
      [null, "2017-10-05"],
      [null, "2017-10-06"],
    ]);
  });

  test("makes good the first that is due, then the next", () => {
    expect(dueOf(standing(plan, { participants: [hired("B-1", ["2017-10-02", "2017-11-01"], ["2017-10-20"])] }, "2017-11-20"))).toEqual([
      ["2017-10-16", "metLate", "2017-10-20", 4, "1/1"],
      ["2017-11-15", "overdue", null, 5, "0/1"],
    ]);
  });

  test("is still due after the last day on which somebody was hired", () => {
    const people = { participants: [hired("B-1", ["2017-10-02", "2017-10-03"], [])] };
    expect(dueOf(standing({ ...plan, to: "2017-10-02" }, people, "2017-10-20"))).toEqual([["2017-10-16", "overdue", null, 4, "0/1"]]);
  });

  test("is due of nobody hired elsewhere, before the commitment, or not yet", () => {
    const elsewhere = person("B-1", { placements: [{ id: "r", employer: "99440317", form: "smaajob", from: "2017-10-02" }] });
    expect(standing(plan, { participants: [elsewhere, hired("B-2", ["2017-08-31", "2017-12-01"], [])] }, "2017-11-30").dueDays).toEqual([]);
  });
});

describe("sickness reported every week", () => {
  const reports = commitment("sick-report", {
    party: "99904844",
    counts: observationsOf("sick-report"),
    targets: [target("2017-09-01", 1)],
    due: dueAfter(absencesOf("sickness"), weeks(1), { whileItLasts: true }),
  });
  const sick = (to: Day | undefined, ...reported: readonly Day[]): Facts => ({
    participants: [
      person("B-1", {
        absences: [
          { id: "a1", employer: "99904844", kind: "sickness", from: "2018-01-01", ...(to === undefined ? {} : { to }) },
          { id: "a2", employer: "99904844", kind: "holiday", from: "2018-01-01" },
          { id: "a3", employer: "99440317", kind: "sickness", from: "2018-01-01" },
        ],
        observations: reported.map((on, place) => ({ id: `o${place}`, kind: "sick-report", on, value: 1 })),
      }),
    ],
  });

  test("is due on the last day of each week for as long as the absence lasts", () => {
    expect(dueOf(standing(reports, sick(undefined, "2018-01-01", "2018-01-16"), "2018-01-23"))).toEqual([
      ["2018-01-08", "met", "2018-01-01", 0, "1/1"],
      ["2018-01-15", "missed", null, 0, "0/1"],
      ["2018-01-22", "met", "2018-01-16", 0, "1/1"],
      ["2018-01-29", "pending", null, 0, "0/1"],
    ]);
    const dueWhenEndingOn = (to: Day) => standing(reports, sick(to), "2018-03-01").dueDays.map(({ on }) => on);
    expect(dueWhenEndingOn("2018-01-07")).toEqual([]);
    expect(dueWhenEndingOn("2018-01-08")).toEqual(["2018-01-08"]);
    expect(dueWhenEndingOn("2018-01-14")).toEqual(["2018-01-08"]);
    expect(dueWhenEndingOn("2018-01-15")).toEqual(["2018-01-08", "2018-01-15"]);
    const onTheFirstDay = standing(reports, sick(undefined), "2018-01-01");
    expect(onTheFirstDay.dueDays.map(({ from, on, state }) => [from, on, state])).toEqual([["2018-01-01", "2018-01-08", "pending"]]);
  });

  test("is each person's own", () => {
    const [first] = sick(undefined, "2018-01-01").participants as readonly Participant[];
    const [second] = sick(undefined).participants as readonly Participant[];
    const status = standing(reports, { participants: [first, { ...second, id: "B-2" }] as readonly Participant[] }, "2018-01-09");
    expect(status.dueDays.map(({ participant, on, state }) => [participant, on, state])).toEqual([
      ["B-1", "2018-01-08", "met"],
      ["B-2", "2018-01-08", "missed"],
      ["B-1", "2018-01-15", "pending"],
      ["B-2", "2018-01-15", "pending"],
    ]);
  });

  test("is due from the first day of the commitment to the last, of those enrolled", () => {
    const from = (day: Day) => ({ ...reports, targets: [target(day, 1)] });
    expect(standing(from("2018-01-01"), sick("2018-01-08"), "2018-03-01").dueDays).toHaveLength(1);
    expect(standing(from("2018-01-02"), sick("2018-01-08"), "2018-03-01").dueDays).toHaveLength(0);
    expect(standing({ ...reports, to: "2017-12-31" }, sick(undefined), "2018-03-01").dueDays).toHaveLength(0);
    expect(standing({ ...reports, to: "2018-01-01" }, sick(undefined), "2018-03-01").dueDays).toHaveLength(1);
    const [someone] = sick("2018-01-08").participants as readonly [Participant];
    expect(standing(reports, { participants: [{ ...someone, enrolled: "2018-01-02" }] }, "2018-03-01").dueDays).toHaveLength(0);
  });

  test("is the company's by employer, and the municipality's by agreement", () => {
    const dueFor = (party: string) => standing({ ...reports, party }, sick("2018-01-08"), "2018-03-01").dueDays.length;
    expect(["99904844", "99440317", "0165", "0159", "dsk"].map(dueFor)).toEqual([1, 9, 10, 0, 10]);
  });

  test("of any absence asks for them all", () => {
    const any = { ...reports, due: dueAfter(absencesOf(), weeks(1)) };
    expect(standing(any, sick("2018-01-03"), "2018-01-05").dueDays).toHaveLength(2);
  });

  test("by rules that change is a commitment for each rule, and each period that of the rule it begins under", () => {
    const [before, after] = [{ ...reports, to: "2018-01-10" } as const, { ...reports, targets: [target("2018-01-11", 1)] }];
    const { commitments: both } = commitmentsAsOf(terms, [before, { ...after, id: "new" }], sick(undefined), { asOf: "2018-01-23" });
    expect(both.map(({ dueDays }) => dueDays.map(({ on }) => on))).toEqual([
      ["2018-01-08", "2018-01-15"],
      ["2018-01-22", "2018-01-29"],
    ]);
  });
});

describe("facts that are wrong", () => {
  const one = commitment("openings", {
    party: "99904844",
    counts: recordsOf("job-opening"),
    targets: [target("2017-09-01", 8)],
    due: dueOn("2018-03-31"),
  });

  test("are set aside, and the rest counts", () => {
    const facts: Facts = {
      participants: [person("B-1", { placements: [{ id: "r", form: "no-such-form", from: "2018-01-01" }] }), person("B-2")],
      observations: [
        record("g1", "job-opening", "99904844", "2017-10-01", -1),
        record("g2", "job-opening", "99904844", "2017-10-01", 2),
        record("g3", "saving", "x", "2017-10-01", -1),
        record("g4", "job-opening", "99904844", "2017-13-01" as Day, 2),
      ],
    };
    const {
      commitments: [status],
      issues,
      incomplete,
    } = commitmentsAsOf(terms, [one], facts, { asOf: "2018-01-01" });
    expect([status?.actual, incomplete]).toEqual(["2", ["B-1"]]);
    expect(issues.map(({ code, path }) => [code, path.join("/")])).toEqual([
      ["unknown-form", "B-1/placements/r/form"],
      ["count-below-zero", "observations/g1/value"],
      ["fact-not-a-day", "observations/g4/on"],
    ]);
  });

  test("of terms or commitments that are wrong give no status", () => {
    const codes = ({ commitments: list, issues }: ReturnType<typeof commitmentsAsOf>) => [list, issues.map(({ code }) => code)];
    expect(codes(commitmentsAsOf({ ...terms, currency: "XYZ" as "DKK" }, [one], none, { asOf: "2018-01-01" }))).toEqual([
      [],
      ["unknown-currency"],
    ]);
    expect(codes(commitmentsAsOf(terms, [{ ...one, party: "nobody" }], none, { asOf: "2018-01-01" }))).toEqual([[], ["unknown-party"]]);
  });

  test("of days that are none throw, with the name of the argument", () => {
    expect(() => commitmentsAsOf(terms, [one], none, { asOf: "2018-02-30" })).toThrow(/^asOf: /);
    expect(() => commitmentsAsOf(terms, [one], none, { asOf: "2018-02-01", knownOn: "soon" as Day })).toThrow(/^knownOn: /);
  });
});

describe("in words", () => {
  const openings = commitment("openings", {
    party: "99904844",
    label: { da: "Jobåbninger", en: "Job openings" },
    counts: recordsOf("job-opening"),
    targets: [target("2017-09-01", 8)],
    due: dueOn("2018-03-31"),
  });
  const text = (one: Commitment, facts: Facts, asOf: Day) =>
    (["da", "en"] as const).map((locale) => commitmentText(standing(one, facts, asOf), terms, [one], locale));
  const reported = (value: number, on: Day = "2018-01-15"): Facts => ({
    ...none,
    observations: [record("g", "job-opening", "99904844", on, value)],
  });

  test("one due day tells how much of how much, and whether in time", () => {
    expect(text(openings, reported(5), "2018-03-01")).toEqual([
      "Virksomhed 01, »Jobåbninger«: 5 af de 8 aftalte. Fristen er 31-03-2018.",
      'Virksomhed 01, "Job openings": 5 of the 8 agreed. Due on 2018-03-31.',
    ]);
    expect(text(openings, reported(5), "2018-04-01")).toEqual([
      "Virksomhed 01, »Jobåbninger«: 5 af de 8 aftalte. Fristen 31-03-2018 er overskredet med 1 dag.",
      'Virksomhed 01, "Job openings": 5 of the 8 agreed. It was due on 2018-03-31 and is overdue by 1 day.',
    ]);
    expect(text(openings, reported(1000), "2018-04-12")).toEqual([
      "Virksomhed 01, »Jobåbninger«: 1.000; 8 var aftalt. Målet blev nået 15-01-2018 (frist 31-03-2018).",
      'Virksomhed 01, "Job openings": 1,000; 8 were agreed. The target was reached on 2018-01-15 (due on 2018-03-31).',
    ]);
    expect(text(openings, reported(8, "2018-04-12"), "2018-05-01")).toEqual([
      "Virksomhed 01, »Jobåbninger«: 8 af de 8 aftalte. Målet blev nået 12-04-2018, 12 dage efter fristen 31-03-2018.",
      'Virksomhed 01, "Job openings": 8 of the 8 agreed. The target was reached on 2018-04-12, 12 days after it was due on 2018-03-31.',
    ]);
    expect(text(openings, none, "2017-08-01")).toEqual([
      "Virksomhed 01, »Jobåbninger«: Der er ingen frister.",
      'Virksomhed 01, "Job openings": Nothing is due.',
    ]);
  });

  test("a share is told in percent and never rounded up to its target", () => {
    const { label: _label, ...filled } = {
      ...openings,
      id: "filled",
      counts: shareOf(recordsOf("filled"), recordsOf("job-opening")),
      targets: [target("2017-09-01", percent(60))],
    };
    const of = (...records: readonly [number, number]): Facts => ({
      ...none,
      observations: [
        record("g1", "filled", "99904844", "2018-01-01", records[0]),
        record("g2", "job-opening", "99904844", "2018-01-01", records[1]),
      ],
    });
    expect(text(filled, of(59_999, 100_000), "2018-04-01")).toEqual([
      "Virksomhed 01, »filled«: 59,99\u00a0%; det aftalte er mindst 60\u00a0%. Målet blev ikke nået inden fristen 31-03-2018.",
      'Virksomhed 01, "filled": 59.99%; at least 60% was agreed. The target was not reached when it was due on 2018-03-31.',
    ]);
    expect(text(filled, none, "2018-03-01")).toEqual([
      "Virksomhed 01, »filled«: Der er intet at måle på endnu; det aftalte er mindst 60\u00a0%. Fristen er 31-03-2018.",
      'Virksomhed 01, "filled": There is nothing to measure yet; at least 60% was agreed. Due on 2018-03-31.',
    ]);
    expect(text(filled, none, "2018-04-01")[0]).toBe(
      "Virksomhed 01, »filled«: Der er intet at måle på; det aftalte er mindst 60\u00a0%. Fristen var 31-03-2018.",
    );
  });

  test("many due days are counted", () => {
    const monthly = commitment("follow-up", {
      party: "0165",
      label: { da: "Opfølgning hver måned", en: "A follow-up every month" },
      counts: recordsOf("follow-up"),
      targets: [target("2018-01-01", 1)],
      due: dueEvery(months(1)),
    });
    const facts: Facts = { ...none, observations: [record("g", "follow-up", "0165", "2018-02-10")] };
    expect(text(monthly, facts, "2018-01-10")).toEqual([
      "Albertslund Kommune, »Opfølgning hver måned«: 0 af 1 aftalt. Fristen er 31-01-2018.",
      'Albertslund Kommune, "A follow-up every month": 0 of 1 agreed. Due on 2018-01-31.',
    ]);
    expect(text(monthly, facts, "2018-04-10")).toEqual([
      "Albertslund Kommune, »Opfølgning hver måned«: 1 af 3 frister er overholdt, og 2 er forsømt. Næste frist er 30-04-2018.",
      'Albertslund Kommune, "A follow-up every month": 1 of 3 due days met and 2 missed. The next is due on 2018-04-30.',
    ]);
    const after = { ...monthly, due: dueAfter(recordsOf("candidate-presented"), days(10)) };
    expect(
      text(
        after,
        { ...none, observations: (["2018-01-05", "2018-01-06"] as const).map((on) => record(on, "candidate-presented", "0165", on)) },
        "2018-01-07",
      ),
    ).toEqual([
      "Albertslund Kommune, »Opfølgning hver måned«: 2 frister er ikke udløbet endnu. Næste frist er 15-01-2018.",
      'Albertslund Kommune, "A follow-up every month": 2 due days have not passed yet. The next is due on 2018-01-15.',
    ]);
    expect(
      text(
        after,
        { ...none, observations: (["2018-01-01", "2018-01-09"] as const).map((on) => record(on, "candidate-presented", "0165", on)) },
        "2018-01-13",
      ),
    ).toEqual([
      "Albertslund Kommune, »Opfølgning hver måned«: 0 af 1 frist er overholdt, og 1 er overskredet med 2 dage. Næste frist er 19-01-2018.",
      'Albertslund Kommune, "A follow-up every month": 0 of 1 due day met and 1 overdue by 2 days. The next is due on 2018-01-19.',
    ]);
    const presented = (["2018-01-01", "2018-02-01", "2018-03-01", "2018-03-20"] as const).map((on, place) =>
      record(`c${place}`, "candidate-presented", "0165", on),
    );
    expect(
      text(
        after,
        {
          ...none,
          observations: [...presented, record("f1", "follow-up", "0165", "2018-01-05"), record("f2", "follow-up", "0165", "2018-02-20")],
        },
        "2018-04-10",
      ),
    ).toEqual([
      "Albertslund Kommune, »Opfølgning hver måned«: 1 af 4 frister er overholdt, 1 er opfyldt for sent, og 2 er overskredet, den ældste med 30 dage.",
      'Albertslund Kommune, "A follow-up every month": 1 of 4 due days met, 1 met late and 2 overdue, the oldest by 30 days.',
    ]);
  });
});
