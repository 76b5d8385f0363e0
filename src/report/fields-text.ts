import { soundProgramme } from "../terms/checked-programme.js";
import { askedList, askedObject } from "../issue/argument.js";
import { askedLocale } from "../issue/asked-locale.js";
import type { Locale } from "../issue/issue.js";
import { printable } from "../issue/printable.js";
import { ownLabel } from "../reading/known-words.js";
import type { RequiredField } from "../reading/required-fields.js";
import type { Programme } from "../terms/programme.js";

/** What the fields of facts are called; an attribute or observation that is not here goes by its own name. */
const fieldNames: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  da: {
    "participant.id": "borger",
    "participant.enrolled": "tilmeldingsdag",
    "participant.agreement": "kommune",
    "participant.attributes.group": "målgruppe",
    "participant.attributes.benefit": "ydelse",
    "placement.id": "række",
    "placement.status": "status",
    "placement.activity": "aktivitet",
    "placement.employer": "virksomhed",
    "placement.form": "ansættelsesform",
    "placement.from": "startdag",
    "placement.to": "slutdag",
    "placement.weeklyHours": "timer pr. uge",
    "observation.trivsel": "trivsel",
    "absence.id": "fraværets række",
    "absence.employer": "fraværets virksomhed",
    "absence.from": "fraværets første dag",
    "absence.to": "fraværets sidste dag",
  },
  en: {
    "participant.id": "citizen",
    "participant.enrolled": "day of enrolment",
    "participant.agreement": "municipality",
    "participant.attributes.group": "target group",
    "participant.attributes.benefit": "benefit",
    "placement.id": "row",
    "placement.status": "status",
    "placement.activity": "activity",
    "placement.employer": "company",
    "placement.form": "employment form",
    "placement.from": "first day",
    "placement.to": "last day",
    "placement.weeklyHours": "weekly hours",
    "observation.trivsel": "wellbeing",
    "absence.id": "the absence's row",
    "absence.employer": "the absence's company",
    "absence.from": "the absence's first day",
    "absence.to": "the absence's last day",
  },
};

/**
 * The fields in words, separated by commas: what somebody has to report.
 *
 * @param programme the terms that read the fields, for what they call their own
 */
export const fieldsText = (fields: readonly RequiredField[], locale: Locale, programme?: Programme): string => {
  const terms = programme === undefined ? undefined : soundProgramme(programme);
  askedLocale(locale);
  return askedList(fields, "fields")
    .map((field) => fieldText(askedObject(field, "field", ["fact", "field"]), locale, terms))
    .join(", ");
};

/** A field by the label that the terms give it, or as it is usually called, or by its own name. */
const fieldText = ({ fact, field }: RequiredField, locale: Locale, programme: Programme | undefined): string => {
  const word = fact === "participant" && field.startsWith("attributes.") ? field.slice("attributes.".length) : field;
  const isWord = word !== field || fact === "observation" || fact === "groupObservation";
  const own = programme === undefined || !isWord ? undefined : ownLabel(programme, word)?.[locale];
  const usual = `${fact}.${field}`;
  return printable(own ?? (Object.hasOwn(fieldNames[locale], usual) ? fieldNames[locale][usual] : undefined) ?? word);
};
