import { readFileSync, writeFileSync } from "node:fs";
import { danishEmploymentForms } from "payment-by-results";
import { stringifyProgramme } from "payment-by-results/json";
import { vectorPaths } from "./corpus.js";
import { schemes } from "./schemes.js";

// Writes into each file of vectors the programme of its scheme or kind, so that the corpus stands by itself:
// node --conditions=@pbr/source --import tsx test/vectors/embed-programmes.ts
const folder = new URL(".", import.meta.url);
const width = 118;

const onOneLine = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = Array.isArray(value)
    ? value.map(onOneLine)
    : Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${onOneLine(part)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return parts.length === 0 ? open + close : `${open} ${parts.join(", ")} ${close}`;
};

const laidOut = (value: unknown, indentation: string): string => {
  const line = onOneLine(value);
  if (typeof value !== "object" || value === null || indentation.length + line.length <= width) return line;
  const inner = `${indentation}  `;
  const [open, parts, close] = Array.isArray(value)
    ? (["[", value.map((part) => laidOut(part, inner)), "]"] as const)
    : (["{", Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${laidOut(part, inner)}`), "}"] as const);
  return `${open}\n${parts.map((part) => inner + part).join(",\n")}\n${indentation}${close}`;
};

for (const name of vectorPaths) {
  const path = new URL(name, folder);
  const { scheme, source, cases } = JSON.parse(readFileSync(path, "utf8")) as Readonly<Record<"scheme" | "source" | "cases", unknown>>;
  const programme = schemes.get(String(scheme));
  if (programme === undefined) throw new Error(`Nobody exports the programme ${String(scheme)} of ${name}`);
  const hasDefaultForms = JSON.stringify(programme.forms) === JSON.stringify(danishEmploymentForms);
  const terms = Object.entries(JSON.parse(stringifyProgramme(programme)) as object).filter(([key]) => key !== "forms" || !hasDefaultForms);
  const embedded = { scheme, source, programme: Object.fromEntries(terms), cases };
  writeFileSync(path, `${laidOut(embedded, "")}\n`);
}
