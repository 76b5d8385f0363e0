import { askedWord } from "./argument.js";
import { type Locale, locales } from "./issue.js";

/** The language asked for. @throws RangeError for another than those that users read */
export const askedLocale = (locale: Locale): Locale => askedWord(locale, "locale", locales);
