import { writeExact } from "../../exact/exact.js";
import { ruleOn } from "../../facts/employment-form.js";
import { type Facts, type Level, type Participant, type Placement, levels } from "../../facts/fact.js";
import { factDecimals } from "../../facts/timeline.js";
import { condition } from "../../terms/anatomy/kinds.js";
import { everyIn } from "../../terms/anatomy/parts.js";
import { programme as wholeProgramme } from "../../terms/anatomy/programme.js";
import { level } from "../../terms/anatomy/value.js";
import type { AttributeValues, Programme } from "../../terms/programme.js";
import { type Day, type DayNumber, readDay, writeDay } from "../../time/day.js";
import { constantOf } from "../../terms/constant.js";
import type { RequiredField } from "../required-fields.js";
import { claimableOutcomes } from "./claimable-outcomes.js";
import { groupSubjects } from "./group-subjects.js";
import { minimisedFacts } from "./minimised-facts.js";
import { absenceKinds, namedActivities } from "./named-words.js";

/** What is reported of an example where nothing in the programme says more. */
const usual = { weeklyHours: "20", wage: "12000", score: "50", number: "10", birthDate: "1990-05-17", word: "x" } as const;

/**
 * Facts of one made-up participant, made from the programme itself: its first agreement and company, a paid form, hours
 * that it asks for. They hold exactly what the terms read.
 */
export const exampleFacts = (
  programme: Programme,
  fields: readonly RequiredField[],
): Facts & { readonly participants: readonly Participant[] } => {
  const [agreement] = programme.agreements;
  const enrolled = agreement !== undefined && agreement.from > programme.intake.from ? agreement.from : programme.intake.from;
  const after = (days: number): Day => writeDay((readDay(enrolled) as DayNumber) + days);
  const kindsOf = (fact: RequiredField["fact"]): readonly string[] => fields.flatMap((one) => (one.fact === fact ? [one.field] : []));
  const employer = programme.agreements.flatMap(({ companies = [] }) => companies)[0]?.id ?? "virksomhed-1";
  const placement = placementOf(programme, employer, after);
  const [kind, groupKind, claimed] = [kindsOf("observation")[0], kindsOf("groupObservation")[0], claimableOutcomes(programme)[0]];
  const isPlaced = kindsOf("placement").length > 0;
  const isDeadline = kindsOf("evidence").includes("recorded");
  const participant: Participant = {
    id: "B-001",
    enrolled,
    ...(agreement === undefined ? {} : { agreement: agreement.id }),
    attributes: Object.fromEntries(
      Object.entries(programme.attributes).map(([name, values]) => [
        name,
        attributeOf(values, name === "group" ? agreement?.targetGroups : undefined),
      ]),
    ),
    placements: [placement],
    absences: [{ id: "F-1", employer, kind: absenceKinds(programme)?.[0] ?? "sickness", from: after(14), to: after(18) }],
    observations: kind === undefined ? [] : [{ id: "M-1", kind, on: after(30), value: usual.score }],
    evidence: [
      { id: "D-1", of: isPlaced ? placement.id : "M-1", level: levelAsked(programme), ...(isDeadline ? { recorded: after(40) } : {}) },
    ],
    claims: claimed === undefined ? [] : [{ id: "K-1", outcome: claimed, on: after(40) }],
  };
  const subject = groupSubjects(programme);
  const of = subject === "none" ? {} : { subject: subject === "agreements" ? (agreement?.id ?? "") : "gruppe-1" };
  return minimisedFacts(programme, {
    participants: [participant],
    observations: groupKind === undefined ? [] : [{ id: "G-1", kind: groupKind, on: after(60), value: usual.score, ...of }],
  });
};

/** A value that is declared, and of a group one that the agreement is for. */
const attributeOf = (values: AttributeValues, targetGroups: readonly string[] = []): string => {
  if (values === "number") return usual.number;
  if (values === "day") return usual.birthDate;
  return values.find((value) => targetGroups.includes(value)) ?? values[0] ?? usual.word;
};

const placementOf = (programme: Programme, employer: string, after: (days: number) => Day): Placement => {
  const activities = namedActivities(programme);
  const isEmployment = activities.length === 0 || activities.includes("employment");
  const form = formOf(programme, readDay(after(7)) as DayNumber);
  return {
    id: "R-1",
    status: "started",
    ...(isEmployment ? {} : { activity: activities[0] as string }),
    ...(isEmployment && form !== undefined ? { form } : {}),
    employer,
    from: after(7),
    agreedTo: after(372),
    grantedOn: after(3),
    weeklyHours: hoursAsked(programme),
    wages: { amount: usual.wage, per: "month" },
  };
};

/** A form of employment that is paid, and not subsidised if there is one. */
const formOf = ({ forms }: Programme, day: DayNumber): string | undefined => {
  const paid = forms.filter((form) => ruleOn(form, day)?.paid === true);
  return (paid.find((form) => ruleOn(form, day)?.subsidised === false) ?? paid[0] ?? forms[0])?.id;
};

/** The hours that the first condition on hours asks for, where it says so by itself. */
const hoursAsked = (programme: Programme): string => {
  for (const asking of everyIn(condition, wholeProgramme, programme)) {
    if (asking.kind !== "weeklyHours") continue;
    const asked = asking.limit;
    const hours = asked.kind === "band" ? constantOf(asked.from) : asked.kind === "atLeast" ? constantOf(asked.than) : undefined;
    if (hours !== undefined) return writeExact(hours, { least: 0, most: factDecimals });
  }
  return usual.weeklyHours;
};

/** The strongest level that the terms ask for. */
const levelAsked = (programme: Programme): Level => {
  const asked = everyIn(level, wholeProgramme, programme).map((one) => levels.indexOf(one));
  return levels[Math.max(0, ...asked)] as Level;
};
