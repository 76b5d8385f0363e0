import { readdirSync } from "node:fs";
import type { Programme } from "payment-by-results";

const folder = new URL("../../examples/schemes/", import.meta.url);

/** Every programme that the files of public schemes export, by id. */
export const schemes: ReadonlyMap<string, Programme> = new Map(
  (
    await Promise.all(
      readdirSync(folder)
        .filter((name) => name.endsWith(".ts"))
        .map(async (name) => Object.values((await import(new URL(name, folder).href)) as Readonly<Record<string, Programme>>)),
    )
  )
    .flat()
    .map((programme) => [programme.id, programme]),
);
