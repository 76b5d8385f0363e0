import * as z from "zod";
import type { Agreement, Company } from "../terms/programme.js";
import { constant } from "./constant-schema.js";
import { described, schemaOf } from "./schema.js";
import { day, label } from "./value-schema.js";

const text = z.string();
const ids = z.array(text);

const company = schemaOf<Company>()(
  "Company",
  "A company that an agreement names; it is neither payer nor payee",
  z.strictObject({
    id: text,
    name: text.exactOptional(),
    from: described(day, "First day the company takes part; without it, always").exactOptional(),
    attributes: described(
      z.record(text, z.union([text, z.array(z.strictObject({ from: described(day, "First day on which the value holds"), value: text }))])),
      "Such as its kind or trade: a value, or values that each hold from a day",
    ).exactOptional(),
  }),
);

export const agreement = schemaOf<Agreement>()(
  "Agreement",
  "A dated part of a programme: its payer, days, companies, target groups and named values",
  z.strictObject({
    id: text,
    label: label.exactOptional(),
    payer: described(text, "Id of the party that pays every line of this agreement"),
    from: described(day, "First day, inclusive"),
    to: described(day, "Last day, inclusive").exactOptional(),
    companies: z.array(company).exactOptional(),
    targetGroups: described(ids, "Values of the attribute group").exactOptional(),
    values: described(z.record(text, constant), "What this agreement says where the terms say agreed").exactOptional(),
    selectedBy: described(text, "Id of the party that chose the companies").exactOptional(),
    outreachBy: described(ids, "Ids of the parties that sought the companies out").exactOptional(),
  }),
);
