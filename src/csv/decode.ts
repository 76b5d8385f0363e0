import { type Issue, type Path, warning } from "../issue/issue.js";

/** The text of a table: UTF-8 as the form asks for, or what spreadsheets write instead, with a warning. */
export const decode = (content: string | Uint8Array, path: Path, issues: Issue[]): string => {
  if (typeof content === "string") return content.startsWith("\uFEFF") ? content.slice(1) : content;
  const encoding = encodingOf(content);
  if (encoding !== "utf-8") issues.push(warning("other-encoding", path, { encoding }));
  const text = new TextDecoder(encoding).decode(content);
  return encoding === "windows-1252" ? text.replace(/[\u0080-\u009f]/g, (control) => of1252[control.charCodeAt(0) - 0x80] as string) : text;
};

// Some versions of Node read windows-1252 as ISO 8859-1, where a dash or a quotation mark of Word is a control character.
const of1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const encodingOf = (bytes: Uint8Array): "utf-8" | "utf-16le" | "windows-1252" => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
};
