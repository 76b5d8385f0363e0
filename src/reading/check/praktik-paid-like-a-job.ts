import { compare } from "../../exact/exact.js";
import type { FindingOf } from "./finding.js";
import { type Search, amountIn, exampleOf, fewSketches, isAboveZero, paidFor, pricedOutcomes, tried } from "./search.js";
import { isOrdinaryJob } from "./sketches.js";

/** A form in which no company ever pays a wage earns for an outcome what an ordinary job does; what is paid without either is left out. */
export const praktikPaidLikeAJob = (search: Search): readonly FindingOf<"praktik-paid-like-a-job">[] => {
  const { programme, horizon, reaching } = search;
  const unpaid = programme.forms.filter(({ rules }) => rules.length > 0 && rules.every((rule) => !rule.paid));
  const jobs = new Set(programme.forms.filter(isOrdinaryJob).map(({ id }) => id));
  return pricedOutcomes(programme).flatMap(([{ id: outcome }, place]) =>
    unpaid.flatMap(({ id: form }) => {
      for (const sketch of reaching(outcome)
        .filter((reaches) => jobs.has(reaches.form ?? ""))
        .slice(0, fewSketches)) {
        const asOf = sketch.first + horizon;
        const job = tried(programme, sketch, {}, asOf);
        const paid = paidFor(job.settlement, outcome);
        if (!isAboveZero(paid)) continue;
        const praktik = tried(programme, { ...sketch, form }, {}, asOf);
        if (compare(paidFor(praktik.settlement, outcome), paid) !== 0) continue;
        const { form: _form, ...formless } = sketch;
        const neither = tried(programme, { ...formless, activity: noActivity }, {}, asOf);
        if (isAboveZero(paidFor(neither.settlement, outcome))) continue;
        return [
          {
            pattern: "praktik-paid-like-a-job" as const,
            path: ["outcomes", place, "reached"],
            operands: { outcome, form, job: sketch.form ?? "", amount: amountIn(programme, paid) },
            example: exampleOf(job, praktik),
          },
        ];
      }
      return [];
    }),
  );
};

/** An activity that no terms name: its days say nothing of work. */
const noActivity = "none";
