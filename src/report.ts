/**
 * Results as pages: what a settlement says, for people to read, in Danish and English.
 *
 * @module payment-by-results/report
 */
export { amountText, dateText, numberText } from "./report/format.js";
export { agreementText } from "./report/agreement-text.js";
export { fieldsText } from "./report/fields-text.js";
export { htmlText } from "./report/html.js";
export { markdownText } from "./report/markdown.js";
export { plainText } from "./report/plain-text.js";
export { type Column, tableText } from "./report/table.js";
