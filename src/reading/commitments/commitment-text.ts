import { ProgrammeError } from "../../terms/checked-programme.js";
import { checkedCommitments } from "../../terms/checked-commitments.js";
import { askedObject, refuse } from "../../issue/argument.js";
import { askedLocale } from "../../issue/asked-locale.js";
import { type DecimalText, compare, multiply, readAmount, round, writeExact } from "../../exact/exact.js";
import type { Locale } from "../../issue/issue.js";
import { printable } from "../../issue/printable.js";
import type { Commitment } from "../../terms/commitments.js";
import type { Programme } from "../../terms/programme.js";
import { dateText, numberText } from "../format.js";
import type { CommitmentWords, Told } from "./commitment-words.js";
import type { CommitmentStatus, DueState } from "./status.js";
import { danish } from "./words.da.js";
import { english } from "./words.en.js";

const words: Readonly<Record<Locale, CommitmentWords>> = { da: danish, en: english };

/** A part in percent, cut to hundredths, so that one that is just below the target is never written as the target. */
const percentText = (value: DecimalText, locale: Locale): string => {
  const cut = writeExact(round(multiply(readAmount(value), 100), readAmount("0.01"), "down"), { least: 0, most: 2 });
  return `${numberText(cut, locale)}${locale === "da" ? "\u00a0" : ""}%`;
};

const nameOf = ({ parties, agreements }: Programme, party: string): string => {
  const companies = agreements.flatMap(({ companies: named = [] }) => named);
  return [...parties, ...companies].find(({ id, name }) => id === party && name !== undefined)?.name ?? party;
};

/**
 * Where a commitment stands, in a sentence or two of Danish or English: how much of how much, and whether in time. It
 * names the party and never a participant.
 *
 * @param status one of what `commitmentsAsOf` gives for these commitments
 */
export const commitmentText = (
  status: CommitmentStatus,
  programme: Programme,
  commitments: readonly Commitment[],
  locale: Locale,
): string => {
  askedObject(status, "status", ["commitment", "party", "dueDays"]);
  const sound = checkedCommitments(programme, commitments);
  if (!sound.ok) throw new ProgrammeError(sound.issues);
  const commitment =
    sound.value.find(({ id }) => id === status.commitment) ?? refuse("status", "is of a commitment that is not among these commitments");
  askedLocale(locale);
  const named: Pick<Told, "party" | "label"> = {
    party: printable(nameOf(programme, status.party)),
    label: printable(commitment.label?.[locale] ?? status.commitment),
  };
  const [first] = status.dueDays;
  const say = words[locale];
  if (first === undefined) return say.noDay(named);
  if (status.dueDays.length === 1) {
    const isShare = commitment.counts.kind === "share";
    const number = (value: DecimalText): string => (isShare ? percentText(value, locale) : numberText(value, locale));
    const isAboveTarget = compare(readAmount(first.actual ?? "0"), readAmount(first.target)) > 0;
    return say.oneDay({
      ...named,
      isShare,
      isAboveTarget,
      actual: first.actual === null ? "" : number(first.actual),
      target: number(first.target),
      on: dateText(first.on, locale),
      metOn: first.metOn === null ? "" : dateText(first.metOn, locale),
      state: first.state,
      daysOverdue: first.daysOverdue,
    });
  }
  const states: Record<DueState, number> = { pending: 0, met: 0, metLate: 0, overdue: 0, missed: 0, nothingToMeasure: 0 };
  for (const { state } of status.dueDays) states[state]++;
  const next = status.dueDays.find(({ state }) => state === "pending");
  return say.manyDays({
    ...named,
    states,
    daysOverdue: status.daysOverdue,
    next: next === undefined ? undefined : dateText(next.on, locale),
  });
};
