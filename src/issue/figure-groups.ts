/**
 * What stands between two groups of figures: nothing that joins them, a comma, or blanks, points, or dashes and the like. What has
 * both a dash and something else is a dash, what has a point and blanks a point.
 */
export type Gap = "none" | "comma" | "blank" | "point" | "dash";

/** Figures that stand together, and what stands before and behind them. */
export interface Group {
  /** As many as matter, and one more. */
  readonly figures: string;
  /** The signs that touch the group: `""` at an end of the text. */
  readonly before: Sign | "";
  readonly after: Sign | "";
  /** Between the group and the next one. */
  readonly gap: Gap;
  readonly isGapOneSign: boolean;
}

type Sign = "figure" | "letter" | "blank" | "point" | "dash" | "comma" | "plus" | "other";

/** More figures than any way to write a number of ten has, and the year in full. */
const mostFigures = 13;

const asciiSigns: ReadonlyMap<string, Sign> = new Map<string, Sign>([
  [" ", "blank"],
  ["-", "dash"],
  ["_", "dash"],
  ["/", "dash"],
  ["\\", "dash"],
  ["~", "dash"],
  [".", "point"],
  [",", "comma"],
  ["+", "plus"],
]);

const ofAscii = (code: number, sign: string): Sign => {
  if (code >= 48 && code <= 57) return "figure";
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return "letter";
  return asciiSigns.get(sign) ?? "other";
};

/** What nobody sees may stand anywhere in a number. */
const unseen = /[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

const ofOthers = (sign: string): Sign => {
  if (/\p{Nd}/u.test(sign)) return "figure";
  if (/\s/u.test(sign)) return "blank";
  if (/[\p{Pd}\u2044\u2212\u2215]/u.test(sign)) return "dash";
  if (/[\u00b7\u2022\u2027\u2219\u3002]/u.test(sign)) return "point";
  return /[\p{L}\p{N}]/u.test(sign) ? "letter" : "other";
};

/** The value of a figure of any script: the figures of each stand in order, from nought to nine. */
const valueOf = (figure: string): string => {
  const code = figure.codePointAt(0) as number;
  if (code < 128) return figure;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
};

/** The groups of figures of a text, from left to right, each sign looked at once. */
export const groupsOf = (text: string): readonly Group[] => {
  const groups: Group[] = [];
  let [figures, before]: [string, Sign | ""] = ["", ""];
  let after: Sign | "" = "";
  let last: Sign | "" = "";
  let gap: Sign[] = [];
  let gapSigns = 0;
  const close = (): void => {
    if (figures === "") return;
    groups.push({ figures, before, after, gap: gapOf(gap), isGapOneSign: gapSigns === 1 });
    figures = "";
  };
  const read = (sign: Sign, figure: string): void => {
    if (sign === "figure") {
      if (last !== "figure") {
        close();
        [before, after, gap, gapSigns] = [last, "", [], 0];
      }
      if (figures.length < mostFigures) figures += valueOf(figure);
    } else {
      if (last === "figure") after = sign;
      gapSigns++;
      // A gap is what it has of each sign; how often plays no part.
      if (!gap.includes(sign)) gap.push(sign);
    }
    last = sign;
  };
  for (const sign of text) {
    const code = sign.codePointAt(0) as number;
    if (code >= 32 && code < 127) read(ofAscii(code, sign), sign);
    else if (unseen.test(sign)) continue;
    else if (/[\p{L}\p{M}]/u.test(sign)) read("letter", sign);
    else if (/\s/u.test(sign)) read("blank", sign);
    else if (!/\p{Cc}/u.test(sign)) {
      // Wide, small, raised and circled figures are figures; a sign may stand for several.
      for (const plain of sign.normalize("NFKC")) {
        const plainCode = plain.codePointAt(0) as number;
        read(plainCode < 128 ? ofAscii(plainCode, plain) : ofOthers(plain), plain);
      }
    }
  }
  close();
  return groups;
};

const gapOf = (signs: readonly Sign[]): Gap => {
  if (signs.length === 0 || signs.some((sign) => sign === "letter" || sign === "plus" || sign === "other")) return "none";
  if (signs.includes("comma")) return signs.length === 1 ? "comma" : "none";
  return signs.includes("dash") ? "dash" : signs.includes("point") ? "point" : "blank";
};
