/** What stands under `schema` in a document: its kind, and the version of its shape. */
export const programmeName = "payment-by-results/programme/1";
export const factsName = "payment-by-results/facts/1";
export const settlementName = "payment-by-results/settlement/1";
