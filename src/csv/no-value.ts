/** What people, databases and spreadsheets write where there is no value, in small letters. */
const words: ReadonlySet<string> = new Set(
  [
    "-|--|---|–|—|−|.|..|...|…|?|??|*",
    "null|(null)|<null>|[null]|\\n|nil|none|nan|nat|na|n/a|n.a|n.a.|undefined|(empty)|(blank)|missing|unknown|not available|not applicable|no value",
    "(tom)|ingen|intet|ukendt|uoplyst|mangler|i/t|i.o.|u/o|ikke oplyst|ikke angivet|ingen værdi",
    "#n/a|#i/t|#na|#null!|#nul!|#ref!|#reference!|#value!|#værdi!|#name?|#navn?|#div/0!|#division/0!|#num!|#num|#tal!|#spill!|#overløb!",
    "#calc!|#beregn!|#field!|#felt!|#getting_data|#unknown!|#busy!|#blocked!|#connect!|#error!|#fejl!",
  ].flatMap((line) => line.split("|")),
);

/** Does a cell say that there is no value, in a word or sign instead of by being empty? */
export const saysNoValue = (text: string): boolean => words.has(text.toLowerCase()) || /^#{2,}$/.test(text);

/** Has a spreadsheet shortened a long number: `9,94E+07`? */
export const hasLostDigits = (text: string): boolean => /^\d(?:[.,]\d{1,15})?E\+?\d{1,3}$/i.test(text);
