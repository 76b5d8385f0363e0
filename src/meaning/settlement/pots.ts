import { writeExact } from "../../exact/exact.js";
import type { Programme } from "../../terms/programme.js";
import type { PotKey } from "../../terms/settlement.js";
import { valueOn } from "../../time/dated.js";
import { type DayNumber, writeDay } from "../../time/day.js";
import type { SettlementLine } from "../line.js";
import type { View } from "../situation.js";
import type { Member, ReachedByMember } from "./rule.js";

/** What a pot of lines is called: by a text, or by the participant's place. */
export type PotName = string | number;

/** What is known of pots, by name. */
export interface NamedPots<Pot> {
  readonly get: (name: PotName) => Pot | undefined;
  readonly set: (name: PotName, pot: Pot) => void;
}

/** No pots yet. Those of participants are found by their place alone, since there are as many as people. */
export const noPots = <Pot>(): NamedPots<Pot> => {
  const byText = new Map<string, Pot>();
  const byPlace: (Pot | undefined)[] = [];
  return {
    get: (name) => (typeof name === "number" ? byPlace[name] : byText.get(name)),
    set: (name, pot) => {
      if (typeof name === "string") byText.set(name, pot);
      else {
        while (byPlace.length <= name) byPlace.push(undefined);
        byPlace[name] = pot;
      }
    },
  };
};

/**
 * The pots that a rule's `per` makes, by name. What lacks a value for one of the keys is in no pot. Members and
 * outcomes reached have values for some keys only; the others do not divide them.
 */
export interface Pots {
  /** Is there only one pot, of everything? */
  readonly isWhole: boolean;
  readonly ofLine: (line: SettlementLine) => PotName | undefined;
  /** What a group observation names as its subject to be of the line's pot: the values of the keys, joined by strokes. */
  readonly subjectOf: (line: SettlementLine) => string | undefined;
  readonly ofMember: (member: Member, asOf: DayNumber) => string | undefined;
  /** The pot of members that belongs to a line. */
  readonly membersOf: (line: SettlementLine) => string | undefined;
  /** The view is that of the participant, where keys ask for an attribute. */
  readonly ofReached: (reached: ReachedByMember, view: View | undefined) => string | undefined;
  /** The pot of outcomes reached that belongs to a line. */
  readonly reachedOf: (line: SettlementLine) => string | undefined;
}

interface Key {
  readonly ofLine: (line: SettlementLine) => string | null | undefined;
  readonly ofMember?: (member: Member, asOf: DayNumber) => string | undefined;
  readonly ofReached?: (reached: ReachedByMember, view: View | undefined) => string | undefined;
}

const monthOf = (day: DayNumber): string => writeDay(day).slice(0, 7);
const yearOf = (day: DayNumber): string => writeDay(day).slice(0, 4);

const keys: Readonly<Record<Extract<PotKey, string>, Key>> = {
  participant: {
    ofLine: (line) => line.participant,
    ofMember: (member) => member.participant,
    ofReached: (reached) => reached.participant,
  },
  outcome: { ofLine: (line) => line.outcome },
  placement: { ofLine: (line) => line.placement },
  employer: { ofLine: (line) => line.employer },
  agreement: {
    ofLine: (line) => line.agreement.id,
    ofMember: (member) => member.agreement?.id,
    ofReached: (reached) => reached.agreement.id,
  },
  payer: {
    ofLine: (line) => line.agreement.payer,
    ofMember: (member) => member.agreement?.payer,
    ofReached: (reached) => reached.agreement.payer,
  },
  month: { ofLine: (line) => monthOf(line.reachedOn), ofReached: (reached) => monthOf(reached.reachedOn) },
  year: { ofLine: (line) => yearOf(line.reachedOn), ofReached: (reached) => yearOf(reached.reachedOn) },
};

const attributeKey = ({ attribute, on }: Extract<PotKey, object>, programme: Programme): Key => {
  const isDay = programme.attributes[attribute] === "day";
  const valueOf = (view: View | undefined, day: DayNumber): string | undefined => {
    const steps = view?.attributes.get(attribute);
    const value = steps === undefined ? undefined : valueOn(steps, day);
    if (value === undefined || typeof value === "string") return value;
    return isDay ? writeDay(value as DayNumber) : writeExact(value, { least: 0, most: 18 });
  };
  const onClaim = (view: View | undefined, claim: { readonly anchor: DayNumber; readonly reachedOn: DayNumber }): string | undefined =>
    view === undefined ? undefined : valueOf(view, { enrolment: view.enrolled, anchor: claim.anchor, reached: claim.reachedOn }[on]);
  return {
    ofLine: (line) => onClaim(line.situation?.view, line),
    ofMember: ({ view }, asOf) => valueOf(view, on === "enrolment" ? view.enrolled : asOf),
    ofReached: (reached, view) => onClaim(view, reached),
  };
};

/** The name of the pot in which things with these values are; a single value names it as it is, and several cannot be mistaken for it. */
const nameOf = <Arguments extends readonly unknown[]>(
  values: readonly ((...of: Arguments) => string | null | undefined)[],
): ((...of: Arguments) => string | undefined) => {
  const [only] = values;
  if (only === undefined) return () => "";
  if (values.length === 1) return (...of) => only(...of) ?? undefined;
  return (...of) => {
    const found = values.map((value) => value(...of) ?? undefined);
    return found.includes(undefined) ? undefined : JSON.stringify(found);
  };
};

const placeOf = ({ participantPlace }: SettlementLine): number | undefined => (participantPlace < 0 ? undefined : participantPlace);

export const compilePots = (per: readonly PotKey[], programme: Programme): Pots => {
  const all = per.map((key) => (typeof key === "object" ? attributeKey(key, programme) : keys[key]));
  const ofMembers = all.flatMap((key) => (key.ofMember === undefined ? [] : [{ ofLine: key.ofLine, of: key.ofMember }]));
  const ofReached = all.flatMap((key) => (key.ofReached === undefined ? [] : [{ ofLine: key.ofLine, of: key.ofReached }]));
  return {
    isWhole: per.length === 0,
    ofLine: per.length === 1 && per[0] === "participant" ? placeOf : nameOf(all.map((key) => key.ofLine)),
    subjectOf: (line) => {
      const values = all.map((key) => key.ofLine(line) ?? undefined);
      return values.includes(undefined) ? undefined : values.join("/");
    },
    ofMember: nameOf(ofMembers.map((key) => key.of)),
    membersOf: nameOf(ofMembers.map((key) => key.ofLine)),
    ofReached: nameOf(ofReached.map((key) => key.of)),
    reachedOf: nameOf(ofReached.map((key) => key.ofLine)),
  };
};
