import { CommentTag, Converter, ReflectionKind } from "typedoc";

/**
 * A public name's category is the thought of the file or folder it is in, so that a newcomer finds names together that are used
 * together. Paths are under `src/`; the first that a name's path begins with is its category.
 */
const categories = [
  ["terms/placement-test", "Placement tests"],
  ["terms/condition", "Conditions"],
  ["terms/quantity", "Quantities and limits"],
  ["terms/retention", "Retention and measures"],
  ["terms/settlement", "Settlement rules"],
  ["terms/kinds", "Conditions and quantities as data"],
  ["terms/extension", "Extension"],
  ["terms/commitments", "Commitments"],
  ["terms/checked-commitments", "Commitments"],
  ["terms/", "Programme"],
  ["reading/check/", "Terms worth a look"],
  ["reading/commitments/", "Commitments"],
  ["reading/wellbeing/", "Wellbeing"],
  ["reading/format", "Text"],
  ["reading/structured-text", "Text"],
  ["reading/", "Readings"],
  ["meaning/reason", "Reasons"],
  ["facts/", "Facts"],
  ["time/", "Days and periods"],
  ["exact/", "Amounts and numbers"],
  ["issue/", "Issues"],
  ["json/", "Documents"],
  ["csv/", "Tables"],
  ["report/", "Text"],
  ["testing/laws", "Laws"],
  ["testing/", "Made-up cases"],
];

/** @param {import("typedoc").Application} app */
export const load = (app) => {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.getChildrenByKind(ReflectionKind.Module)) {
      for (const name of module.children ?? []) {
        const path = project.getSymbolIdFromReflection(name)?.fileName.split("/src/")[1];
        const category = categories.find(([start]) => path?.startsWith(start))?.[1];
        const comments = [name.comment, ...(name.signatures ?? []).map(({ comment }) => comment)];
        for (const comment of comments) {
          if (category !== undefined) comment?.blockTags.push(new CommentTag("@category", [{ kind: "text", text: category }]));
        }
      }
    }
  });
};
