import { type Gap, type Group, groupsOf, signs } from "./figure-groups.js";
import { printable } from "./printable.js";

const between = (text: string, least: number, most: number): boolean => Number(text) >= least && Number(text) <= most;

/** A day of a month, which is 60 more in a substitute number. */
const isDay = (text: string): boolean => between(text, 1, 31) || between(text, 61, 91);

const isMonth = (text: string): boolean => between(text, 1, 12);

/** Do six figures begin a number as a birthday does: day, month and two figures of a year? */
const isBirthday = (six: string): boolean => isDay(six.slice(0, 2)) && isMonth(six.slice(2, 4));

/** What is written where no birthday is known: noughts, or the day of a substitute number and noughts. */
const isUnknownBirthday = (six: string): boolean => six.endsWith("0000") && (six.startsWith("00") || between(six.slice(0, 2), 60, 91));

/** A year in which a person may be born who is paid for, and in which no order or report is dated. */
const isYearOfBirth = (text: string): boolean => between(text, 1900, 2009);

/** Eight figures that are a birthday, the year first or last. */
const isLongBirthday = (eight: string): boolean =>
  (isBirthday(eight) && isYearOfBirth(eight.slice(4))) ||
  (isYearOfBirth(eight.slice(0, 4)) && isMonth(eight.slice(4, 6)) && between(eight.slice(6), 1, 31));

/** A birthday as it is written, and where the four figures behind it begin. */
interface Birthday {
  readonly next: number;
  /** What stands between its parts. */
  readonly gaps: readonly Gap[];
  readonly isParted: boolean;
  readonly isUnknown: boolean;
  /** The two last figures of the year could be those of a year in which reports are made. */
  readonly isRecent: boolean;
}

const isJoined = (gap: Gap | undefined): boolean => gap === "blank" || gap === "point" || gap === "dash";

/** How many figures a group may have. */
const [one, two, oneOrTwo, four] = [[1], [2], [1, 2], [4]] as const;

/** The figures of so many groups from a place on, if they are joined and each is of such a length. */
const joinedFrom = (groups: readonly Group[], place: number, lengths: readonly (readonly number[])[]): readonly string[] | undefined => {
  const parts: string[] = [];
  for (const [at, allowed] of lengths.entries()) {
    const group = groups[place + at];
    if (group === undefined || !allowed.includes(group.figures.length)) return undefined;
    if (at > 0 && !isJoined(groups[place + at - 1]?.gap)) return undefined;
    parts.push(group.figures);
  }
  return parts;
};

const gapsWithin = (groups: readonly Group[], place: number, count: number): readonly Gap[] =>
  groups.slice(place, place + count - 1).map(({ gap }) => gap);

/** Two figures of a year in which reports are made, and hardly anybody was born who is paid for. */
const isOfReports = (year: string): boolean => between(year, 10, 29);

/** A birthday with points and without its noughts, and a dash behind it: `1.2.90-`. What is like it else is a version of something. */
const isWithoutNoughts = (groups: readonly Group[], place: number): boolean => {
  if (groups[place]?.gap !== "point") return false;
  const [day = "", month = "", year = ""] = joinedFrom(groups, place, [oneOrTwo, oneOrTwo, two]) ?? [];
  const gaps = gapsWithin(groups, place, 4);
  const isPlain = gaps.join() === "point,point,dash" && day.length + month.length < 4;
  return isPlain && isDay(day) && isMonth(month) && !isOfReports(year);
};

const none: readonly Birthday[] = [];

/** Every birthday that begins with a group. */
const birthdaysFrom = (groups: readonly Group[], place: number): readonly Birthday[] => {
  const { figures } = groups[place] as Group;
  const birthday = (count: number, isUnknown = false, isRecent = false): Birthday => ({
    next: place + count,
    gaps: gapsWithin(groups, place, count),
    isParted: count > 1,
    isUnknown,
    isRecent,
  });
  switch (figures.length) {
    case 6:
      return isBirthday(figures) || isUnknownBirthday(figures) ? [birthday(1, !isBirthday(figures))] : none;
    case 8:
      return isLongBirthday(figures) ? [birthday(1)] : none;
    case 4: {
      const yearFirst = isYearOfBirth(figures) ? joinedFrom(groups, place, [four, two, two]) : undefined;
      return yearFirst !== undefined && isLongBirthday(yearFirst.join("")) ? [birthday(3)] : none;
    }
    case 1:
    case 2: {
      const found: Birthday[] = [];
      const short = figures.length === 2 ? joinedFrom(groups, place, [two, two, two]) : undefined;
      if (short !== undefined && isBirthday(short.join(""))) found.push(birthday(3, false, isOfReports(short[2] as string)));
      if (isWithoutNoughts(groups, place)) found.push(birthday(3));
      const [day, month, year] = joinedFrom(groups, place, [oneOrTwo, oneOrTwo, four]) ?? [];
      if (day !== undefined && isDay(day) && isMonth(month as string) && isYearOfBirth(year as string)) found.push(birthday(3));
      const ahead = groups[place - 1];
      const isFirst = ahead?.figures.length !== 1 || !isJoined(ahead.gap);
      const singly = figures.length === 1 && isFirst ? joinedFrom(groups, place, [one, one, one, one, one, one]) : undefined;
      if (singly !== undefined && isBirthday(singly.join(""))) found.push(birthday(6));
      return found;
    }
    default:
      return none;
  }
};

/** Are there four figures behind a birthday, in one, two or four groups? */
const isFollowedByFour = (groups: readonly Group[], place: number, { next, gaps, isParted, isUnknown, isRecent }: Birthday): boolean => {
  const gap = groups[next - 1]?.gap;
  if (!isJoined(gap)) return false;
  const [first, behind] = [groups[next], groups[next + 1]];
  if (first === undefined) return false;
  const isTouched = groups[place]?.before === signs.letter || first.after === signs.letter;
  if (isUnknown && (isTouched || gap === "point")) return false;
  if (first.figures.length === 4) {
    // A date and a year, an amount or a postal code behind it; a stretch from one date to another.
    if (isParted && gap === "blank" && isRecent && gaps.some((one) => one !== "blank")) return false;
    const isDate = isParted && joinedFrom(groups, next, [four, oneOrTwo, oneOrTwo]) !== undefined;
    return !isDate;
  }
  if (first.figures.length === 2) {
    const isTwice =
      joinedFrom(groups, next, [two, two]) !== undefined && !(isJoined(behind?.gap) && groups[next + 2]?.figures.length === 2);
    const all = [...gaps, gap, first.gap];
    return isTwice && all.every((one) => one === gap);
  }
  const isSingly = joinedFrom(groups, next, [one, one, one, one]) !== undefined;
  return isSingly && !(isJoined(groups[next + 3]?.gap) && groups[next + 4]?.figures.length === 1);
};

/** As many figures as a telephone number has at most with the code of its country, and what stands before that: ten in Denmark. */
const mostOfTelephone = (begun: string): number => {
  const noughts = begun.startsWith("00") ? 2 : 0;
  return noughts + (begun.startsWith("45", noughts) ? 10 : 15);
};

/** The groups that belong to a telephone number: those behind a plus or two noughts. */
const telephonesIn = (groups: readonly Group[]): ReadonlySet<number> => {
  const those = new Set<number>();
  let left = 0;
  for (const [place, { figures, before }] of groups.entries()) {
    const isBegun = before === signs.plus || (figures.length >= 4 && figures.length <= 5 && figures.startsWith("00"));
    const isGoingOn = left > 0 && (groups[place - 1]?.gap === "blank" || groups[place - 1]?.gap === "dash");
    left = (isBegun ? mostOfTelephone(figures) : isGoingOn ? left : 0) - figures.length;
    if (left >= 0) those.add(place);
  }
  return those;
};

/** Six figures, a hyphen or the like and four, and no other beside them: hardly anybody writes anything else so, whatever the figures are. */
const isWrittenAsNumber = (groups: readonly Group[], place: number): boolean => {
  const [group, next] = [groups[place] as Group, groups[place + 1]];
  return (
    group.figures.length === 6 &&
    group.gap === "dash" &&
    next?.figures.length === 4 &&
    group.before !== signs.letter &&
    next.after !== signs.letter &&
    !isPartOfMore(groups[place - 1]?.gap) &&
    !(isPartOfMore(next.gap) && groups[place + 2] !== undefined)
  );
};

/** Does a sign make one number of the groups on both sides? */
const isPartOfMore = (gap: Gap | undefined): boolean => gap === "dash" || gap === "point";

/** Is a group by itself a number of ten figures, the same with the year in full, or one whose nought a spreadsheet took? */
const isNumberAlone = (groups: readonly Group[], place: number): boolean => {
  const group = groups[place] as Group;
  const { figures, before, after } = group;
  const isTouched = before === signs.letter || after === signs.letter;
  if (figures.length === 10) return isBirthday(figures) || (!isTouched && isUnknownBirthday(figures.slice(0, 6)));
  if (figures.length === 12) return isLongBirthday(figures.slice(0, 8));
  const ahead = groups[place - 1]?.gap;
  const isApart = !isTouched && (ahead === undefined || ahead === "none" || ahead === "blank" || ahead === "comma");
  if (!isApart) return false;
  const next = groups[place + 1];
  if (figures.length === 9) {
    const isPart = next !== undefined && (group.gap === "dash" || (group.gap === "point" && group.isGapOneSign));
    const isAmount = next !== undefined && group.gap === "comma" && group.isGapOneSign && next.figures.length <= 2;
    return isMonth(figures.slice(1, 3)) && figures[0] !== "0" && !isAmount && !isPart;
  }
  // A spreadsheet that shows the hyphen shows five figures and four.
  return (
    figures.length === 5 &&
    figures[0] !== "0" &&
    isMonth(figures.slice(1, 3)) &&
    before !== signs.dash &&
    before !== signs.point &&
    group.gap === "dash" &&
    group.isGapOneSign &&
    next?.figures.length === 4 &&
    next.after !== signs.letter &&
    next.after !== signs.dash
  );
};

const isSomebody = (text: string): boolean => {
  const groups = groupsOf(text);
  let telephones: ReadonlySet<number> | undefined;
  const isOfTelephone = (place: number): boolean => (telephones ??= telephonesIn(groups)).has(place);
  return groups.some((_, place) => {
    if (isWrittenAsNumber(groups, place) || (isNumberAlone(groups, place) && !isOfTelephone(place))) return true;
    const before = groups[place - 1];
    return birthdaysFrom(groups, place).some((birthday) => {
      // The end of a stretch of days, or of a number in parts.
      const isEnd = isPartOfMore(before?.gap) && (before?.figures.length === 4 || groups[birthday.next - 1]?.gap !== "dash");
      return isFollowedByFour(groups, place, birthday) && !(birthday.isParted && (isEnd || isOfTelephone(place)));
    });
  });
};

/** What is no person though its figures may look like one: it is known by its whole shape. */
const known: readonly RegExp[] = [
  // A UUID, and the sum of a file or a commit.
  /(?<![\p{L}\p{N}])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])[0-9a-f]{32,128}(?![\p{L}\p{N}])/giu,
  // A time stamp (ISO 8601), and one as databases write it.
  /(?<!\d)\d{4}-?\d{2}-?\d{2}T(?:[01]\d|2[0-4]):?[0-5]\d(?::?[0-6]\d(?:[.,]\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?(?!\d)/gu,
  /(?<!\d)\d{4}-\d{2}-\d{2} (?:[01]\d|2[0-4]):[0-5]\d:[0-6]\d(?:[.,]\d{1,9})?(?: ?[+-](?:0\d|1[0-4]):?[0-5]\d)?(?!\d)/gu,
  // An IBAN whose bank is four letters.
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}[A-Z]{4}\d{10,18}(?![\p{L}\p{N}])/gu,
];

/** The number of a place of business (P-nummer): the letter and ten figures, of which the first is 1, and nothing else. */
const placeOfBusiness = /^p[-: ]?1\d{9}$/iu;

/** Are there figures enough, nine, or eight with signs between them? Most texts have too few, which is seen at a glance. */
const mayHoldNumber = (text: string): boolean => {
  if (text.length < 9) return false;
  let figures = 0;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    // A Latin letter with an accent is no figure; what comes behind may be one.
    if ((code >= 48 && code <= 57) || code > 0x17f || (code >= 0xb2 && code <= 0xbe)) figures++;
  }
  return figures >= (text.length < 11 ? 9 : 8);
};

/**
 * Is something in the text shaped like a civil registration number (CPR): a birthday and four figures, in any way that people and
 * spreadsheets write them (choice 17)? The shape is enough: substitute numbers and numbers that fail the check digit are personal
 * data too (databeskyttelsesloven § 11). It takes time in proportion to the length of the text.
 */
export const looksLikePersonalNumber = (text: string): boolean =>
  mayHoldNumber(text) &&
  isSomebody(text) &&
  !placeOfBusiness.test(text) &&
  isSomebody(known.reduce((rest, shape) => rest.replace(shape, "x"), text));

/** What stands in a path or a message where a personal number stood. */
export const hidden = "***";

/** One word of small letters, or several that are told apart by capitals. */
const fieldName = /^[a-z][a-zA-Z]{0,39}$/;

/**
 * The key of an object or the heading of a column as it may be repeated: the name of a field is a word, as `weeklyHours` is;
 * whatever else somebody wrote there may be a person, and stands as {@link hidden}.
 */
export const shownKey = (key: string): string => (fieldName.test(key) ? key : hidden);

/** An id that was asked for and is not there, as it may stand in what is thrown. */
export const shownId = (id: string): string => printable(withoutPersonalNumber(id));

/** The text, or {@link hidden} if it is shaped like a personal number. */
export const withoutPersonalNumber = (text: string): string => (looksLikePersonalNumber(text) ? hidden : text);
