import { type Day, type DayNumber, readDay } from "./day.js";

/** Saturday and Sunday, counted from Monday as 0; 1 January 1970 was a Thursday. */
const isWeekend = (day: DayNumber): boolean => (((day + 3) % 7) + 7) % 7 >= 5;

/**
 * The n-th working day after a day: Monday to Friday, holidays left out. Answers are remembered, for many lines fall
 * due on few days.
 */
export const workingDayAfter = (count: number, holidays: readonly Day[]): ((day: DayNumber) => DayNumber) => {
  const closed = new Set(holidays.map(readDay));
  const known = new Map<DayNumber, DayNumber>();
  const find = (from: DayNumber): DayNumber => {
    let day = from;
    for (let left = count; left > 0;) {
      day++;
      if (!isWeekend(day) && !closed.has(day)) left--;
    }
    return day;
  };
  return (day) => {
    const found = known.get(day) ?? find(day);
    known.set(day, found);
    return found;
  };
};
