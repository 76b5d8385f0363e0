import type { Day } from "../time/day.js";

/**
 * What any fact may say about itself (semantics §2). Recording an id again replaces the earlier version; recording it
 * as withdrawn removes it.
 */
export interface Recorded {
  /** The day this version became known. Without it: known from the start. */
  readonly recorded?: Day;
  /** Orders versions of one id that were recorded the same day; the highest is the newest. */
  readonly sequence?: number;
}

/** A value that holds from a day until the next one of its list does. */
export interface DatedValue<Value> extends Recorded {
  /** Needed only where a later version shall replace this value. */
  readonly id?: string;
  /** First day on which the value holds. */
  readonly from: Day;
  readonly value: Value;
  readonly status?: "withdrawn";
}

/** A bare value, which has always held, or a list of values that hold from a day. Before the first there is none. */
export type Dated<Value> = Value | readonly DatedValue<Value>[];

/** A number in facts: a JSON number, read as the decimals it is written with, or decimal text. */
export type WrittenNumber = number | string;

/** A day a person entered the programme. */
export interface Enrolment extends Recorded {
  readonly id?: string;
  readonly on: Day;
  readonly status?: "withdrawn";
}

/**
 * A spell of one person in one activity: an ordinary job, a fleksjob, a praktik, an education. Only `started`
 * placements have days; `agreed` and `withdrawn` ones have none; no status means started.
 */
export interface Placement extends Recorded {
  readonly id: string;
  readonly status?: "agreed" | "started" | "withdrawn";
  /** Without it: employment. */
  readonly activity?: string;
  /**
   * Id of the employer, for employment; in Denmark the CVR number, or the P-number with its letter, `P-1012345678`: without it, it has the
   * shape of a personal number.
   */
  readonly employer?: string;
  /** Id of the employment form out of the programme's vocabulary, for employment. */
  readonly form?: string;
  /** First day, inclusive. */
  readonly from: Day;
  /** Last day, inclusive; without it the placement is still running. */
  readonly to?: Day;
  /** Last day that was agreed when it began, inclusive; without it, agreed without end. */
  readonly agreedTo?: Day;
  /** The day it was granted: in Denmark *bevilget*. */
  readonly grantedOn?: Day;
  readonly wages?: Dated<Wage>;
  /** Agreed hours a week, 0 to 168. Without it: not reported, which is not the same as none. */
  readonly weeklyHours?: Dated<WrittenNumber>;
  /** Recorded for matching; no terms read them. */
  readonly competences?: readonly string[];
  readonly remark?: string;
}

/** What is paid for a week or a month, in the programme's currency. */
export interface Wage {
  readonly amount: WrittenNumber;
  readonly per: "week" | "month";
}

/** How well something is supported, from the weakest to the strongest. */
export const levels: readonly [Level, ...Level[]] = ["declared", "documented", "verified", "audited"];

/** How well something is supported (semantics §2). */
export type Level = "declared" | "documented" | "verified" | "audited";

/** Support for a placement or an observation up to a day (semantics §2). */
export interface Evidence extends Recorded {
  readonly id: string;
  readonly status?: "withdrawn";
  /** Id of the placement or observation. */
  readonly of: string;
  readonly level: Level;
  /** Last day that is covered, inclusive; without it, all. */
  readonly to?: Day;
}

/** That an outcome was claimed on a day (semantics §2). */
export interface Claim extends Recorded {
  readonly id: string;
  readonly status?: "withdrawn";
  readonly outcome: string;
  readonly on: Day;
  /** The series and the occurrence claimed; without them, every one. */
  readonly series?: string;
  readonly occurrence?: string;
}

/** Something observed of a group instead of one person, such as a rate of reconvictions. */
export interface GroupObservation extends Recorded {
  readonly id: string;
  readonly status?: "withdrawn";
  readonly kind: string;
  readonly on: Day;
  readonly value: WrittenNumber;
  /** The agreement, cohort or group it is of: what the pots of a rule are told apart by. */
  readonly subject?: string;
}

/** All facts of a programme: the people, and what was observed of groups. */
export interface Facts {
  readonly participants: Iterable<Participant>;
  readonly observations?: readonly GroupObservation[];
  /** What was observed of groups and could not be read: each sets aside its id. */
  readonly unreadable?: readonly UnreadableFact[];
}

/** Days on which a person was away from one employer. An absence never ends a placement. */
export interface Absence extends Recorded {
  readonly id: string;
  readonly status?: "withdrawn";
  readonly employer: string;
  /** First and last day, inclusive; without a last day it goes on. */
  readonly from: Day;
  readonly to?: Day;
  /** Such as `sickness` or `holiday`. */
  readonly kind: string;
  readonly remark?: string;
}

/** A dated value that somebody observed, such as a wellbeing score. */
export interface Observation extends Recorded {
  readonly id: string;
  readonly status?: "withdrawn";
  /** What was observed, such as `who-5`. */
  readonly kind: string;
  readonly on: Day;
  readonly value: WrittenNumber;
  /** Who answered, such as `citizen`, `relative`, `company`, `jobcentre` or `register`. */
  readonly respondent?: string;
}

/**
 * Everything known about one person. A participant is a pseudonym: the municipality keeps the key, and a value shaped
 * like a civil registration number is set aside wherever it stands.
 */
export interface Participant {
  readonly id: string;
  readonly enrolled?: Day | readonly Enrolment[];
  /** Id of the agreement the person belongs to, from a day. The agreement on the day reached pays. */
  readonly agreement?: Dated<string>;
  /** Such as target group, benefit or birth date. Those that the programme declares must have a declared value. */
  readonly attributes?: Readonly<Record<string, Dated<WrittenNumber>>>;
  readonly placements?: readonly Placement[];
  readonly absences?: readonly Absence[];
  readonly observations?: readonly Observation[];
  readonly evidence?: readonly Evidence[];
  readonly claims?: readonly Claim[];
  /** Facts that were reported but could not be read: each sets aside its id. */
  readonly unreadable?: readonly UnreadableFact[];
}

/** A version of a fact that was reported and could not be read. Without a day recorded no other version replaces it. */
export interface UnreadableFact extends Recorded {
  readonly id: string;
}

/** Facts as databases write them: wherever a field may be left out, `null` is no value as well. */
export type OrNull<Value> = Value extends readonly (infer Item)[]
  ? readonly OrNull<Item>[]
  : Value extends object
    ? { readonly [Name in keyof Value]: MayBeLeftOut<Value, Name> extends true ? OrNull<Value[Name]> | null : OrNull<Value[Name]> }
    : Value;

/** A field that is optional, or any name that is free. */
type MayBeLeftOut<Value, Name extends keyof Value> = string extends Name
  ? true
  : Partial<Pick<Value, Name>> extends Pick<Value, Name>
    ? true
    : false;

/** A participant as given to a reading: like {@link Participant}, and `null` is no value wherever a field may be left out. */
export type GivenParticipant = OrNull<Participant>;

/** Facts as given to a reading: like {@link Facts}, and `null` is no value wherever a field may be left out. */
export interface GivenFacts {
  readonly participants: Iterable<GivenParticipant>;
  readonly observations?: readonly OrNull<GroupObservation>[] | null;
  readonly unreadable?: readonly OrNull<UnreadableFact>[] | null;
}
