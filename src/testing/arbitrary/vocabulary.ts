import { danishEmploymentForms } from "../../facts/danish-employment-forms.js";
import type { EmploymentForm } from "../../facts/employment-form.js";
import type { Calendar } from "../../terms/programme.js";
import { type Day, readDay, writeDay } from "../../time/day.js";

/** The first day of the stretch in which everything is made up. */
const firstDay = readDay("2017-01-01") as number;

/** A day so many days into the stretch in which everything is made up. */
export const dayFrom = (after: number): Day => writeDay(firstDay + after);

/** A form whose wage and subsidy change by law, and that had no rule for a while. */
export const changingForm: EmploymentForm = {
  id: "forsoegsordning",
  label: { da: "Forsøgsordning", en: "Pilot scheme" },
  rules: [
    { to: "2017-06-30", paid: false, subsidised: false, source: "made up" },
    { from: "2017-08-01", to: "2017-12-31", paid: true, subsidised: true, source: "made up" },
    { from: "2018-01-01", paid: true, subsidised: false, source: "made up" },
  ],
};

/** The employment forms of made-up programmes. */
export const forms: readonly EmploymentForm[] = [...danishEmploymentForms, changingForm];

/** The attributes that are words. */
export const wordAttributes = { group: ["ledig", "fleksjob", "ung"], benefit: ["yes", "no"] } as const;

/** The names of the attributes that are words. */
export const wordAttributeNames = ["group", "benefit"] as const;

/** The attribute that is a day, and the one that is a number: kilometres to the nearest town. */
export const otherAttributes = { born: "day", distance: "number" } as const;

/** What a company of an agreement says of itself. */
export const sectors = ["private", "public"] as const;

/** Employers that agreements may name; facts know one more. */
export const companyIds = ["company-1", "company-2", "company-3"] as const;

/** What is observed of a person: scores, and the wages and hours of a month. */
export const observationKinds = ["who-5", "mestring", "earnings", "timesheet"] as const;

/** What is observed of a group. */
export const groupObservationKinds = ["reconvictions", "comparison"] as const;

/** The outcomes of made-up programmes. */
export const outcomeIds = ["job", "13-uger", "52-uger", "trivsel"] as const;

/** The one calendar of working days. */
export const calendars: Readonly<Record<string, Calendar>> = {
  bank: { holidays: ["2017-04-13", "2017-04-14", "2017-04-17", "2017-12-25", "2017-12-26", "2018-01-01", "2018-03-30"], source: "made up" },
};
