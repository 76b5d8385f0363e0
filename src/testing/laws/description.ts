import type { Locale } from "../../issue/issue.js";
import { describe } from "../../reading/describe/describe.js";
import { asRead } from "../../reading/describe/synonyms.js";
import type { Programme } from "../../terms/programme.js";
import { type Verdict, bytes, every, law } from "./law.js";

const lists = ["parties", "agreements", "outcomes", "settlement"] as const;

/** A list without each of its things, and with each two neighbours turned. */
const otherLists = <Thing>(things: readonly Thing[]): readonly (readonly Thing[])[] =>
  things.flatMap((thing, place) => {
    const next = things[place + 1];
    const without = things.filter((_, at) => at !== place);
    return next === undefined ? [without] : [without, [...things.slice(0, place), next, thing, ...things.slice(place + 2)]];
  });

/** A thing without each of the words that are said of it besides its id and kind. */
const withLess = <Thing extends object>(thing: Thing): readonly Thing[] =>
  (["label", "clause", "price", "given", "unless", "by", "notBefore", "requires", "excludes", "oncePer", "evidence"] as const).flatMap(
    (word) =>
      word in thing && !("kind" in thing) ? [Object.fromEntries(Object.entries(thing).filter(([name]) => name !== word)) as Thing] : [],
  );

/** Without labels, with each of them left out, and with each taking over what the next one says. */
const otherLabels = ({ labels, ...programme }: Programme): readonly Programme[] => {
  if (labels === undefined) return [];
  const words = Object.entries(labels);
  return [
    programme,
    ...words.map(([word]) => ({ ...programme, labels: Object.fromEntries(words.filter(([other]) => other !== word)) })),
    ...words.flatMap(([word], place) => {
      const next = words[place + 1]?.[1];
      return next === undefined ? [] : [{ ...programme, labels: { ...labels, [word]: next } }];
    }),
  ];
};

const changed = (programme: Programme): readonly Programme[] => [
  { ...programme, version: `${programme.version ?? ""}+` },
  ...otherLabels(programme),
  ...lists.flatMap((name) => otherLists<unknown>(programme[name]).map((list): Programme => ({ ...programme, [name]: list }))),
  ...programme.outcomes.flatMap((outcome) =>
    withLess(outcome).map((less): Programme => ({
      ...programme,
      outcomes: programme.outcomes.map((one) => (one === outcome ? less : one)),
    })),
  ),
];

const readApart = (programmes: readonly Programme[], locale: Locale): Verdict => {
  const known = new Map<string, Programme>();
  for (const programme of programmes) {
    const text = bytes(describe(programme, locale));
    const same = known.get(text);
    const [one, other] = same === undefined ? [] : [same, programme].map((terms) => bytes(asRead(terms)));
    if (one !== other) return { done: `Two programmes that read the same (${locale})`, expected: one, found: other };
    known.set(text, programme);
  }
  return "holds";
};

/** What differs reads differently. */
export const differencesAreTold = law(
  "what differs reads differently",
  "Terms with one thing less, or two in another order, are described in other words, in Danish and in English; only synonyms read the same.",
  (programme) => {
    const all = [programme, ...changed(programme)];
    return every((["da", "en"] as const).map((locale) => readApart(all, locale)));
  },
);
