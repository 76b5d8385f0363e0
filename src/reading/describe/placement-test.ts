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
      if (test.of.length === 0) return plainly(verb("er", "is", "af enhver slags", "of any kind", telling, grammar));
      return together(test.of, say("opfylder alt dette:", grammar === "one" ? "meets all of this:" : "meet all of this:"), telling.and, telling, grammar);
    case "any":
      if (test.of.length === 0) return plainly(verb("er", "is", "af ingen slags", "of no kind", telling, grammar));
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

/** A verb in its number, denied where it is, and what follows it. */
const verb = (da: "er" | "har", en: "is" | "has", danish: string, english: string, { say }: Telling, grammar: Grammar, not?: "not"): string => {
  const inNumber = grammar === "one" ? en : { is: "are", has: "have" }[en];
  return say(`${not === undefined ? "" : "ikke "}${da} ${danish}`, `${inNumber} ${not === undefined ? "" : "not "}${english}`);
};

const leafText = (test: Leaf, telling: Telling, grammar: Grammar, not?: "not"): string => {
  const { or, quoted, form, company, day } = telling;
  const isOne = grammar === "one";
  const is = (danish: string, english: string): string => verb("er", "is", danish, english, telling, grammar, not);
  const has = (danish: string, english: string): string => verb("har", "has", danish, english, telling, grammar, not);
  switch (test.kind) {
    case "activity":
      if (test.is === "employment") return is(isOne ? "en ansættelse" : "ansættelser", "employment");
      return is(`af aktiviteten ${quoted(test.is)}`, `of the activity ${quoted(test.is)}`);
    case "form": {
      if (test.among.length === 0) return is("af en ansættelsesform ud af ingen", "of an employment form out of none");
      return is(`af ansættelsesformen ${or(test.among.map(form))}`, `of the employment form ${or(test.among.map(form))}`);
    }
    case "paid":
      return is(isOne ? "lønnet" : "lønnede", "paid");
    case "subsidised":
      return is(isOne ? "støttet" : "støttede", "subsidised");
    case "absent": {
      if (test.among === undefined) return is(isOne ? "ramt af fravær" : "ramte af fravær", "under absence");
      const kinds = test.among.length === 0 ? telling.say("ud af ingen", "out of none") : or(test.among.map(quoted));
      return is(`${isOne ? "ramt" : "ramte"} af fravær af slagsen ${kinds}`, `under absence of the kind ${kinds}`);
    }
    case "employer": {
      const companies = test.among.length === 0 ? telling.say("ud af ingen", "out of none") : or(test.among.map(company));
      return is(`hos virksomheden ${companies}`, `with the company ${companies}`);
    }
    case "employerAttribute": {
      const values = test.among.length === 0 ? telling.say("ud af ingen", "out of none") : or(test.among.map(quoted));
      return is(`hos en virksomhed, hvor ${quoted(test.attribute)} er ${values}`, `with a company where ${quoted(test.attribute)} is ${values}`);
    }
    case "participating":
      return is("hos en virksomhed, der deltager den dag", "with a company that takes part that day");
    case "began": {
      const from = test.from === "enrolment" ? telling.say("på tilmeldingsdagen", "the day of enrolment") : test.from === undefined ? undefined : day(test.from);
      const bounds = boundsText(from, test.to === undefined ? undefined : day(test.to), telling);
      return has(`første dag ${bounds || "når som helst"}`, `begun ${bounds || "at any time"}`);
    }
    case "granted": {
      const bounds = boundsText(test.from === undefined ? undefined : day(test.from), test.to === undefined ? undefined : day(test.to), telling);
      return is(`bevilget ${bounds || "når som helst"}`, `granted ${bounds || "at any time"}`);
    }
    case "lasted":
      return has(`varet i mindst ${periodText(test.period, telling)}`, `lasted at least ${periodText(test.period, telling)}`);
    case "agreedFor":
      return is(`aftalt for mindst ${periodText(test.period, telling)}`, `agreed for at least ${periodText(test.period, telling)}`);
    case "openEnded":
      return is("aftalt uden slutdato", "agreed without a last day");
  }
};
