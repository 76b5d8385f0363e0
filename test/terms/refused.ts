import {
  type Issue,
  type Programme,
  type ProgrammeTerms,
  ProgrammeError,
  atLeast,
  checkedProgramme,
  employment,
  kr,
  messageOf,
  outcome,
  paid,
  programme,
  settle,
  started,
  weeklyHours,
  where,
} from "payment-by-results";
import { describe, expect, test } from "vitest";
import { vaekstMedSocialBundlinje as sound } from "../../examples/schemes/vaekst-med-social-bundlinje.js";

export const atWork = weeklyHours(where(employment(), paid()), atLeast(10));
export const job = outcome("job", { reached: started(atWork), price: kr(10_000) });
export const agreement = sound.agreements[0] as Programme["agreements"][number];

/** Sound terms, of which a test changes something. */
export const terms: ProgrammeTerms = { ...sound, outcomes: [job] };

export type Changed = Partial<ProgrammeTerms>;

export const issuesOf = (changed: Changed): readonly Issue[] => checkedProgramme({ ...terms, ...changed }).issues;
export const codesOf = (changed: Changed): readonly string[] => issuesOf(changed).map(({ code, path }) => `${code} at ${path.join("/")}`);

/** Terms with one thing wrong, and what is said of it. */
export type Wrong = readonly [sentence: string, changed: Changed, said: string];

/** Each is refused with what is said, in words, and settles nothing without throwing. */
export const areRefused = (name: string, wrong: readonly Wrong[]): void => {
  describe(name, () => {
    test.each(wrong)("%s", (_, changed, said) => {
      expect(codesOf(changed)).toContain(said);
      expect(checkedProgramme({ ...terms, ...changed }).ok).toBe(false);
      expect(() => programme({ ...terms, ...changed })).toThrow(ProgrammeError);
      for (const issue of issuesOf(changed)) {
        for (const locale of ["da", "en"] as const) expect(messageOf(issue, locale)).toMatch(/\.$/);
      }
    });

    test.each(wrong)("%s: settles nothing and does not throw", (_, changed) => {
      const unchecked = { ...sound, outcomes: [job], ...changed } as Programme;
      const people = [
        {
          id: "B-1",
          enrolled: "2017-08-28",
          agreement: "0165",
          placements: [{ id: "r1", form: "fleksjob", from: "2017-09-04", weeklyHours: 20 }],
        },
      ] as const;
      const settlement = settle(unchecked, people, { asOf: "2018-12-31" });
      expect(settlement).toMatchObject({ lines: [], notPaid: [], agreements: [] });
      expect(settlement.issues.some(({ severity }) => severity === "error")).toBe(true);
    });
  });
};

/** Each is accepted without a word. */
export const areAccepted = (name: string, accepted: readonly (readonly [sentence: string, changed: Changed])[]): void => {
  describe(name, () => {
    test.each(accepted)("%s", (_, changed) => expect(codesOf(changed)).toEqual([]));
  });
};
