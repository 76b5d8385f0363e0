import { readdirSync } from "node:fs";
import type { Extension, Programme } from "payment-by-results";

const folders = [new URL("../../examples/schemes/", import.meta.url), new URL("kinds/programmes/", import.meta.url)];

const exported: readonly unknown[] = (
  await Promise.all(
    folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith(".ts"))
        .map(async (name) => Object.values((await import(new URL(name, folder).href)) as Readonly<Record<string, unknown>>)),
    ),
  )
).flat();

const isProgramme = (value: unknown): value is Programme => typeof value === "object" && value !== null && "outcomes" in value;
const isExtension = (value: unknown): value is Extension => typeof value === "object" && value !== null && "meaning" in value;

/** Every programme that the files of public schemes and of kinds export, by id. */
export const schemes: ReadonlyMap<string, Programme> = new Map(exported.filter(isProgramme).map((programme) => [programme.id, programme]));

/** The quantities of their own that these programmes are made with. */
export const extensions: readonly Extension[] = exported.filter(isExtension);
