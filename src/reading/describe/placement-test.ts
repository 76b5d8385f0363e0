import type { PlacementTest } from "../../terms/placement-test.js";
import { boundsText, periodText } from "./period.js";
import { type Phrase, type Telling, plainly } from "./telling.js";

/** Whether a phrase follows "a placement that" or "placements that". */
type Grammar = "one" | "many";

/** A placement test as what follows "a placement that" – `er lønnet`, `is paid` – or "placements that": `er lønnede`, `are paid`. */
export const testPhrase = (test: PlacementTest, telling: Telling, grammar: Grammar = "one"): Phrase => {
  const { say } = telling;
  switch (test.kind) {
    case "all":
      if (test.of.length === 0)
        return plainly(say("er af en hvilken som helst slags", grammar === "one" ? "is of whatever kind" : "are of whatever kind"));
      return together(
        test.of,
        say("opfylder alt dette:", grammar === "one" ? "meets all of this:" : "meet all of this:"),
        telling.and,
        telling,
        grammar,
      );
    case "any":
      if (test.of.length === 0) return plainly(say("er af ingen slags", grammar === "one" ? "is of no kind" : "are of no kind"));
      return together(
        test.of,
        say("opfylder mindst ét af dette:", grammar === "one" ? "meets at least one of these:" : "meet at least one of these:"),
        telling.or,
        telling,
        grammar,
      );
    case "not":
      if (isPlain(test.of)) return plainly(leafText(test.of, telling, grammar, "not"));
      return {
        text: say("ikke opfylder dette:", grammar === "one" ? "does not meet this:" : "do not meet this:"),
        below: [{ kind: "list", items: [testPhrase(test.of, telling)] }],
      };
    default:
      return plainly(leafText(test, telling, grammar));
  }
};

type Leaf = Exclude<PlacementTest, { readonly kind: "all" | "any" | "not" }>;

const isPlain = (test: PlacementTest): test is Leaf => test.kind !== "all" && test.kind !== "any" && test.kind !== "not";

const isOnOneLine = (test: PlacementTest): boolean => isPlain(test) || (test.kind === "not" && isPlain(test.of));

const together = (
  of: readonly PlacementTest[],
  heading: string,
  joined: (items: readonly string[]) => string,
  telling: Telling,
  grammar: Grammar,
): Phrase =>
  of.length > 1 && of.every(isOnOneLine)
    ? plainly(joined(of.map((part) => testPhrase(part, telling, grammar).text)))
    : { text: heading, below: [{ kind: "list", items: of.map((part) => testPhrase(part, telling)) }] };

/** English verbs in their number, and denied. */
const english = {
  be: { one: ["is", "is not"], many: ["are", "are not"] },
  own: { one: ["has", "does not have"], many: ["have", "do not have"] },
  have: { one: ["has", "has not"], many: ["have", "have not"] },
} as const;

const leafText = (test: Leaf, telling: Telling, grammar: Grammar, not?: "not"): string => {
  const { or, word, form, company, day } = telling;
  const isOne = grammar === "one";
  const said = (verb: keyof typeof english, da: string, en: string): string =>
    telling.say(not === undefined ? da : `ikke ${da}`, `${english[verb][grammar][not === undefined ? 0 : 1]} ${en}`);
  const none = telling.say("ud af ingen", "out of none");
  switch (test.kind) {
    case "activity":
      if (test.is === "employment") return said("be", isOne ? "er en ansættelse" : "er ansættelser", "employment");
      return said("own", `har aktiviteten ${word(test.is)}`, `the activity ${word(test.is)}`);
    case "form": {
      const forms = test.among.length === 0 ? none : or(test.among.map(form));
      return said("own", `har ansættelsesformen ${forms}`, `the employment form ${forms}`);
    }
    case "paid":
      return said("be", isOne ? "er lønnet" : "er lønnede", "paid");
    case "subsidised":
      return said("be", isOne ? "er støttet" : "er støttede", "subsidised");
    case "absent": {
      if (test.among === undefined) return said("own", "har fravær den dag", "an absence that day");
      const kinds = test.among.length === 0 ? none : or(test.among.map(word));
      return said("own", `har fravær den dag på grund af ${kinds}`, `an absence that day of the kind ${kinds}`);
    }
    case "employer": {
      const companies = test.among.length === 0 ? none : or(test.among.map(company));
      return said("be", `er hos virksomheden ${companies}`, `with the company ${companies}`);
    }
    case "employerAttribute": {
      const values = test.among.length === 0 ? none : or(test.among.map(word));
      return said(
        "be",
        `er hos en virksomhed, hvor ${word(test.attribute)} er ${values}`,
        `with a company where ${word(test.attribute)} is ${values}`,
      );
    }
    case "participating":
      return said("be", "er hos en virksomhed, der deltager den dag", "with a company that takes part that day");
    case "began": {
      const from =
        test.from === "enrolment"
          ? telling.say("på tilmeldingsdagen", "the day of enrolment")
          : test.from === undefined
            ? undefined
            : day(test.from);
      const bounds = boundsText(from, test.to === undefined ? undefined : day(test.to), telling);
      return said("have", `er begyndt ${bounds || "uanset dag"}`, `begun ${bounds || "on any day"}`);
    }
    case "granted": {
      const bounds = boundsText(
        test.from === undefined ? undefined : day(test.from),
        test.to === undefined ? undefined : day(test.to),
        telling,
      );
      return said("be", `er bevilget ${bounds || "uanset dag"}`, `granted ${bounds || "on any day"}`);
    }
    case "lasted":
      return said("have", `har varet i mindst ${periodText(test.period, telling)}`, `lasted at least ${periodText(test.period, telling)}`);
    case "agreedFor":
      return said(
        "be",
        `er aftalt for mindst ${periodText(test.period, telling)}`,
        `agreed for at least ${periodText(test.period, telling)}`,
      );
    case "openEnded":
      return said("be", "er aftalt uden slutdato", "agreed without a last day");
  }
};
