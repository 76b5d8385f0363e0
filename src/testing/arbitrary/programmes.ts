import fc from "fast-check";
import { programme } from "../../terms/checked-programme.js";
import type { Label } from "../../facts/employment-form.js";
import type { Agreement, Programme } from "../../terms/programme.js";
import { kr, number } from "../../terms/quantity.js";
import { wordsIn } from "../../terms/words.js";
import { outcomes } from "./outcomes.js";
import { longPeriods } from "./periods.js";
import { settlements } from "./rules.js";
import { calendars, companyIds, dayFrom, forms, otherAttributes, sectors, wordAttributes } from "./vocabulary.js";

interface AgreementSeed {
  readonly from: number;
  readonly lasts: number | undefined;
  readonly companies: number;
  readonly joined: number;
  readonly sector: number;
  readonly payer: string;
  readonly fee: number;
  readonly cap: number;
  readonly price: number;
  readonly places: number;
}

const agreementSeeds = fc.array(
  fc.record<AgreementSeed>({
    from: fc.nat(120),
    lasts: fc.option(fc.integer({ min: 200, max: 1000 }), { nil: undefined, freq: 3 }),
    companies: fc.nat(3),
    joined: fc.nat(400),
    sector: fc.nat(8),
    payer: fc.constantFrom("kommune-1", "kommune-2"),
    fee: fc.nat(30),
    cap: fc.nat(60),
    price: fc.nat(20),
    places: fc.nat(4),
  }),
  { minLength: 1, maxLength: 3 },
);

type Company = NonNullable<Agreement["companies"]>[number];

const companyOf = (id: string, place: number, { joined, sector }: AgreementSeed, isAsked: boolean): Company => {
  if (!isAsked) return { id };
  const [one, other] = [sectors[(sector + place) % 2] ?? "private", sectors[(sector + place + 1) % 2] ?? "public"];
  return {
    id,
    ...(joined % 3 === 0 ? {} : { from: dayFrom(joined) }),
    attributes: {
      sector:
        (sector + place) % 4 === 0
          ? [
              { from: dayFrom(-100), value: one },
              { from: dayFrom(joined), value: other },
            ]
          : one,
    },
  };
};

const agreementOf = (seed: AgreementSeed, place: number, asks: (word: string) => boolean): Agreement => ({
  id: `agreement-${place + 1}`,
  payer: seed.payer,
  from: dayFrom(seed.from),
  ...(seed.lasts === undefined ? {} : { to: dayFrom(seed.from + seed.lasts) }),
  companies: companyIds.slice(0, seed.companies).map((id, at) => companyOf(id, at, seed, asks("sector") || asks("participating"))),
  values: {
    fee: kr(seed.fee * 1000),
    cap: kr(seed.cap * 1000),
    price: kr(seed.price * 1250),
    ...(asks("places") ? { places: number(seed.places) } : {}),
  },
});

/** What some of the words are called: by a label of their own, by the one of another word, or by another word. */
const labelsOf = (terms: Programme, seed: number): Readonly<Record<string, Label>> => {
  const words = [...wordsIn(terms)].sort();
  return Object.fromEntries(
    words.flatMap((word, place): readonly (readonly [string, Label])[] => {
      if ((seed + place) % 3 === 0) return [];
      const other = words[(place + seed) % words.length] ?? word;
      const text = [`${word} (1)`, `»${word}«`, other, "alt andet"][(seed + place) % 4] ?? word;
      return [[word, { da: text, en: (seed + place) % 5 === 0 ? other : `${word}, too` }]];
    }),
  );
};

const labelled = (terms: Programme, seed: number): Programme =>
  seed % 4 === 0 ? terms : programme({ ...terms, labels: labelsOf(terms, seed) });

const tracking = fc.option(longPeriods, { nil: undefined, freq: 3 });

/**
 * Sound programmes of every kind there is, small, in the years 2017 to 2020. Each one passes `programme()`. What the
 * terms do not read is not in them.
 */
export const programmes = (): fc.Arbitrary<Programme> =>
  fc.boolean().chain((isRounded) =>
    outcomes(isRounded).chain((made) =>
      fc
        .record({
          agreements: agreementSeeds,
          intakeFrom: fc.nat(60),
          intakeLasts: fc.integer({ min: 30, max: 500 }),
          tracking,
          settlement: settlements(made, isRounded),
        })
        .map(({ agreements, intakeFrom, intakeLasts, tracking: tracked, settlement }) => {
          const text = JSON.stringify([made, settlement]);
          const asks = (word: string): boolean => text.includes(`"${word}"`);
          const terms = programme({
            id: "made-up",
            currency: "DKK",
            parties: [
              { id: "fond", roles: ["provider"] },
              { id: "kommune-1", roles: ["payer"] },
              { id: "kommune-2", roles: ["payer"] },
            ],
            agreements: agreements.map((seed, place) => agreementOf(seed, place, asks)),
            intake: { from: dayFrom(intakeFrom), to: dayFrom(intakeFrom + intakeLasts) },
            ...(tracked === undefined ? {} : { tracking: tracked }),
            attributes: { ...wordAttributes, ...Object.fromEntries(Object.entries(otherAttributes).filter(([name]) => asks(name))) },
            ...(asks("calendar") ? { calendars } : {}),
            forms,
            outcomes: made,
            settlement,
          });
          return labelled(terms, intakeLasts);
        }),
    ),
  );
