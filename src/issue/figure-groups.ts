/** What a sign is beside figures; each is a bit, so that signs in any order and number are one number. */
export const signs = { figure: 1, letter: 2, blank: 4, point: 8, dash: 16, comma: 32, plus: 64, other: 128 } as const;

/**
 * What stands between two groups of figures: nothing that joins them, a comma, or blanks, points, or dashes and the like. What has
 * both a dash and something else is a dash, what has a point and blanks a point.
 */
export type Gap = "none" | "comma" | "blank" | "point" | "dash";

/** Figures that stand together, and what stands before and behind them. */
export interface Group {
  /** As many as matter, and one more. */
  readonly figures: string;
  /** The signs that touch the group, of {@link signs}: 0 at an end of the text. */
  readonly before: number;
  readonly after: number;
  /** Between the group and the next one. */
  readonly gap: Gap;
  readonly isGapOneSign: boolean;
}

/** More figures than any way to write a number of ten has, and the year in full. */
const mostFigures = 13;

/** By code: what nobody sees may stand anywhere in a number, and is nothing. */
const ascii: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (sign >= "0" && sign <= "9") return signs.figure;
  if ((sign >= "A" && sign <= "Z") || (sign >= "a" && sign <= "z")) return signs.letter;
  if (/\s/.test(sign)) return signs.blank;
  if (code < 32 || code === 127) return 0;
  const named = { ".": signs.point, ",": signs.comma, "+": signs.plus };
  if (sign in named) return named[sign as keyof typeof named];
  return "-_/\\~".includes(sign) ? signs.dash : signs.other;
});

const unseen = /[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]|(?!\s)\p{Cc}/u;

/** What a sign is that is not of ASCII. */
const signOf = (sign: string): number => {
  if (unseen.test(sign)) return 0;
  if (/[\p{L}\p{M}]/u.test(sign)) return signs.letter;
  if (/\p{Nd}/u.test(sign)) return signs.figure;
  if (/\s/u.test(sign)) return signs.blank;
  if (/[\p{Pd}\u2044\u2212\u2215]/u.test(sign)) return signs.dash;
  return /[\u00b7\u2022\u2027\u2219\u3002]/u.test(sign) ? signs.point : signs.other;
};

/** The value of a figure of any script: the figures of each stand in order, from nought to nine. */
const valueOf = (figure: string): string => {
  const code = figure.codePointAt(0) as number;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
};

/** The groups of figures of a text, from left to right, each sign looked at once. */
export const groupsOf = (text: string): readonly Group[] => {
  const groups: Group[] = [];
  let figures = "";
  let [before, after, last, gap, gapSigns] = [0, 0, 0, 0, 0];
  const close = (): void => {
    if (figures !== "") groups.push({ figures, before, after, gap: gapOf(gap), isGapOneSign: gapSigns === 1 });
  };
  const read = (sign: number, figure: string): void => {
    if (sign === signs.figure) {
      if (last !== signs.figure) {
        close();
        figures = "";
        before = last;
        after = gap = gapSigns = 0;
      }
      if (figures.length < mostFigures) figures += figure;
    } else {
      if (last === signs.figure) after = sign;
      gapSigns++;
      gap |= sign;
    }
    last = sign;
  };
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code < 128) {
      const sign = ascii[code] as number;
      if (sign !== 0) read(sign, text[place] as string);
      continue;
    }
    const whole = String.fromCodePoint(text.codePointAt(place) as number);
    place += whole.length - 1;
    const sign = signOf(whole);
    if (sign === signs.letter) read(sign, whole);
    else if (sign !== 0) {
      // Wide, small, raised and circled figures are figures; a sign may stand for several.
      for (const plain of whole.normalize("NFKC")) {
        const plainCode = plain.codePointAt(0) as number;
        if (plainCode < 128) read(ascii[plainCode] as number, plain);
        else read(signOf(plain) || signs.other, /\p{Nd}/u.test(plain) ? valueOf(plain) : plain);
      }
    }
  }
  close();
  return groups;
};

const gapOf = (gap: number): Gap => {
  if (gap === 0 || (gap & (signs.letter | signs.plus | signs.other)) !== 0) return "none";
  if ((gap & signs.comma) !== 0) return gap === signs.comma ? "comma" : "none";
  return (gap & signs.dash) !== 0 ? "dash" : (gap & signs.point) !== 0 ? "point" : "blank";
};
