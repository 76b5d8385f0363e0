import type { Label, Source } from "../../facts/employment-form.js";
import type { Programme } from "../../terms/programme.js";
import type { TextBlock } from "../structured-text.js";
import type { Telling } from "./telling.js";

/** What is said of something in both languages. */
type Row = readonly [what: string, id: string, said: Label];

/** What names, words and sources are in the other language: there alone, so that all before it is in one language. */
export const translationBlocks = (programme: Programme, { say, alone, locale, number }: Telling): readonly TextBlock[] => {
  const { agreements, outcomes, settlement, forms, labels = {}, calendars = {} } = programme;
  const labelled = (what: string, things: readonly { readonly id: string; readonly label?: Label }[]): readonly Row[] =>
    things.flatMap(({ id, label }) => (label === undefined ? [] : [[what, id, label] as const]));
  const sourced = (what: string, id: string, source: Source | undefined): readonly Row[] =>
    typeof source === "object" ? [[what, id, source]] : [];
  const [ofForm, ofCalendar] = [
    say("Kilde til ansættelsesform", "Source of employment form"),
    say("Kilde til kalender", "Source of calendar"),
  ];
  const rows: readonly Row[] = [
    ...labelled(say("Program", "Programme"), [programme]),
    ...labelled(say("Aftale", "Agreement"), agreements),
    ...labelled(say("Resultat", "Outcome"), outcomes),
    ...labelled(say("Regel", "Rule"), settlement),
    ...labelled(say("Ansættelsesform", "Employment form"), forms),
    ...forms.flatMap(({ id, rules }) => rules.flatMap(({ source }, place) => sourced(ofForm, `${id}, ${number(place + 1)}`, source))),
    ...Object.keys(calendars)
      .sort()
      .flatMap((name) => sourced(ofCalendar, name, calendars[name]?.source)),
    ...Object.keys(labels)
      .sort()
      .map((word): Row => [say("Ord", "Word"), word, labels[word] as Label]),
  ];
  if (rows.length === 0) return [];
  const other = locale === "da" ? "en" : "da";
  return [
    { kind: "heading", level: 2, text: say("På engelsk", "In Danish") },
    {
      kind: "table",
      columns: [{ heading: say("Hvad", "What") }, { heading: say("Id", "Id") }, { heading: say("På engelsk", "In Danish") }],
      rows: rows.map(([what, id, said]) => [what, alone(id), alone(said[other])]),
    },
  ];
};
