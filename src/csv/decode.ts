import { type Issue, type Path, error, warning } from "../issue/issue.js";

/**
 * The text of a table: UTF-8 as the form asks for, or what spreadsheets write instead, with a warning. A file that is
 * no text is an error and has none.
 */
export const decode = (content: string | Uint8Array, path: Path, issues: Issue[]): string | undefined => {
  const encoding = typeof content === "string" ? "utf-8" : encodingOf(content);
  const text = typeof content === "string" ? content : textOf(content, encoding);
  if (isOfOtherKind(typeof content === "string" ? content : beginningOf(content)) || isNoText(text)) {
    issues.push(error("not-a-text-table", path, {}));
    return undefined;
  }
  if (encoding !== "utf-8") issues.push(warning("other-encoding", path, { encoding }));
  const once = withoutSecondEncoding(text);
  if (once !== text) issues.push(warning("encoded-twice", path, {}));
  return once.startsWith("\uFEFF") ? once.slice(1) : once;
};

/** How files begin that are no text: workbooks new and old, PDF, compressed files, rich text, pages and other markup. */
const beginnings = ["PK\u0003\u0004", "PK\u0005\u0006", "\u00d0\u00cf\u0011\u00e0", "%PDF", "\u001f\u008b", "7z\u00bc\u00af", "{\\rtf"];
const markup = /^\ufeff?\s{0,64}<(?:!doctype|!--|html|table|\?xml|\?mso)/i;

const isOfOtherKind = (text: string): boolean => beginnings.some((beginning) => text.startsWith(beginning));

/** Is it markup, or has it a NUL, which no text has? */
const isNoText = (text: string): boolean => markup.test(text) || text.includes("\0");

const beginningOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 8));

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const encodingOf = (bytes: Uint8Array): Encoding => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return wideEncodingOf(bytes) ?? (isMostlyUtf8(bytes) ? "utf-8" : "windows-1252");
};

/** In UTF-16 a NUL stands beside every letter of the alphabet; which beside which tells the order. */
const wideEncodingOf = (bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined => {
  const sample = bytes.subarray(0, 64);
  const [even, odd] = [0, 1].map((side) => sample.filter((byte, place) => place % 2 === side && byte === 0).length) as [number, number];
  const most = sample.length / 4;
  if (odd > most && even === 0) return "utf-16le";
  return even > most && odd === 0 ? "utf-16be" : undefined;
};

/** Is it UTF-8, or was it until something in it was cut or pasted in another encoding? */
const isMostlyUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder("utf-8").decode(bytes);
  const lost = text.split("\ufffd").length - 1;
  return lost === 0 || lost < (text.match(/[\u0080-\ufffc]/g)?.length ?? 0);
};

const textOf = (bytes: Uint8Array, encoding: Encoding): string => {
  const text = new TextDecoder(encoding).decode(bytes);
  // Some versions of Node read windows-1252 as ISO 8859-1, where a dash or a quotation mark of Word is a control character.
  return encoding === "windows-1252" ? text.replace(/[\u0080-\u009f]/g, (control) => of1252[control.charCodeAt(0) - 0x80] as string) : text;
};

/** The characters of windows-1252 from byte 80 to 9F. */
const of1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const byteOf = (character: string): number => {
  const code = character.charCodeAt(0);
  const place = of1252.indexOf(character);
  return place >= 0 ? place + 0x80 : code;
};

/** Letters that are UTF-8 read as windows-1252: `Ã¸` for ø. */
const readTwice = /^ï»¿|[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/** The text as it was before it was saved as UTF-8 a second time, where all of it was. */
const withoutSecondEncoding = (text: string): string => {
  if (!readTwice.test(text)) return text;
  const bytes = [...text].map(byteOf);
  if (bytes.some((byte) => byte > 0xff)) return text;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return text;
  }
};

/** Does a text hold signs of letters that were lost or read in the wrong encoding? */
export const hasLostLetters = (text: string): boolean => text.includes("\ufffd") || readTwice.test(text);
