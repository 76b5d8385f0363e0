import { describe, expect, test } from "vitest";
import {
  type OutcomeProgress,
  type Participant,
  type Placement,
  atLeast,
  between,
  daysOf,
  accumulated,
  form,
  hoursOf,
  days,
  during,
  employment,
  kr,
  observed,
  outcome,
  paid,
  programme,
  progress,
  progressText,
  started,
  sustained,
  upTo,
  weeklyHours,
  weeks,
  where,
  years,
} from "../../../src/index.js";
import type { Day } from "../../../src/time/day.js";

const atWork = weeklyHours(where(employment(), paid()), atLeast(10));

const terms = programme({
  id: "vaekst",
  currency: "DKK",
  parties: [{ id: "0165", roles: ["payer"] }],
  agreements: [{ id: "0165", payer: "0165", from: "2017-03-27" }],
  intake: between("2017-03-27", "2018-03-26"),
  tracking: years(2),
  outcomes: [
    outcome("job", { reached: started(atWork), price: kr(1) }),
    outcome("13-uger", { reached: sustained(atWork, weeks(13), { breaks: upTo(days(14)) }), price: kr(1), requires: ["job"] }),
    outcome("52-uger", { reached: sustained(atWork, weeks(52), { breaks: upTo(days(14)) }), price: kr(1) }),
    outcome("100-dage", { reached: accumulated(daysOf(during(paid())), atLeast(100)) }),
    outcome("300-timer", { reached: accumulated(hoursOf(paid()), atLeast(300)) }),
    outcome("første-job", { reached: started(during(paid())), unless: { reached: started(during(form("igu"))), before: "enrolment" } }),
    outcome("8-uger", { reached: sustained(during(paid()), weeks(8)), oncePer: "enrolment" }),
    outcome("trivsel", { reached: observed("who-5", atLeast(50)), evidence: "documented" }),
  ],
  settlement: [],
});

const job = (id: string, from: Day, to?: Day, hours: number | null = 12): Placement => ({
  id,
  employer: "company-1",
  form: "fleksjob",
  from,
  ...(to === undefined ? {} : { to }),
  ...(hours === null ? {} : { weeklyHours: hours }),
});

const person = (placements: readonly Placement[], more: Partial<Participant> = {}): Participant => ({
  id: "B-1",
  enrolled: "2017-08-28",
  agreement: "0165",
  placements,
  ...more,
});

const of = (participant: Participant, asOf: Day, id: string): OutcomeProgress => {
  const found = progress(terms, [participant], "B-1", { asOf }).outcomes.find(({ outcome: name }) => name === id);
  if (found === undefined) throw new Error(`No outcome ${id}`);
  return found;
};

const text = (participant: Participant, asOf: Day, id: string): string => progressText(of(participant, asOf, id), terms, "da");

describe("an outcome that is pending", () => {
  // 4 September is the first of 91 days; 30 November is the 88th.
  const running = person([job("r1", "2017-09-04")]);

  test("tells how far it has come, the day it is reached, and its last day", () => {
    expect(of(running, "2017-11-30", "13-uger")).toEqual({
      outcome: "13-uger",
      state: "pending",
      reason: { code: "not-yet-due", counted: 88, needed: 91, earliest: "2017-12-03" },
      howFar: { measure: "days", counted: "88", needed: "91" },
      earliest: "2017-12-03",
      soonest: "2017-12-03",
      latest: "2019-08-27",
      breaks: { longest: 14, left: null, open: 0, resumeBy: null },
      lacking: [],
    });
  });

  test("is reached on that day, and not the day before", () => {
    expect(of(running, "2017-12-02", "13-uger").state).toBe("pending");
    expect(of(running, "2017-12-03", "13-uger")).toMatchObject({
      state: "reached",
      occurrences: [{ anchor: "2017-09-04", reachedOn: "2017-12-03", countedDays: 91 }],
    });
  });

  test("names no day where nothing runs that could continue, and the last day to begin again", () => {
    // The 60th day is 2 November; the interruption of 14 days ends on 16 November.
    const broken = person([job("r1", "2017-09-04", "2017-11-02")]);
    expect(of(broken, "2017-11-05", "13-uger")).toMatchObject({
      state: "pending",
      howFar: { counted: "60", needed: "91" },
      soonest: "2017-12-06",
      breaks: { longest: 14, open: 3, resumeBy: "2017-11-17" },
    });
    expect(of(broken, "2017-11-05", "13-uger")).not.toHaveProperty("earliest");
    const resumed = person([job("r1", "2017-09-04", "2017-11-02"), job("r2", "2017-11-17")]);
    const late = person([job("r1", "2017-09-04", "2017-11-02"), job("r2", "2017-11-18")]);
    expect(of(resumed, "2017-11-20", "13-uger")).toMatchObject({ howFar: { counted: "64" } });
    expect(of(late, "2017-11-20", "13-uger")).toMatchObject({ howFar: { counted: "3" } });
  });

  test("tells the hours that nobody has reported", () => {
    expect(of(person([job("r1", "2017-09-04", undefined, null)]), "2017-09-30", "job")).toMatchObject({
      state: "pending",
      reason: { code: "hours-not-reported" },
      lacking: [{ fact: "weeklyHours", of: "r1", on: "2017-09-30" }],
    });
  });

  test("tells the hours that nobody has reported where hours are added up", () => {
    const unreported = person([job("r1", "2017-09-04", undefined, null)]);
    expect(of(unreported, "2017-09-30", "300-timer")).toMatchObject({
      state: "pending",
      reason: { code: "hours-not-reported" },
      lacking: [{ fact: "weeklyHours", of: "r1", on: "2017-09-30" }],
    });
    // 27 days at 12 hours a week are 46 2/7 hours; what r2 adds is not known.
    const partly = person([job("r1", "2017-09-04"), job("r2", "2017-09-04", undefined, null)]);
    expect(of(partly, "2017-09-30", "300-timer")).toMatchObject({
      reason: { code: "not-yet-accumulated", counted: "46.285714" },
      lacking: [{ fact: "weeklyHours", of: "r2", on: "2017-09-30" }],
    });
  });

  test("tells the evidence that is missing, and is not missed for it", () => {
    const answered = person([], { observations: [{ id: "o1", kind: "who-5", on: "2017-10-01", value: 60 }] });
    const found = of(answered, "2019-12-31", "trivsel");
    expect(found).toMatchObject({ state: "pending", lacking: [{ fact: "evidence", of: "o1", level: "documented", to: "2017-10-01" }] });
  });

  test("knows nothing of a later enrolment that is reported beforehand until it has come", () => {
    // 8 weeks from 15 December end on 8 February; once enrolled anew on 31 January, they begin on that day.
    const twice = person([job("r1", "2017-12-15")], { enrolled: [{ on: "2017-08-28" }, { on: "2018-01-31" }] });
    expect(of(twice, "2017-12-17", "8-uger")).toMatchObject({ state: "pending", earliest: "2018-02-08" });
    expect(of(twice, "2018-01-31", "8-uger")).toMatchObject({ state: "pending", earliest: "2018-03-27" });
    expect(of(twice, "2018-03-26", "8-uger").state).toBe("pending");
    expect(of(twice, "2018-03-27", "8-uger").state).toBe("reached");
  });

  test("tells how much has been added up", () => {
    expect(of(running, "2017-09-30", "100-dage")).toMatchObject({
      howFar: { measure: "days", counted: "27", needed: "100" },
      earliest: "2017-12-12",
    });
  });
});

describe("an outcome that is missed", () => {
  // Tracking ends on 27 August 2019: 364 days must begin on 29 August 2018 at the latest.
  test("is missed from the first day as of which too few are left", () => {
    const idle = person([]);
    expect(of(idle, "2018-08-28", "52-uger").state).toBe("pending");
    expect(of(idle, "2018-08-29", "52-uger")).toMatchObject({ state: "missed", since: "2018-08-29", reason: { code: "not-started" } });
    expect(of(idle, "2019-12-31", "52-uger")).toMatchObject({ state: "missed", since: "2018-08-29" });
  });

  test("is reached by somebody who begins on the last day that is left", () => {
    expect(of(person([job("r1", "2018-08-29")]), "2019-08-27", "52-uger").state).toBe("reached");
    expect(of(person([job("r1", "2018-08-30")]), "2019-08-27", "52-uger").state).toBe("missed");
  });

  test("takes with it what requires it", () => {
    expect(of(person([]), "2019-08-27", "job")).toMatchObject({ state: "missed", since: "2019-08-27" });
    expect(of(person([]), "2019-08-27", "13-uger")).toMatchObject({ state: "missed", since: "2019-05-29" });
  });

  test("is missed from enrolment on where something before it rules it out", () => {
    const prior = { ...job("r0", "2017-01-02", "2017-01-31"), form: "igu" };
    const missed = { state: "missed", since: "2017-08-28", reason: { code: "excluded-by-prior-placement" } };
    expect(of(person([prior]), "2017-09-01", "første-job")).toMatchObject(missed);
    expect(of(person([prior, job("r1", "2017-09-04")]), "2017-09-30", "første-job")).toMatchObject(missed);
    // 28 August is the day of enrolment, and not before it.
    const sameDay = { ...prior, from: "2017-08-28", to: "2017-08-31" } as const;
    expect(of(person([sameDay]), "2017-08-30", "første-job").state).toBe("reached");
  });
});

describe("somebody of whom nothing can be told", () => {
  test("is not known, set aside, or given twice", () => {
    const reasonOf = (people: readonly Participant[]): unknown =>
      progress(terms, people, "B-1", { asOf: "2018-01-01" }).outcomes.map((found) => [
        found.state,
        "reason" in found ? found.reason.code : undefined,
      ])[0];
    expect(reasonOf([])).toEqual(["unknown", "participant-not-known"]);
    expect(reasonOf([person([]), person([])])).toEqual(["unknown", "participant-set-aside"]);
    expect(reasonOf([person([], { agreement: "nowhere" })])).toEqual(["unknown", "participant-set-aside"]);
  });

  test("may be enrolled until the last day of the intake has come", () => {
    const stranger = { id: "B-1", agreement: "0165", enrolled: "2018-04-01" } as const;
    expect(of(stranger, "2018-03-25", "job")).toMatchObject({ state: "pending", reason: { code: "not-enrolled-in-intake" } });
    expect(of(stranger, "2018-03-26", "job")).toMatchObject({ state: "missed", since: "2018-03-26" });
  });

  test("is told of wrong facts by issues", () => {
    expect(progress(terms, [], "B-1", { asOf: "2018-02-01" }).issues).toMatchObject([
      { code: "unknown-participant", path: ["participant"] },
    ]);
    expect(progress(terms, [person([job("r1", "2018-01-02", "2018-01-01")])], "B-1", { asOf: "2018-02-01" }).issues).toMatchObject([
      { code: "fact-ends-before-it-begins", path: ["B-1", "placements", "r1", "to"] },
    ]);
  });
});

describe("in Danish", () => {
  test("a caseworker reads what is next, and what may not happen", () => {
    expect(text(person([job("r1", "2017-09-04")]), "2017-11-30", "13-uger")).toBe(
      "88 af 91 dage er nået. Bliver nået 03-12-2017, hvis forløbet fortsætter. Skal nås senest 27-08-2019. Indtil 03-12-2017 må en afbrydelse højst vare 14 dage.",
    );
    expect(text(person([job("r1", "2017-09-04", "2017-11-02")]), "2017-11-05", "13-uger")).toBe(
      "60 af 91 dage er nået. Kan tidligst nås 06-12-2017. Skal nås senest 27-08-2019. En afbrydelse må højst vare 14 dage. Afbrudt i 3 dage indtil nu; senest 17-11-2017 skal der igen være en dag, der tæller.",
    );
    expect(text(person([job("r1", "2017-09-04", undefined, null)]), "2017-09-30", "job")).toBe(
      "Timer pr. uge er ikke indberettet. Skal nås senest 27-08-2019. Mangler: timer pr. uge for forløbet r1 den 30-09-2017.",
    );
    expect(text(person([]), "2019-12-31", "52-uger")).toBe(
      "Kan efter 29-08-2018 ikke længere nås. Intet brugbart forløb er begyndt i opfølgningstiden.",
    );
    expect(text(person([job("r1", "2017-09-04")]), "2017-09-30", "job")).toBe("Nået 04-09-2017.");
  });
});
