/** A column of a form. */
export interface Column {
  /** Its name in rows and in the paths of issues. */
  readonly heading: string;
  /** The heading as the form writes it. */
  readonly label: string;
  /**
   * What it comes to that a table has no such column. An error leaves the table unread: what the column says, or that it
   * says nothing, may change what is paid.
   */
  readonly missing: "error" | "warning" | "nothing";
  /** Another column that can stand in for it, so that it is an error only where both are missing. */
  readonly standIn?: string;
  /** Is it an error as well where the table has a column that is not of the form, which may be this one misspelt? */
  readonly isErrorIfMisspelt?: true;
  /** May its heading be written in any spelling, without a note? */
  readonly isSpelledFreely?: true;
  /** Does the text of its cells become part of a fact? */
  readonly isCarried?: true;
  /** Are its cells read one by one as names, by which things are told apart? */
  readonly isName?: true;
  /** Do its cells hold numbers, which may have a decimal comma? */
  readonly isNumber?: true;
}
