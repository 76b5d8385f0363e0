import type { IssueWords } from "./issue.js";

/** Every issue in Danish: what is wrong, and what to do. */
export const danish: IssueWords = {
  "not-json": () => "Dokumentet er ikke gyldig JSON. Ret det, eller hent det igen fra kilden.",
  "wrong-shape": ({ expected }) => `Her står noget andet end ventet. Skriv: ${inDanish(expected)}.`,
  "too-many-faults": () => "Der er så mange fejl, at de ikke kan nævnes. Se efter, om det er den rigtige fil.",
  "unknown-key": ({ place }) => `${place === undefined ? "Feltet" : `Felt nr. ${place}`} kendes ikke. Ret navnet, eller fjern feltet.`,
  "forbidden-key": () => "Et felt har et navn, der ikke er tilladt. Fjern det.",
  "too-deep": ({ limit }) => `Indholdet er indlejret i mere end ${limit} lag. Forenkl det.`,
  "too-much-repeated": ({ limit }) => `De samme led er brugt igen mere end ${limit} gange. Skriv dem én gang, i en tabel.`,
  "fractional-number": ({ text }) => `Et tal med decimaler er ikke nøjagtigt. Skriv det som tekst: "${text}".`,

  "duplicate-id": ({ id }) => `Navnet »${id}« er brugt to gange. Giv hver sit navn.`,
  "unknown-party": ({ party }) => `Parten »${party}« findes ikke i programmet. Tilføj den, eller ret navnet.`,
  "unknown-outcome": ({ outcome }) => `Resultatet »${outcome}« findes ikke i programmet. Tilføj det, eller ret navnet.`,
  "unknown-attribute": ({ attribute }) => `Oplysningen »${attribute}« er ikke erklæret i programmet. Tilføj den med dens værdier.`,
  "unknown-attribute-value": ({ attribute, value }) => `»${value}« er ikke en værdi af »${attribute}«. Ret værdien, eller tilføj den.`,
  "unknown-form-in-terms": ({ form }) => `Ansættelsesformen »${form}« findes ikke i programmet. Tilføj den, eller ret navnet.`,
  "unknown-agreed-value": ({ name, agreement }) => `Aftalen »${agreement}« siger ikke, hvad »${name}« er. Tilføj værdien i aftalen.`,
  "unknown-calendar": ({ calendar }) => `Kalenderen »${calendar}« findes ikke i programmet. Tilføj den, eller ret navnet.`,
  "unknown-company-attribute": ({ attribute }) =>
    `Ingen virksomhed i aftalerne har oplysningen »${attribute}«. Tilføj den, eller ret navnet.`,
  "label-of-nothing": ({ word }) => `Ordet »${word}« har en betegnelse, men vilkårene bruger det ikke. Ret ordet, eller fjern betegnelsen.`,
  "unknown-extension": ({ extension }) => `Udvidelsen »${extension}« er ikke givet med til programmet. Giv den med, eller ret navnet.`,
  "wrong-parameters": ({ extension, message }) => `Udvidelsen »${extension}« kan ikke bruge sine parametre: »${message}«. Ret dem.`,
  "wrong-attribute-kind": ({ attribute, expected }) =>
    `Oplysningen »${attribute}« skal her have ${{ words: "ord", number: "tal", day: "dage" }[expected]} som værdier. Ret leddet, eller erklær oplysningen anderledes.`,
  "missing-cell": ({ attribute, value }) =>
    `Tabellen mangler en pris, når »${attribute}« er »${value}«. Tilføj den, eller skriv, at der ikke betales.`,
  "requires-itself": ({ outcome }) => `Resultatet »${outcome}« bygger i sidste ende på sig selv. Bryd kæden.`,
  "excludes-itself": ({ outcome }) =>
    `Resultatet »${outcome}« går i sidste ende forud for sig selv. Bryd kæden; det er nok, at den ene nævner den anden.`,
  "adds-no-line-before": ({ rule }) => `Reglen »${rule}« har ikke tilføjet linjer på dette sted. Flyt den frem, eller ret navnet.`,
  "no-tiers": ({ outcome }) => `Resultatet »${outcome}« skal prissættes i trin, men ingen regel om trin nævner det. Tilføj den.`,
  "not-tiered": ({ outcome }) =>
    `Resultatet »${outcome}« har ikke en pris i trin. Skriv, at prisen er i trin, eller fjern resultatet fra reglen.`,
  "tier-without-count": () => "Kun det sidste trin må være uden antal, ellers nås de næste aldrig. Skriv antallet.",
  "empty-list": () => "Listen er tom. Skriv mindst ét led.",
  "not-a-day": () => "Det er ikke en dag, der findes. Skriv åååå-mm-dd.",
  "not-a-period": () => "Det er ikke en periode. Skriv et helt antal dage, uger, måneder eller år fra 1 og op.",
  "not-a-count": () => "Det er ikke et antal. Skriv et helt tal fra 1 og op.",
  "not-a-number-in-terms": () => "Det er ikke et tal, der kan bruges her. Skriv et tal over nul, med punktum før decimaler.",
  "not-in-order": () => "Listen stiger ikke fra led til led, eller det samme står to gange. Sæt den i rækkefølge.",
  "ends-before-it-begins": () => "Slutningen ligger før begyndelsen. Byt om, eller ret den ene.",
  "wrong-unit": ({ expected, found }) => `Her kræves ${unit(expected)}, men der står ${unit(found)}. Ret leddet.`,
  "wrong-currency": ({ expected, found }) => `Beløbet er i ${found}, men programmet er i ${expected}. Brug én valuta.`,
  "unknown-currency": ({ currency }) => `Valutaen »${currency}« kendes ikke. Brug en kendt kode på tre bogstaver.`,
  "leaves-the-unit": ({ unit: least }) => `Beløbet kan blive finere end ${least.replace(".", ",")}. Skriv, hvordan der afrundes.`,
  "not-at-hand": ({ reads }) => `»${reads}« kan ikke læses på dette sted. Læs noget andet, eller del op efter aftale.`,
  "rounding-after-cap": () => "Efter et loft må der kun afrundes nedad, ellers kan loftet brydes. Flyt afrundingen før loftet.",
  "not-a-part": () => 'Det er ikke en del af det hele. Skriv et tal fra 0 til 1 med punktum, som tekst: ti procent er "0.1".',
  "not-a-share": () => "Det er ikke en andel. Skriv et tal, der ikke er negativt.",
  "no-share-above-zero": () => "Ingen andel er over nul. Giv mindst én part en andel.",
  "least-above-most": () => "Det mindste er større end det største. Byt om, eller ret det ene.",
  "overlapping-rules": () => "To regler for ansættelsesformen gælder på samme tid. Lad den ene slutte, før den anden begynder.",
  "selected-by-municipality": ({ party }) =>
    `Kommunen »${party}« må ikke selv udvælge virksomheder (kommunalfuldmagten). Lad fonden eller en anden part vælge.`,
  "selection-and-outreach-by-one-body": ({ party }) =>
    `»${party}« både opsøger og udvælger virksomheder. Overvej at skille de to opgaver ad.`,
  "payer-without-role": ({ party }) => `»${party}« skal betale, men har ikke rollen som betaler. Tilføj rollen, eller ret aftalen.`,

  "share-per-occasion": () =>
    "En andel kan ikke forfalde for hver hændelse. Tæl et antal, eller lad andelen forfalde på en dag eller i hver periode.",
  "nothing-lasts": () => "Kun et forløb eller et fravær kan vare ved. Vælg et af dem, eller lad fristen gælde én gang.",
  "due-day-refused": () => "En frist skal ligge på en dag, også i en kort måned. Vælg månedens sidste dag eller den første i den næste.",
  "no-such-line": () => "Ingen linje har de værdier, der spørges om. Se, om de er rigtige; whyNot siger, hvorfor noget ikke betales.",
  "range-not-of-scoring": () => "Skalaens ender passer ikke til den måde, svarene regnes sammen på. Ret det ene.",

  "personal-number": () => "Her står noget, der ligner et CPR-nummer. Skriv et pseudonym i stedet.",
  "fact-not-a-day": () => "Det er ikke en dag, der findes. Ret datoen.",
  "fact-ends-before-it-begins": () => "Slutdagen ligger før startdagen. Ret en af dem.",
  "fact-not-a-number": () => "Det er ikke et tal, der kan læses. Skriv kun tallet.",
  "too-many-decimals": ({ limit }) => `Tallet har flere end ${limit} decimaler. Afrund det.`,
  "hours-out-of-range": ({ least, most }) => `Ugentlige timer skal ligge fra ${least} til ${most}. Ret timetallet.`,
  "amount-below-zero": () => "Beløbet er under nul. Ret det.",
  "unknown-form": () => "Ansættelsesformen findes ikke i programmet. Vælg en af programmets former.",
  "unknown-agreement": () => "Aftalen findes ikke i programmet. Ret aftalen.",
  "unknown-value": ({ attribute }) => `Værdien af »${attribute}« findes ikke i programmet. Vælg en af programmets værdier.`,
  "unknown-fact-status": ({ allowed }) => `Værdien kendes ikke. Vælg en af: ${allowed}.`,
  "unknown-word": ({ allowed }) => `Ordet kendes ikke. Vælg et af: ${allowed}.`,
  "no-id": () => "Der mangler et id. Tilføj det.",
  "empty-text": () => "Feltet er tomt. Udfyld det, eller udelad det.",
  "two-versions-same-day": () => "To forskellige udgaver er indberettet samme dag. Sig, hvilken der gælder.",
  "two-values-same-day": () => "To forskellige værdier gælder fra samme dag. Fjern den ene.",
  "same-placement-twice": ({ other }) => `Det samme forløb står også som »${other}«. Fjern det ene.`,
  "same-participant-twice": () => "Borgeren står to gange. Saml oplysningerne ét sted.",
  "unreadable-fact": () => "Rækken kunne ikke læses og er ikke regnet med. Ret den i indberetningen.",
  "unknown-field": ({ allowed }) =>
    `Et felt har et navn, der ikke kendes, og kan betyde noget. Ret det, eller fjern det. Kendte er: ${allowed}.`,
  "implausible-day": () => "Dagen ligger mere end ti år fremme eller 120 år tilbage. Se, om årstallet er rigtigt.",
  "implausible-hours": ({ most }) => `Mere end ${most} timer om ugen. Se, om det er timerne for en måned.`,
  "implausible-recording": () =>
    "Dagen for indberetningen ligger så langt fremme, at ingen rettelse nogensinde kan træde i stedet. Se, om årstallet er rigtigt.",
  "recorded-out-of-order": () => "En nyere udgave er indberettet før en ældre. Se, om dagene for indberetning er rigtige.",
  "evidence-of-nothing": () =>
    "Dokumentationen hører ikke til noget forløb eller nogen måling af borgeren. Ret id'et, eller indberet det, der mangler.",
  "claim-of-nothing": () => "Kravet gælder et resultat, der ikke findes i programmet. Ret navnet på resultatet.",
  "before-intake": () => "Forløbet begynder, før programmet åbnede. Se, om startdagen er rigtig.",
  "employer-not-reported": () =>
    "Virksomheden er ikke indberettet, og vilkårene spørger om den. Tilføj den; uden den regnes forløbet ikke for at være hos samme virksomhed som et andet.",
  "parallel-placements": ({ other }) => `Forløbet løber samtidig med »${other}«. Kontrollér, om det er tilsigtet.`,
  "outside-target-groups": () => "Borgeren er ikke i aftalens målgrupper. Se, om tilmeldingen er rigtig.",
  "value-not-computed": ({ outcome }) =>
    `»${outcome}« kan ikke beregnes: en oplysning mangler, eller en måned er for kort. Tilføj den, eller afgør det efter kontrakten.`,
  "total-outside-expected": ({ agreement, from, to }) =>
    `Aftalen »${agreement}« ender uden for det ventede, ${from} til ${to}. Se tallene efter.`,
  "count-below-zero": () => "Antallet er under nul og er ikke regnet med. Ret det.",
  "not-on-the-scale": ({ least, most, step }) =>
    `Tallet findes ikke på skalaen, der går fra ${point(least)} til ${point(most)} i trin på ${point(step)}. Ret det.`,
  "respondent-not-expected": () => "Den, der har svaret, er ikke blandt dem, der skal svare; svaret er ikke regnet med. Ret svarpersonen.",

  "missing-column": ({ column, table }) =>
    table === "unread"
      ? `Kolonnen »${column}« mangler, eller dens overskrift er stavet forkert. Tabellen er ikke læst. Ret den.`
      : `Kolonnen »${column}« mangler. Tilføj den.`,
  "repeated-column": ({ column }) => `Kolonnen »${column}« står to gange. Tabellen er ikke læst. Fjern den ene.`,
  "unknown-column": () => "Kolonnen hører ikke til skemaet og er ikke læst. Ret overskriften, eller fjern kolonnen.",
  "not-a-text-table": () => "Filen er ikke en tabel som tekst, men for eksempel en projektmappe eller en PDF. Gem den som CSV.",
  "lines-before-header": ({ count }) =>
    `Over overskrifterne er ${count === 1 ? "én linje" : `${count} linjer`} sprunget over. Lad overskrifterne stå øverst.`,
  "count-differs": ({ declared, found }) =>
    `Her står, at tabellen har ${declared} rækker, men der er ${found}. Se, om filen er hel, og hent den igen.`,
  "cut-off": () => "Filen slutter midt i en række, så der kan mangle flere. Hent den igen.",
  "empty-cells-after": () => "Alle rækker slutter med tomme felter uden overskrift; de er sprunget over. Fjern dem.",
  "too-many-cells": ({ expected }) => `Rækken har flere end ${expected} felter. Se efter et komma eller semikolon for meget.`,
  "too-few-cells": ({ expected }) => `Rækken har færre end ${expected} felter. Udfyld resten.`,
  "no-row-id": () => "Rækken mangler et id. Giv den et.",
  "no-participant": () => "Rækken siger ikke, hvem den handler om. Skriv borgerens pseudonym.",
  "repeated-row": () => "Rækken står to gange og er læst én gang. Fjern den ene.",
  "total-row": () => "Det er en sumrække; den er sprunget over.",
  "blank-row": () => "Rækken er tom og sprunget over.",
  "other-encoding": ({ encoding }) => `Filen er læst som ${encoding}. Gem den som UTF-8.`,
  "encoded-twice": () => "Filen er gemt som UTF-8 to gange; bogstaverne er læst, som de var ment. Gem den som UTF-8 én gang.",
  "lost-letters": () => "Bogstaver er gået tabt, da filen blev gemt. Ret dem, og gem filen som UTF-8.",
  "digits-lost": () =>
    "Regnearket har forkortet nummeret, så cifre er gået tabt. Skriv det igen i en kolonne, der er formateret som tekst.",
  "no-value-word": () => "Her står et ord eller tegn for, at der ingen værdi er. Skriv værdien, eller lad feltet være tomt.",
  "other-separator": ({ separator }) => `Felterne er adskilt af »${separator}« og ikke af semikolon. Se, om alle felter er læst rigtigt.`,
  "unclosed-quote": () => "Et anførselstegn er ikke afsluttet. Rækken er ikke læst; luk det.",
  "other-date-format": ({ expected }) =>
    `Datoen er skrevet på en anden måde end ${dateFormat(expected)}; den er læst. Se, om den er rigtig.`,
  "ambiguous-date": ({ expected }) => `Dag og måned kan være byttet om. Skriv datoen som ${dateFormat(expected)}.`,
  "two-digit-year": () => "Årstallet har kun to cifre, og århundredet kan ikke afgøres. Skriv alle fire.",
  "serial-day": ({ expected }) =>
    `Her står et regnearks nummer for en dag, og det kan være flere dage. Skriv datoen som ${dateFormat(expected)}.`,
  "near-midnight": () => "Klokkeslættet kan være midnat i en anden tidszone, så dagen kan være den næste. Skriv kun datoen.",
  "spreadsheet-zero": () => "Datoen er et tomt felt, som et program har lavet om til en dag. Skriv dagen, eller lad feltet være tomt.",
  "day-before-1900": () => "Dagen ligger før år 1900. Ret årstallet.",
  "day-after-2100": () => "Dagen ligger efter år 2100. Ret årstallet, eller lad feltet være tomt.",
  "no-end": () => "Dagen 31-12-9999 er læst som »uden slutdag«. Lad feltet være tomt, eller skriv den dag, det sluttede.",
  "decimal-point": () => "Tallet er skrevet med punktum; det er læst som decimaler. Skriv komma.",
  "ambiguous-number": () => "Tallet kan have tusinder eller tre decimaler. Skriv det uden tegn mellem tusinder og med to decimaler.",
  "number-out-of-range": ({ least, most }) => `Tallet skal ligge fra ${point(least)} til ${point(most)}. Ret det.`,
  "day-for-number": () => "Her står en dag, hvor der skal stå et tal; et regneark kan have lavet tallet om. Skriv tallet igen.",
  "hours-of-a-month": ({ most }) => `Der står flere end ${most} timer om ugen, som om de var for en måned. Skriv timer pr. uge.`,
  "unit-in-cell": () => "Der står en enhed efter tallet; den er sprunget over. Skriv kun tallet.",
  "other-spelling": ({ read }) => `Stavemåden afviger; det er læst som »${read}«.`,
  "unknown-status": () => "Status kendes ikke. Skriv Aftalt, Påbegyndt eller Udgår.",
  "not-a-company-number": () => "Det er ikke et gyldigt CVR-nummer. Ret det.",
  "company-name-differs": () => "Navn og CVR-nummer hører ikke sammen; CVR-nummeret er brugt. Ret det ene.",
  "unknown-company-in-row": () => "Virksomheden findes ikke i listen over virksomheder. Tilføj den, eller ret nummeret.",
  "unknown-company-kind": ({ allowed }) => `Virksomhedens type kendes ikke. Vælg en af: ${allowed}.`,
  "not-a-pseudonym": () => "Det er ikke et borger-id som B-0165-001. Ret det; kommunekoden har fire cifre.",
  "not-an-agreement-code": () => "Kommunekoden hører ikke til nogen aftale. Ret den; den har fire cifre.",
  "unknown-participant": () => "Borgeren findes ikke i listen over deltagere. Tilmeld borgeren, eller ret id'et.",
  "id-of-another-agreement": ({ agreement, other }) =>
    `Borgerens id er givet af »${agreement}«, men borgeren er tilmeldt under »${other}«. Se, om id'et er rigtigt.`,
  "participant-of-another-agreement": ({ agreement, other }) =>
    `Borgeren hører til aftalen »${agreement}«, men er indberettet under »${other}«; et forløb flytter borgeren dertil. Se, om id'et er rigtigt.`,
  "fact-moved": ({ other }) =>
    `Rækkens id stod før for noget andet i »${other}«, som ikke gælder mere. Giv rækken sit eget id, hvis den ikke retter den.`,
  "enrolled-outside-intake": () => "Tilmeldingen ligger uden for programmets optagelse, så der betales ikke. Se, om dagen er rigtig.",
  "recorded-before-start": () => "Forløbet er indberettet som påbegyndt, før det begynder. Se, om datoerne er rigtige.",
  "far-future": () => "Dagen ligger mere end et år efter indberetningen. Ret årstallet.",
  "hours-missing": () => "Et lønnet job mangler timer. Skriv timer pr. uge.",
  "line-break-in-cell": () => "Et felt har linjeskift; det er læst. Undgå linjeskift i felter.",
};

const point = (number: string): string => String(number).replace(".", ",");

const dateFormat = (format: string): string => format.replace("yyyy", "åååå");

const unit = (name: string): string => (name === "money" ? "et beløb" : "et tal");

const danishShapes: readonly (readonly [english: RegExp, danish: string])[] = [
  [/whole number/g, "heltal"],
  [/\bnumber\b/g, "tal"],
  [/\bobject\b/g, "objekt"],
  [/\blist of\b/g, "liste med"],
  [/\blist\b/g, "liste"],
  [/\btext\b/g, "tekst"],
  [/true or false/g, "ja eller nej (true eller false)"],
  [/day \(yyyy-mm-dd\)/g, "dag (åååå-mm-dd)"],
  [/one of:/g, "en af:"],
  [/ or /g, " eller "],
];

const inDanish = (shape: string): string => danishShapes.reduce((text, [english, danish]) => text.replace(english, danish), shape);
