import type { Label } from "../../facts/employment-form.js";
import type { TextBlock } from "../structured-text.js";
import type { ReadByTerms } from "./read-by-terms.js";
import type { Telling } from "./telling.js";

/** A sentence, and whether terms that read so much of a participant's life need it. */
interface Sentence extends Label {
  readonly where?: (read: ReadByTerms) => boolean;
}

const ofPlacements = ({ placements }: ReadByTerms): boolean => placements;
const ofEmployment = ({ employment }: ReadByTerms): boolean => employment;
const ofHours = ({ hours }: ReadByTerms): boolean => hours;
const ofBreaks = ({ breaks }: ReadByTerms): boolean => breaks;
const ofRules = ({ rules }: ReadByTerms): boolean => rules;
const without =
  (needs: (read: ReadByTerms) => boolean) =>
  (read: ReadByTerms): boolean =>
    !needs(read);

/** What holds for every programme where its terms say nothing else, paragraph by paragraph: the words the rest is told in. */
const words: readonly (readonly Sentence[])[] = [
  [
    { da: "En dag er en kalenderdag.", en: "A day is a civil day." },
    {
      where: ofPlacements,
      da: "Første og sidste dag af et forløb eller en periode er begge medregnet. Et forløb uden slutdato løber videre.",
      en: "The first and the last day of a placement or a period are both included. A placement without a last day runs on.",
    },
    {
      where: without(ofPlacements),
      da: "Første og sidste dag af en periode er begge medregnet.",
      en: "The first and the last day of a period are both included.",
    },
  ],
  [
    {
      da: "En kalenderuge begynder mandag. En periode slutter dagen før den tilsvarende dag: en uge fra en mandag slutter søndag, og to måneder fra 31. januar slutter 30. marts. Måneder lægges til i ét skridt; har den sidste måned ikke den tilsvarende dag, bruges månedens sidste dag i stedet.",
      en: "A calendar week begins on Monday. A period ends the day before the corresponding day: a week from a Monday ends on Sunday, and two months from 31 January end on 30 March. Months are added in one step; where the last month lacks the corresponding day, its last day is used instead.",
    },
  ],
  [
    {
      where: without(ofEmployment),
      da: "Borgeren er den, der er tilmeldt; det kan også være en familie, en gruppe eller andet, der betales for.",
      en: "The participant is whoever is enrolled; that may also be a family, a group or anything else that is paid for.",
    },
    {
      da: "Tilmeldingsdagen er den dag, borgeren blev tilmeldt. Startdagen er den dag, der regnes fra: den første dag, der tæller. Resultatdagen er den dag, resultatet er nået. Det, der regnes fra et andet resultat, begynder dagen efter det, men på selve dagen, hvis det nås dagen efter sin periode.",
      en: "The day of enrolment is the day the participant was enrolled. The start day is the day that is counted from: the first day that counts. The day reached is the day on which the outcome is reached. What is counted from another outcome begins the day after it, but on the day itself where that is reached the day after its period.",
    },
  ],
  [
    {
      where: ofPlacements,
      da: "En dag tæller én gang, hvor mange forløb der end får den til at tælle.",
      en: "A day counts once, however many placements make it count.",
    },
    {
      da: "Dage før tilmeldingen tæller kun, hvor der ses tilbage.",
      en: "Days before enrolment count only in looking back.",
    },
    {
      where: ofEmployment,
      da: "Fravær afslutter ikke et forløb, og fraværsdage tæller.",
      en: "Absence does not end a placement, and days of absence count.",
    },
  ],
  [
    {
      where: ofHours,
      da: "Lægges timer sammen, er hver dag en syvendedel af de ugentlige timer; løn pr. måned fordeles på månedens dage. Timer, der ikke er indberettet, lægger intet til og opfylder intet krav om timer.",
      en: "Where hours are added up, each day is a seventh of the weekly hours; wages by the month are spread over its days. Hours that are not reported add nothing and meet no requirement of hours.",
    },
  ],
  [
    {
      where: ofBreaks,
      da: "Efter en afbrydelse, der ikke tåles, begynder tællingen forfra på den næste dag, der tæller.",
      en: "After a break that is not tolerated the counting begins anew on the next day that counts.",
    },
    {
      where: (read) => ofBreaks(read) && ofEmployment(read),
      da: "Et skift af virksomhed uden en sådan afbrydelse ændrer intet.",
      en: "A change of company without such a break changes nothing.",
    },
  ],
  [
    {
      da: "Et resultat nås én gang for hver borger.",
      en: "An outcome is reached once for each participant.",
    },
  ],
  [
    {
      da: "»Mindst«, »højst« og »fra« er med grænsen selv; »mere end«, »mindre end« og »under« er uden.",
      en: '"At least", "at most" and "from" include the limit itself; "more than", "less than" and "below" do not.',
    },
  ],
];

const payment: readonly (readonly Sentence[])[] = [
  [
    {
      da: "Et nået resultat med en pris er et krav og giver en linje, også når prisen er 0. Aftalen på resultatdagen betaler. Linjen forfalder på resultatdagen.",
      en: "An outcome that is reached and has a price is a claim and gives a line, also at a price of 0. The agreement on the day reached pays. The line falls due on the day reached.",
    },
  ],
  [
    {
      da: "Kravene tages i rækkefølge efter resultatdag, dernæst borgerens id og resultaternes rækkefølge her.",
      en: "Claims are taken in the order of the day reached, then the participant's id and the order of the outcomes here.",
    },
    {
      where: ofRules,
      da: "En pulje er de linjer, der har det til fælles, som reglen nævner, og deles om et loft, et antal eller et mål.",
      en: "A pot is the lines that agree in what the rule names, and share a cap, a number or a target.",
    },
  ],
  [
    {
      where: ofRules,
      da: "Hver regel tager linjerne, som reglerne før den efterlod dem. En linje, der holdes tilbage eller forfalder senere, beholder sin plads under lofter og i trin. Et beløb er altid prisen og summen af reglernes ændringer.",
      en: "Each rule takes the lines as the rules before it left them. A line that is held or falls due later keeps its room under caps and in tiers. An amount is always the price and the sum of the rules' changes.",
    },
  ],
  [
    {
      da: "Der regnes nøjagtigt; der afrundes kun, hvor det står. Det halve rundes væk fra nul, »op« er væk fra nul, og »ned« er mod nul.",
      en: 'Reckoning is exact; rounding happens only where it is written. Halves are rounded away from zero, "up" is away from zero, and "down" is towards zero.',
    },
  ],
  [
    {
      da: "»Ikke prissat« giver ingen betaling. En værdi eller dag, der ikke står i en tabel, er aldrig nul, men en fejl, der skal rettes.",
      en: '"Not priced" gives no payment. A value or day that is not in a table is never zero, but an error to be corrected.',
    },
  ],
];

const corrections: readonly (readonly Sentence[])[] = [
  [
    {
      da: "En opgørelse afhænger af disse vilkår, af det, der var indberettet på en bestemt dag, og af den dag, der gøres op til, og af intet andet.",
      en: "A statement depends on these terms, on what had been reported by a certain day, and on the day it is drawn up to, and on nothing else.",
    },
  ],
  [
    {
      da: "En oplysning, der indberettes sent, gælder for de dage, den handler om, og regnes med i den første opgørelse efter indberetningen. En overskreden frist for krav forlænges ikke af det.",
      en: "Something reported late holds for the days it is about, and is counted in the first statement after it was reported. That extends no deadline for claims that has passed.",
    },
  ],
  [
    {
      da: "Indberettes en oplysning igen med samme id, træder den i stedet for den tidligere. Trækkes den tilbage, regnes den ikke længere med.",
      en: "Something reported again with the same id takes the place of what was reported before. Something withdrawn is no longer counted.",
    },
  ],
  [
    {
      da: "En forkert oplysning sættes til side og meldes som fejl, og borgeren vises som ufuldstændig, til den er rettet. Alle andre gøres op.",
      en: "Something that is wrong is set aside and told as an error, and the participant is shown as incomplete until it is corrected. Everyone else is settled.",
    },
  ],
  [
    {
      da: "Hver opgørelse betaler det, der er forfaldet, mindre det, de tidligere har betalt, linje for linje. En forskel beholder den periode, den hører til, og får en begrundelse. En udstedt opgørelse ændres aldrig.",
      en: "Each statement pays what has fallen due less what the earlier ones have paid, line by line. A difference keeps the period it belongs to, and is given a reason. An issued statement never changes.",
    },
  ],
  [
    {
      where: ofPlacements,
      da: "Gøres der op til en dag efter den, der er indberettet til, regnes løbende forløb for at fortsætte; opgørelsen er da en fremskrivning og siger det.",
      en: "A statement drawn up to a day after the one that was reported to takes running placements to go on; it is then a projection and says so.",
    },
    {
      where: without(ofPlacements),
      da: "Gøres der op til en dag efter den, der er indberettet til, er opgørelsen en fremskrivning og siger det.",
      en: "A statement drawn up to a day after the one that was reported to is a projection and says so.",
    },
  ],
];

/** What holds for every programme (semantics §1, §2, §5, §6, §7), as far as its terms have to do with it. */
export const alwaysBlocks = (read: ReadByTerms, { locale, say }: Telling): readonly TextBlock[] => {
  const list = (paragraphs: readonly (readonly Sentence[])[]): TextBlock => ({
    kind: "list",
    items: paragraphs.flatMap((sentences) => {
      const told = sentences.filter(({ where }) => where === undefined || where(read));
      return told.length === 0 ? [] : [{ text: told.map((sentence) => sentence[locale]).join(" ") }];
    }),
  });
  return [
    { kind: "heading", level: 2, text: say("Ordene i vilkårene", "The words of the terms") },
    { kind: "paragraph", text: say("Dette gælder, hvor vilkårene ikke siger andet.", "This holds where the terms say nothing else.") },
    list(words),
    { kind: "heading", level: 2, text: say("Krav og betaling", "Claims and payment") },
    list(payment),
    { kind: "heading", level: 2, text: say("Sene indberetninger og rettelser", "Late reports and corrections") },
    list(corrections),
  ];
};
