import type { Party } from "payment-by-results";

/** The municipalities that pay (the report's annex), by municipality code. */
const municipalities: readonly (readonly [code: string, name: string])[] = [
  ["0147", "Frederiksberg Kommune"],
  ["0159", "Gladsaxe Kommune"],
  ["0161", "Glostrup Kommune"],
  ["0165", "Albertslund Kommune"],
  ["0230", "Rudersdal Kommune"],
  ["0621", "Kolding Kommune"],
  ["0657", "Herning Kommune"],
  ["0756", "Ikast-Brande Kommune"],
];

/**
 * The fund runs the programme, selects the companies and carries risk; four parties co-fund it (report §1, §1.3). One
 * party may have several roles.
 */
export const parties: readonly Party[] = [
  { id: "dsk", name: "Den Sociale Kapitalfond", kind: "fund", roles: ["provider", "fund", "investor"] },
  { id: "trygfonden", name: "TrygFonden", kind: "foundation", roles: ["coFunder"] },
  { id: "bikubenfonden", name: "Bikubenfonden", kind: "foundation", roles: ["coFunder"] },
  { id: "tuborgfondet", name: "Tuborgfondet", kind: "foundation", roles: ["coFunder"] },
  { id: "markedsmodningsfonden", name: "Markedsmodningsfonden", kind: "state", roles: ["coFunder"] },
  ...municipalities.map(([id, name]): Party => ({ id, name, kind: "municipality", roles: ["payer", "adviser"] })),
];
