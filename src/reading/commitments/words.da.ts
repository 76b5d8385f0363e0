import { daysText, numberText } from "../format.js";
import type { CommitmentWords, ToldDay, ToldDays } from "./commitment-words.js";

/** Where a commitment stands, in Danish. */
export const danish: CommitmentWords = {
  oneDay: (told) => `${told.party}, »${told.label}«: ${howMuch(told)}. ${whetherInTime(told)}`,
  manyDays: (told) =>
    `${told.party}, »${told.label}«: ${inOrder(statesOf(told))}.${told.next === undefined ? "" : ` Næste frist er ${told.next}.`}`,
  noDay: ({ party, label }) => `${party}, »${label}«: Der er ingen frister.`,
};

const howMuch = ({ isShare, actual, target, isAboveTarget, state }: ToldDay): string => {
  if (state === "nothingToMeasure") return `Der er intet at måle på; det aftalte er mindst ${target}`;
  if (isShare)
    return actual === "" ? `Der er intet at måle på endnu; det aftalte er mindst ${target}` : `${actual}; det aftalte er mindst ${target}`;
  if (isAboveTarget) return `${actual}; ${target} var aftalt`;
  return target === "1" ? `${actual} af 1 aftalt` : `${actual} af de ${target} aftalte`;
};

const whetherInTime = ({ state, on, metOn, daysOverdue }: ToldDay): string => {
  switch (state) {
    case "pending":
      return `Fristen er ${on}.`;
    case "met":
      return `Målet blev nået ${metOn} (frist ${on}).`;
    case "metLate":
      return `Målet blev nået ${metOn}, ${daysText(daysOverdue, "da")} efter fristen ${on}.`;
    case "overdue":
      return `Fristen ${on} er overskredet med ${daysText(daysOverdue, "da")}.`;
    case "missed":
      return `Målet blev ikke nået inden fristen ${on}.`;
    case "nothingToMeasure":
      return `Fristen var ${on}.`;
  }
};

const statesOf = ({ states, daysOverdue }: ToldDays): readonly string[] => {
  const { met, metLate, missed, overdue, nothingToMeasure, pending } = states;
  const passed = met + metLate + missed + overdue + nothingToMeasure;
  if (passed === 0) return [`${number(pending)} frister er ikke udløbet endnu`];
  return [
    passed === 1 ? `${met} af 1 frist er overholdt` : `${number(met)} af ${number(passed)} frister er overholdt`,
    ...(metLate === 0 ? [] : [`${number(metLate)} er opfyldt for sent`]),
    ...(missed === 0 ? [] : [`${number(missed)} er forsømt`]),
    ...(overdue === 0
      ? []
      : [
          overdue === 1
            ? `1 er overskredet med ${daysText(daysOverdue, "da")}`
            : `${number(overdue)} er overskredet, den ældste med ${daysText(daysOverdue, "da")}`,
        ]),
    ...(nothingToMeasure === 0 ? [] : [`ved ${number(nothingToMeasure)} var der intet at måle på`]),
  ];
};

const inOrder = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")}, og ${parts.at(-1) ?? ""}`;

const number = (count: number): string => numberText(String(count), "da");
