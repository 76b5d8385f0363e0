import type { FieldWords, FormWords } from "./words.js";

const borger: FieldWords = { heading: "Borger", meaning: "Borgerens pseudonym, skrevet som i tabellen Borgere." };
const indberettet: FieldWords = {
  heading: "Indberettet",
  meaning: "Den dag, rækken blev indberettet; den skal stå der, når en tidligere række rettes.",
  whenEmpty: "Tom: kendt fra begyndelsen.",
};
const gaelderFra: FieldWords = {
  heading: "Gælder fra",
  meaning: "Den dag, rækkens oplysninger begynder at gælde, når noget har ændret sig.",
  whenEmpty: "Tom: de har altid gældt.",
};
const udgaar: FieldWords = {
  heading: "Status",
  meaning: "»Udgår« trækker en tidligere række med samme nummer tilbage.",
  whenEmpty: "Tom: rækken gælder.",
};
const vaerdi: FieldWords = { heading: "Værdi", meaning: "Det, der blev målt, som et tal." };
const maalt: FieldWords = { heading: "Målt", meaning: "Hvad der er målt." };
const maalingsdag: FieldWords = { heading: "Dag", meaning: "Den dag, målingen gælder." };

/** The reporting form in Danish. */
export const danishForm: FormWords = {
  title: (programme) => `Indberetning til ${programme}`,
  note: "Eksempelrækken i hver tabel er opdigtet.",
  tables: {
    participant: { name: "borgere", title: "Borgere", about: "En række for hver borger." },
    placement: { name: "forloeb", title: "Forløb", about: "En række for hvert forløb, borgeren er i." },
    absence: {
      name: "fravaer",
      title: "Fravær",
      about: "En række for hver gang, borgeren har været væk fra en virksomhed. Fravær afslutter ikke forløbet.",
    },
    observation: { name: "maalinger", title: "Målinger", about: "En række for hver måling af en borger." },
    evidence: { name: "dokumentation", title: "Dokumentation", about: "En række for hver dokumentation af et forløb eller en måling." },
    claim: { name: "krav", title: "Krav", about: "En række for hver gang, der kræves betaling for et resultat." },
    groupObservation: {
      name: "gruppemaalinger",
      title: "Gruppemålinger",
      about: "En række for hver måling af en hel gruppe i stedet for en enkelt borger.",
    },
  },
  changes: "Ændrer noget sig undervejs, skrives en række mere for det samme med den dag, ændringen gælder fra.",
  fields: {
    "participant.id": { heading: "Borger", meaning: "Kommunens pseudonym for borgeren, aldrig CPR-nummeret." },
    "participant.enrolled": { heading: "Tilmeldt", meaning: "Den dag, borgeren blev tilmeldt programmet." },
    "participant.agreement": { heading: "Aftale", meaning: "Den aftale, borgeren hører til; den afgør, hvem der betaler." },
    "participant.validFrom": gaelderFra,
    "participant.recorded": indberettet,
    "placement.participant": borger,
    "placement.id": { heading: "Forløb nr.", meaning: "Forløbets nummer; hvert forløb har sit eget." },
    "placement.status": {
      heading: "Status",
      meaning: "Om forløbet er aftalt, er påbegyndt eller udgår; kun påbegyndte forløb har dage, der tæller.",
      whenEmpty: "Tom: påbegyndt.",
    },
    "placement.activity": {
      heading: "Aktivitet",
      meaning: "Hvad forløbet er, når det ikke er ansættelse, for eksempel uddannelse.",
      whenEmpty: "Tom: ansættelse.",
    },
    "placement.form": {
      heading: "Ansættelsesform",
      meaning: "Hvilken slags ansættelse det er.",
      whenEmpty: "Må kun være tom, når aktiviteten ikke er ansættelse.",
    },
    "placement.employer": {
      heading: "Virksomhed",
      meaning: "Virksomhedens CVR-nummer, P og P-nummeret eller et andet kendetegn.",
      whenEmpty: "Tom: virksomheden kendes ikke.",
    },
    "placement.from": { heading: "Startdag", meaning: "Forløbets første dag." },
    "placement.to": { heading: "Slutdag", meaning: "Forløbets sidste dag, som tæller med.", whenEmpty: "Tom: forløbet løber endnu." },
    "placement.agreedTo": {
      heading: "Aftalt slutdato",
      meaning: "Den sidste dag, der var aftalt, da forløbet begyndte.",
      whenEmpty: "Tom: aftalt uden slutdato.",
    },
    "placement.grantedOn": { heading: "Bevilget", meaning: "Den dag, forløbet blev bevilget.", whenEmpty: "Tom: ingen bevilling." },
    "placement.weeklyHours": {
      heading: "Timer pr. uge",
      meaning: "De aftalte timer om ugen.",
      whenEmpty: "Tom: timerne er ikke indberettet, hvilket ikke er det samme som nul.",
    },
    "placement.wages.amount": {
      heading: "Løn",
      meaning: "Lønnen i programmets valuta for en uge eller en måned.",
      whenEmpty: "Tom: lønnen er ikke indberettet.",
    },
    "placement.wages.per": {
      heading: "Løn pr.",
      meaning: "Om lønnen er for en uge eller en måned.",
      whenEmpty: "Må kun være tom, når lønnen er det.",
    },
    "placement.validFrom": gaelderFra,
    "placement.recorded": indberettet,
    "absence.participant": borger,
    "absence.id": { heading: "Fravær nr.", meaning: "Fraværets nummer; hvert fravær har sit eget." },
    "absence.employer": { heading: "Virksomhed", meaning: "Den virksomhed, borgeren var væk fra." },
    "absence.kind": { heading: "Fraværstype", meaning: "Hvilken slags fravær det er." },
    "absence.from": { heading: "Første dag", meaning: "Fraværets første dag." },
    "absence.to": { heading: "Sidste dag", meaning: "Fraværets sidste dag, som tæller med.", whenEmpty: "Tom: fraværet varer endnu." },
    "absence.status": udgaar,
    "absence.recorded": indberettet,
    "observation.participant": borger,
    "observation.id": { heading: "Måling nr.", meaning: "Målingens nummer; hver måling har sit eget." },
    "observation.kind": maalt,
    "observation.on": maalingsdag,
    "observation.value": vaerdi,
    "observation.status": udgaar,
    "observation.recorded": indberettet,
    "evidence.participant": borger,
    "evidence.id": { heading: "Dokumentation nr.", meaning: "Dokumentationens nummer; hver dokumentation har sit eget." },
    "evidence.of": { heading: "Hører til", meaning: "Nummeret på det forløb eller den måling, der er dokumenteret." },
    "evidence.level": { heading: "Niveau", meaning: "Hvor godt det er dokumenteret, fra det svageste til det stærkeste." },
    "evidence.to": { heading: "Dækker til", meaning: "Den sidste dag, dokumentationen dækker.", whenEmpty: "Tom: den dækker alle dage." },
    "evidence.status": udgaar,
    "evidence.recorded": indberettet,
    "evidence.recordedFirst": {
      heading: "Indberettet",
      meaning: "Den dag, dokumentationen blev indberettet; den første gang afgør, om fristen er overholdt.",
      whenEmpty: "Tom: kendt fra begyndelsen, så fristen er overholdt.",
    },
    "claim.participant": borger,
    "claim.id": { heading: "Krav nr.", meaning: "Kravets nummer; hvert krav har sit eget." },
    "claim.outcome": { heading: "Resultat", meaning: "Det resultat, der kræves betaling for." },
    "claim.on": { heading: "Krævet", meaning: "Den dag, betalingen blev krævet." },
    "claim.series": {
      heading: "Gælder",
      meaning: "Det forløb, den virksomhed eller den tilmelding, kravet gælder, når resultatet kan nås for hver af dem.",
      whenEmpty: "Tom: kravet gælder dem alle.",
    },
    "claim.occurrence": {
      heading: "Gang",
      meaning: "Den af gangene, kravet gælder, når resultatet kan nås flere gange.",
      whenEmpty: "Tom: kravet gælder hver gang.",
    },
    "claim.status": udgaar,
    "claim.recorded": indberettet,
    "groupObservation.id": { heading: "Måling nr.", meaning: "Målingens nummer; hver måling har sit eget." },
    "groupObservation.kind": maalt,
    "groupObservation.on": maalingsdag,
    "groupObservation.value": vaerdi,
    "groupObservation.subject": {
      heading: "Gruppe",
      meaning: "Den aftale eller gruppe, der er målt.",
      whenEmpty: "Tom: målingen gælder alle.",
    },
    "groupObservation.status": udgaar,
    "groupObservation.recorded": indberettet,
  },
  attributes: {
    group: { heading: "Målgruppe", meaning: "Den målgruppe, borgeren hører til.", whenEmpty: "Tom: målgruppen kendes ikke." },
    benefit: { heading: "Ydelse", meaning: "Den ydelse, borgeren får.", whenEmpty: "Tom: ydelsen kendes ikke." },
    birthDate: { heading: "Fødselsdato", meaning: "Den dag, borgeren er født.", whenEmpty: "Tom: datoen kendes ikke." },
  },
  otherAttribute: (name) => ({ heading: name, meaning: `Oplysningen »${name}« om borgeren.`, whenEmpty: "Tom: oplysningen kendes ikke." }),
  ownHeading: (name) => `Oplysning: ${name}`,
  text: (suggestions) =>
    suggestions.length === 0 ? "Tekst uden CPR-nummer." : `Tekst uden CPR-nummer, for eksempel: ${suggestions.join(", ")}.`,
  oneOf: (values, mayBeEmpty) =>
    values.length > 1 ? `En af: ${values.join(", ")}.` : mayBeEmpty ? `${values.join("")} eller tom.` : `Altid ${values.join("")}.`,
  day: "En dag, skrevet dd-mm-åååå.",
  number: (least, most, decimals) => {
    const limits = least === undefined ? "" : most === undefined ? ` fra ${least} og op` : ` fra ${least} til ${most}`;
    return `Et tal${limits} med højst ${decimals} decimaler efter et komma.`;
  },
  statuses: { agreed: "Aftalt", started: "Påbegyndt", withdrawn: "Udgår" },
  levels: { declared: "oplyst", documented: "dokumenteret", verified: "kontrolleret", audited: "revideret" },
  wagePeriods: { week: "uge", month: "måned" },
  example: {
    participant: (id, enrolled, agreement, attributes) =>
      [
        `Borgeren ${id} blev tilmeldt den ${enrolled}${agreement === undefined ? "" : ` og hører til aftalen »${agreement}«`}.`,
        ...attributes.map(([heading, value]) => `${heading}: ${value}.`),
      ].join(" "),
    placement: ({ participant, from, form, employer, weeklyHours, wages, agreedTo, grantedOn }) =>
      [
        `Borgeren ${participant} begyndte den ${from}`,
        form === undefined ? "" : ` i ansættelsesformen »${form}«`,
        employer === undefined ? "" : ` hos virksomheden ${employer}`,
        weeklyHours === undefined ? "" : ` med ${weeklyHours} ${weeklyHours === "1" ? "time" : "timer"} om ugen`,
        wages === undefined ? "" : ` til en løn på ${wages[0]} pr. ${wages[1]}`,
        agreedTo === undefined ? "" : `, aftalt til den ${agreedTo}`,
        grantedOn === undefined ? "" : `, bevilget den ${grantedOn}`,
        ", og forløbet løber endnu.",
      ].join(""),
    absence: (participant, employer, from, to, kind) =>
      `Borgeren ${participant} var væk fra virksomheden ${employer} fra den ${from} til den ${to}${kind === undefined ? "" : ` (${kind})`}.`,
    observation: (participant, kind, on, value) => `Den ${on} blev »${kind}« målt til ${value} for borgeren ${participant}.`,
    evidence: (of, level) => `${of} er dokumenteret for alle dage på niveauet »${level}«.`,
    claim: (participant, outcome, on) => `Den ${on} blev der krævet betaling for »${outcome}« for borgeren ${participant}.`,
    groupObservation: (kind, on, value, subject) =>
      `Den ${on} blev »${kind}« målt til ${value}${subject === undefined ? "" : ` for gruppen »${subject}«`}.`,
  },
};
