import type { Level } from "../../facts/fact.js";
import type { RequiredField } from "../required-fields.js";

/** The fields of a form that are not a programme's own. */
export type FormField =
  | `participant.${"id" | "enrolled" | "agreement" | "validFrom" | "recorded"}`
  | `placement.${"participant" | "id" | "status" | "activity" | "form" | "employer" | "from" | "to" | "agreedTo" | "grantedOn" | "weeklyHours" | "wages.amount" | "wages.per" | "validFrom" | "recorded"}`
  | `absence.${"participant" | "id" | "employer" | "kind" | "from" | "to" | "status" | "recorded"}`
  | `observation.${"participant" | "id" | "kind" | "on" | "value" | "status" | "recorded"}`
  | `evidence.${"participant" | "id" | "of" | "level" | "to" | "status" | "recorded" | "recordedFirst"}`
  | `claim.${"participant" | "id" | "outcome" | "on" | "series" | "occurrence" | "status" | "recorded"}`
  | `groupObservation.${"id" | "kind" | "on" | "value" | "subject" | "status" | "recorded"}`;

/** What a field is called and means, and what it says that its cell is empty. */
export interface FieldWords {
  readonly heading: string;
  readonly meaning: string;
  readonly whenEmpty?: string;
}

/** What the example rows say, each part as it is written in a cell; a part that the form does not ask for is missing. */
export interface ExampleWords {
  readonly participant: (
    id: string,
    enrolled: string,
    agreement: string | undefined,
    attributes: readonly (readonly [heading: string, value: string])[],
  ) => string;
  readonly placement: (parts: {
    readonly participant: string;
    readonly from: string;
    readonly form: string | undefined;
    readonly employer: string | undefined;
    readonly weeklyHours: string | undefined;
    readonly wages: readonly [amount: string, per: string] | undefined;
    readonly agreedTo: string | undefined;
    readonly grantedOn: string | undefined;
  }) => string;
  readonly absence: (participant: string, employer: string, from: string, to: string, kind: string | undefined) => string;
  readonly observation: (participant: string, kind: string, on: string, value: string) => string;
  readonly evidence: (of: string, level: string) => string;
  readonly claim: (participant: string, outcome: string, on: string) => string;
  readonly groupObservation: (kind: string, on: string, value: string, subject: string | undefined) => string;
}

/** The words of a reporting form in one language. */
export interface FormWords {
  readonly title: (programme: string) => string;
  readonly note: string;
  readonly tables: Readonly<Record<RequiredField["fact"], { readonly name: string; readonly title: string; readonly about: string }>>;
  /** What is added to what a row is, where something of it may change over time. */
  readonly changes: string;
  readonly fields: Readonly<Record<FormField, FieldWords>>;
  /** Attributes that are often asked for; any other goes by its own name. */
  readonly attributes: Readonly<Record<string, FieldWords>>;
  readonly otherAttribute: (name: string) => FieldWords;
  /** The heading of an attribute whose name another column has. */
  readonly ownHeading: (name: string) => string;
  readonly text: (suggestions: readonly string[]) => string;
  readonly oneOf: (values: readonly string[], mayBeEmpty: boolean) => string;
  readonly day: string;
  readonly number: (least: string | undefined, most: string | undefined, decimals: number) => string;
  readonly statuses: Readonly<Record<"agreed" | "started" | "withdrawn", string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly wagePeriods: Readonly<Record<"week" | "month", string>>;
  readonly example: ExampleWords;
}
