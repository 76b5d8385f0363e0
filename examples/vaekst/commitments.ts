import {
  type Commitment,
  absencesOf,
  commitment,
  commitments,
  days,
  dueAfter,
  dueEvery,
  dueOn,
  employment,
  hiresOf,
  months,
  observationsOf,
  percent,
  paid,
  recordsOf,
  shareOf,
  target,
  weeks,
  where,
} from "payment-by-results";
import { simple } from "./simple.js";

const job = where(employment(), paid());

/**
 * What one company and its municipality promise each other. The report found that nobody had concrete targets (§2, §4.5);
 * every number, day and clause here is illustrative.
 */
export const promised: readonly Commitment[] = commitments(simple, [
  commitment("openings", {
    party: "99904844",
    label: { da: "Jobåbninger", en: "Job openings" },
    counts: recordsOf("job-opening"),
    // The manager changed her mind in January.
    targets: [target("2017-08-14", 8, "Aftale af 14-08-2017"), target("2018-01-15", 5, "Brev af 15-01-2018")],
    due: dueOn("2018-03-31"),
  }),
  commitment("filled", {
    party: "99904844",
    label: { da: "Besatte åbninger", en: "Openings filled" },
    counts: shareOf(hiresOf(job), recordsOf("job-opening")),
    targets: [target("2017-08-14", percent(60))],
    due: dueOn("2018-08-13"),
  }),
  commitment("induction-plan", {
    party: "99904844",
    label: { da: "Indslusningsplan", en: "Induction plan" },
    counts: observationsOf("induction-plan"),
    targets: [target("2017-08-14", 1)],
    due: dueAfter(hiresOf(job), days(14)),
  }),
  commitment("sick-report", {
    party: "99904844",
    label: { da: "Sygefravær indberettet hver uge", en: "Sickness reported every week" },
    source: "Illustrativ frist",
    counts: observationsOf("sick-report"),
    targets: [target("2017-08-14", 1)],
    due: dueAfter(absencesOf("sickness"), weeks(1), { whileItLasts: true }),
  }),
  commitment("candidates", {
    party: "0165",
    label: { da: "Kandidater præsenteret", en: "Candidates presented" },
    counts: recordsOf("candidate-presented"),
    targets: [target("2017-08-14", 12)],
    due: dueOn("2018-03-31"),
  }),
  commitment("follow-up", {
    party: "0165",
    label: { da: "Opfølgning hver måned", en: "A follow-up every month" },
    counts: recordsOf("follow-up"),
    targets: [target("2017-10-01", 1)],
    due: dueEvery(months(1)),
    to: "2018-03-31",
  }),
]);
