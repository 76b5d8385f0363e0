import {
  type Outcome,
  type Participant,
  type Programme,
  absent,
  activity,
  atLeast,
  between,
  claimDeadline,
  days,
  during,
  form,
  groupObserved,
  kr,
  minimisedFacts,
  not,
  observed,
  outcome,
  paid,
  programme,
  rounded,
  scaled,
  settle,
  started,
  where,
} from "payment-by-results";
import { describe, expect, test } from "vitest";

const made = (outcomes: readonly Outcome[], terms: Partial<Programme> = {}): Programme =>
  programme({
    id: "x",
    currency: "DKK",
    parties: [{ id: "k", roles: ["payer"] }],
    agreements: [{ id: "k", payer: "k", from: "2017-01-01" }],
    intake: between("2017-01-01", "2018-12-31"),
    attributes: { group: ["a"] },
    settlement: [],
    ...terms,
    outcomes,
  });

const job = made([outcome("job", { reached: started(during(paid())), price: kr(100) })]);
const person: Participant = { id: "B-1", enrolled: "2017-02-01", agreement: "k" };
const reduced = (terms: Programme, parts: Partial<Participant>): Participant | undefined =>
  minimisedFacts(terms, [{ ...person, ...parts }]).participants[0];

describe("facts reduced to what the terms read", () => {
  test("lose what is not read, whole lists and single fields", () => {
    expect(
      reduced(job, {
        attributes: { group: "a", other: "text" },
        placements: [
          {
            id: "r1",
            form: "fleksjob",
            employer: "99421207",
            from: "2017-03-01",
            to: "2017-04-01",
            weeklyHours: 12,
            remark: "x",
            recorded: "2017-03-02",
            sequence: 1,
          },
        ],
        absences: [{ id: "s1", employer: "99421207", from: "2017-03-05", kind: "sickness" }],
        observations: [{ id: "o1", kind: "who-5", on: "2017-03-05", value: 50 }],
        evidence: [{ id: "e1", of: "r1", level: "audited" }],
        claims: [{ id: "k1", outcome: "job", on: "2017-03-05" }],
      }),
    ).toEqual({
      ...person,
      placements: [{ id: "r1", form: "fleksjob", from: "2017-03-01", to: "2017-04-01", recorded: "2017-03-02", sequence: 1 }],
    });
  });

  test("keep a fact withdrawn whose newest version is not read any more", () => {
    const placements: Participant["placements"] = [
      { id: "r1", form: "fleksjob", from: "2017-03-01" },
      { id: "r1", activity: "education", from: "2017-03-01", recorded: "2017-04-01" },
    ];
    const once = reduced(job, { placements });
    expect(once?.placements).toEqual([
      { id: "r1", form: "fleksjob", from: "2017-03-01" },
      { id: "r1", form: "fleksjob", from: "2017-03-01", recorded: "2017-04-01", status: "withdrawn" },
    ]);
    for (const [knownOn, total] of [
      ["2017-03-31", "100.00"],
      ["2017-04-01", "0.00"],
    ] as const) {
      expect(settle(job, [{ ...person, placements }], { asOf: "2017-05-01", knownOn }).total).toBe(total);
      expect(settle(job, once === undefined ? [] : [once], { asOf: "2017-05-01", knownOn }).total).toBe(total);
    }
  });

  test("keep what is no employment only where it can count", () => {
    const placements: Participant["placements"] = [{ id: "r1", activity: "education", from: "2017-03-01", weeklyHours: 20 }];
    expect(reduced(job, { placements })).toEqual(person);
    const study = made([outcome("study", { reached: started(during(activity("education"))) })]);
    expect(reduced(study, { placements })).toEqual({ ...person, placements: [{ id: "r1", activity: "education", from: "2017-03-01" }] });
  });

  test("call an absence by one name where its kind is not read", () => {
    const absences: Participant["absences"] = [{ id: "s1", employer: "c", from: "2017-03-05", kind: "sickness", remark: "short" }];
    const present = (...kinds: readonly string[]): Programme =>
      made([outcome("job", { reached: started(during(where(paid(), not(absent(...kinds))))) })]);
    expect(reduced(present(), { absences })?.absences).toEqual([{ id: "s1", employer: "c", from: "2017-03-05", kind: "absence" }]);
    expect(reduced(present("sickness"), { absences })?.absences).toEqual([
      { id: "s1", employer: "c", from: "2017-03-05", kind: "sickness" },
    ]);
    expect(reduced(present("strike"), { absences })).toEqual(person);
  });

  test("keep evidence of what is kept, and of nothing at all", () => {
    const terms = made([outcome("well", { reached: observed("who-5", atLeast(50)), evidence: "verified" })]);
    const observations: Participant["observations"] = [
      { id: "o1", kind: "who-5", on: "2017-03-05", value: 50, respondent: "citizen" },
      { id: "o2", kind: "other", on: "2017-03-05", value: 50 },
    ];
    const evidence = ["o1", "o2", "r1", "nothing"].map((of) => ({ id: `e-${of}`, of, level: "verified" }) as const);
    const kept = reduced(terms, { observations, evidence, placements: [{ id: "r1", form: "fleksjob", from: "2017-03-01" }] });
    expect(kept).toEqual({
      ...person,
      observations: [{ id: "o1", kind: "who-5", on: "2017-03-05", value: 50 }],
      evidence: [evidence[0], evidence[3]],
    });
  });

  test("keep the claims of outcomes that have to be claimed", () => {
    const terms = made(
      ["a", "b"].map((id) => outcome(id, { reached: started(during(form("fleksjob"))), price: kr(1) })),
      {
        settlement: [claimDeadline([{ after: "reached", period: days(30) }], { outcomes: ["a"] })],
      },
    );
    const claims = ["a", "b"].map((of) => ({ id: `k-${of}`, outcome: of, on: "2017-04-01", occurrence: "1" }) as const);
    expect(reduced(terms, { claims })?.claims).toEqual([claims[0]]);
  });

  test("keep rows that could not be read, unless they are of a fact that is not asked for", () => {
    const kept = reduced(job, {
      unreadable: [{ id: "r9" }, { id: "s1" }],
      absences: [{ id: "s1", employer: "c", from: "2017-03-05", kind: "sickness", recorded: "2017-03-06" }],
    });
    expect(kept).toEqual({ ...person, unreadable: [{ id: "r9" }] });
  });

  test("keep what was observed of groups as far as it is read", () => {
    const terms = made([outcome("job", { reached: started(during(paid())), price: kr(100) })], {
      settlement: [scaled(groupObserved("rate")), rounded("1", "down")],
    });
    const observations = ["rate", "other"].map((kind) => ({ id: kind, kind, on: "2017-06-01", value: 1 }) as const);
    expect(minimisedFacts(terms, { participants: [], observations })).toEqual({ participants: [], observations: [observations[0]] });
    expect(minimisedFacts(job, { participants: [], observations })).toEqual({ participants: [] });
  });
});
