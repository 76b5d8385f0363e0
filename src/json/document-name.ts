/** What stands under `schema` in a document: its kind, and the version of its shape. */
export const programmeName = "payment-by-results/programme/2";
export const factsName = "payment-by-results/facts/1";
export const settlementName = "payment-by-results/settlement/1";
export const commitmentsName = "payment-by-results/commitments/2";
export const measurementsName = "payment-by-results/measurements/1";
