import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

const documents = readdirSync("docs", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .map((name) => join("docs", name))
  .concat("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
  .sort();

const withoutCode = (text: string): string =>
  text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()#]/g, ""));

/** What follows the `#` of a link to a heading: its words in small letters with hyphens between, as the site and the host of the code make it. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

const anchorsIn = (file: string): readonly string[] =>
  [
    ...readFileSync(file, "utf8")
      .replace(/^```[\s\S]*?^```/gm, "")
      .matchAll(/^#{1,6} (.+)$/gm),
  ].map(([, heading]) => anchorOf(heading as string));

const linksIn = (file: string): readonly string[] =>
  [...withoutCode(readFileSync(file, "utf8")).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target as string)
    .filter((target) => !/^[a-z]+:/.test(target));

const fault = (file: string, target: string): string | undefined => {
  const [path = "", anchor] = target.split("#");
  const pointsAt = path === "" ? file : normalize(join(dirname(file), path));
  if (!existsSync(pointsAt)) return `${file}: ${target} is no file`;
  return anchor === undefined || anchorsIn(pointsAt).includes(anchor) ? undefined : `${file}: ${target} is no heading`;
};

describe("documents", () => {
  test("point at files and headings that exist", () => {
    const links = documents.flatMap((file) => linksIn(file).map((target) => [file, target] as const));
    expect(links.length).toBeGreaterThan(50);
    expect(links.map(([file, target]) => fault(file, target)).filter((found) => found !== undefined)).toEqual([]);
  });

  test("have no two headings of one name, which a link could not tell apart", () => {
    const twice = documents
      .filter((file) => file !== "CHANGELOG.md")
      .flatMap((file) =>
        anchorsIn(file)
          .filter((anchor, place, all) => all.indexOf(anchor) !== place)
          .map((anchor) => `${file}#${anchor}`),
      );
    expect(twice).toEqual([]);
  });

  test("are all pages of the site", () => {
    const { projectDocuments } = JSON.parse(readFileSync("typedoc.json", "utf8")) as { readonly projectDocuments: readonly string[] };
    const listed = projectDocuments.flatMap((file) => [
      file,
      ...[...readFileSync(file, "utf8").matchAll(/^ {2}- (\.\/.+\.md)$/gm)].map(([, child]) => join(dirname(file), child as string)),
    ]);
    expect([...listed].sort()).toEqual(documents.filter((file) => file.startsWith("docs")));
  });
});
