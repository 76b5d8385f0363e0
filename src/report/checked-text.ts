import { askedList, askedObject, askedWord, refuse } from "../issue/argument.js";
import type { StructuredText, TextBlock, TextItem } from "../reading/structured-text.js";

const kinds: readonly TextBlock["kind"][] = ["heading", "paragraph", "list", "terms", "table"];

/**
 * A structured text that is one, so that no part of it is left out in silence.
 *
 * @throws RangeError for a block of no kind, a heading of another level than 1, 2 or 3, or what is no list
 */
export const checkedText = (text: StructuredText): StructuredText => {
  askedList(askedObject(text, "text", ["locale", "blocks"]).blocks, "text.blocks").forEach(checkBlock);
  return text;
};

const checkBlock = (block: TextBlock): void => {
  askedWord(askedObject(block, "block", ["kind"]).kind, "block.kind", kinds);
  switch (block.kind) {
    case "heading":
      if (block.level !== 1 && block.level !== 2 && block.level !== 3) refuse("block.level", "is none of 1, 2, 3");
      return;
    case "paragraph":
      return;
    case "list":
      return askedList(block.items, "block.items").forEach(checkItem);
    case "terms":
      return askedList(block.terms, "block.terms").forEach(checkItem);
    case "table":
      askedList(block.columns, "block.columns").forEach((column) => askedObject(column, "column", ["heading"]));
      askedList(block.rows, "block.rows").forEach((row) => askedList(row, "row"));
  }
};

const checkItem = (item: TextItem): void => {
  const { below } = askedObject(item, "item", ["text"]);
  if (below !== undefined) askedList(below, "item.below").forEach(checkBlock);
};
