import { askedObject } from "../../issue/argument.js";
import { type Exact, isWholeMultiple, readExact } from "../../exact/exact.js";
import { settle } from "../../reading/settle.js";
import { ProgrammeError, programme as checked } from "../../terms/checked-programme.js";
import type { ProgrammeTerms } from "../../terms/programme.js";
import type { Extension } from "../../terms/extension.js";
import type { Parameter, Quantity } from "../../terms/kinds.js";
import type { Programme } from "../../terms/programme.js";
import { extended, money, product, roundedTo } from "../../terms/quantity.js";
import { type Law, type Verdict, bytes, every, law, same } from "./law.js";
import { withoutOutcomes } from "./terms.js";

/** The laws of an embedder's own quantity. */
export interface ExtensionLaws {
  readonly extensionIsPure: Law;
  readonly extensionIsData: Law;
}

const answered = (answer: unknown, step: Exact): boolean => {
  if (answer === null || answer === undefined) return true;
  const value = typeof answer === "string" ? readExact(answer) : undefined;
  return value !== undefined && isWholeMultiple(value, step);
};

/**
 * The laws that an embedder's own quantity keeps where it is the price of every outcome, with these parameters. Run them
 * over made-up cases, or over a programme of your own and facts for it.
 */
export const lawsOfExtension = (extension: Extension, parameters: Readonly<Record<string, Parameter>> = {}): ExtensionLaws => {
  const quantity = extended(askedObject(extension, "extension", ["id", "unit", "step", "parameters", "meaning", "words"]).id, parameters);

  /** The outcomes that stand alone, each priced by the quantity. */
  const pricedBy = (
    programme: Programme,
    made: Extension,
  ): { readonly terms: ProgrammeTerms; readonly programme: Programme } | undefined => {
    const plain = withoutOutcomes(programme, ({ excludes }) => excludes !== undefined);
    if (plain === undefined) return undefined;
    const worth: Quantity = extension.unit === "money" ? quantity : product(money(1, programme.currency), quantity);
    const terms: ProgrammeTerms = {
      ...plain,
      outcomes: plain.outcomes.map((outcome) => ({ ...outcome, price: roundedTo(worth, "1", "half-up") })),
    };
    return { terms, programme: checked(terms, [made]) };
  };

  return {
    extensionIsPure: law(
      `${extension.id} is a pure quantity`,
      "Asked the same twice, an extension answers the same: decimal text that is a whole multiple of its step, null, or nothing at all.",
      (programme, facts, at) => {
        const step = readExact(extension.step);
        if (step === undefined) return { done: "read the step", expected: "decimal text", found: extension.step };
        const verdicts: Verdict[] = [];
        const watched: Extension = {
          ...extension,
          meaning: (given, question) => {
            const before = bytes(given);
            const [first, second] = [extension.meaning(given, question), extension.meaning(given, question)];
            verdicts.push(
              same("asked twice", [first], [second]),
              same("the parameters afterwards", before, bytes(given)),
              answered(first, step)
                ? "holds"
                : { done: "asked", expected: `a whole multiple of ${extension.step}, as decimal text`, found: first },
            );
            return first;
          },
        };
        const made = pricedBy(programme, watched);
        if (made === undefined) return "does-not-apply";
        settle(made.programme, facts, at);
        return every(verdicts);
      },
    ),
    extensionIsData: law(
      `${extension.id} stands in terms as data`,
      "Its parameters are accepted, it has words for them in Danish and English, and terms that name it survive JSON and come to the same.",
      (programme, facts, at) => {
        try {
          const made = pricedBy(programme, extension);
          if (made === undefined) return "does-not-apply";
          const { da, en } = extension.words(parameters);
          const again = checked(JSON.parse(bytes(made.terms)) as ProgrammeTerms, [extension]);
          return every([
            da.trim() === "" || en.trim() === "" ? { done: "its words", expected: "words in both languages", found: { da, en } } : "holds",
            same("written, read and settled again", settle(made.programme, facts, at), settle(again, facts, at)),
          ]);
        } catch (thrown) {
          if (thrown instanceof ProgrammeError) return { done: "made a programme with it", expected: "sound terms", found: thrown.message };
          throw thrown;
        }
      },
    ),
  };
};
