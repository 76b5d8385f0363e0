import {
  type Agreement,
  type GroupObservation,
  type Participant,
  type Programme,
  between,
  kr,
  outcome,
  paid,
  programme,
  started,
  during,
  years,
} from "payment-by-results";

const company = (id: string, name: string) => ({ id, name }) as const;

const agreement = (id: string, companies: Agreement["companies"]): Agreement => ({
  id,
  payer: id,
  from: "2017-08-14",
  companies: companies ?? [],
});

/** Two municipalities with a company each, a fund, and one priced outcome. CVR numbers beginning with 99 belong to nobody; the price is made up. */
export const terms: Programme = programme({
  id: "vaekst",
  currency: "DKK",
  parties: [
    { id: "dsk", name: "Fonden", roles: ["provider", "fund"] },
    { id: "0165", name: "Albertslund Kommune", kind: "municipality", roles: ["payer"] },
    { id: "0159", name: "Gladsaxe Kommune", kind: "municipality", roles: ["payer"] },
  ],
  agreements: [agreement("0165", [company("99904844", "Virksomhed 01")]), agreement("0159", [company("99440317", "Virksomhed 09")])],
  intake: between("2017-08-14", "2018-08-13"),
  tracking: years(3),
  outcomes: [outcome("job", { reached: started(during(paid())), price: kr(10_000) })],
  settlement: [],
});

/** Somebody enrolled in Albertslund on the first day, with these facts. */
export const person = (id: string, more: Partial<Participant> = {}): Participant => ({
  id,
  enrolled: "2017-08-14",
  agreement: "0165",
  ...more,
});

/** A record of a party. */
export const record = (
  id: string,
  kind: string,
  subject: string,
  on: GroupObservation["on"],
  value: GroupObservation["value"] = 1,
): GroupObservation => ({
  id,
  kind,
  subject,
  on,
  value,
});
