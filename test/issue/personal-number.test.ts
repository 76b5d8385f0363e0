import fc from "fast-check";
import { messageOf, settle } from "payment-by-results";
import { describe, expect, test } from "vitest";
import { simple } from "../../examples/vaekst/simple.js";
import { error, warning } from "../../src/issue/issue.js";
import { looksLikePersonalNumber, withoutPersonalNumber } from "../../src/issue/personal-number.js";

/** The days are no days that are handed out, or the four figures are none that follow one: nobody has these numbers. */
const numbers: readonly string[] = [
  "000000-0000",
  "0000000000",
  "670000-0000",
  "B-000000-0000",
  "se 000000 0000 i dag",
  "cpr:0000000000.",
  "000000–0000",
  // A birthday and four figures, as people write them.
  "010190-1234",
  "310199-0000",
  "610190-1234",
  "910190-1234",
  "0101901234",
  "6101901234",
  "cpr 010190-1234",
  "CPR:0101901234",
  "cpr0101901234",
  "(010190-1234)",
  "010190-1234,",
  "010190-1234 og 020290-1234",
  "A010190-1234",
  "Fru Hansen 010190-1234",
  "010190 1234",
  "010190\u00a01234",
  "010190\t1234",
  "010190 - 1234",
  "010190--1234",
  "010190---1234",
  "010190_1234",
  "010190 _ 1234",
  "010190~1234",
  "010190/1234",
  "010190\\1234",
  "010190.1234",
  "010190·1234",
  "010190—1234",
  "010190\u20101234",
  "010190\u22121234",
  "010190\u00ad1234",
  "010190\u200b-\u200b1234",
  "0101\u200b90\u20601234",
  "0101\u000090-1234",
  "010190\n1234",
  "010190    1234",
  // With signs between the day, the month and the year.
  "01.01.90-1234",
  "01.01.90.1234",
  "01-01-90-1234",
  "01/01/90-1234",
  "01/01-90 1234",
  "01 01 90 1234",
  "01 01 90-1234",
  "01_01_90_1234",
  "01.01.90 1234",
  "01.01.05-1234",
  "1.1.90-1234",
  "1.12.90-1234",
  // The year in full.
  "01-01-1990-1234",
  "01.01.1990-1234",
  "01/01 1990-1234",
  "1/1 1990 1234",
  "01-01-1990 1234",
  "01011990-1234",
  "010119901234",
  "19900101-1234",
  "1990-01-01-1234",
  "1990.01.01 1234",
  "199001011234",
  "19900101 1234",
  "20050101-1234",
  // Figure by figure, and two by two.
  "0 1 0 1 9 0 1 2 3 4",
  "0 1 0 1 9 0 - 1 2 3 4",
  "0-1-0-1-9-0-1-2-3-4",
  "0  1  0  1  9  0   1  2  3  4",
  "cpr: 0 1 0 1 9 0 1 2 3 4.",
  "0 1 0 1 9 0 1234",
  "010190 1 2 3 4",
  "01 01 90 1 2 3 4",
  "01 01 90 12 34",
  "010190 12 34",
  // Figures of other scripts, wide, raised and circled ones.
  "０１０１９０－１２３４",
  "０１０１９０１２３４",
  "010190－1234",
  "٠١٠١٩٠-١٢٣٤",
  "۰۱۰۱۹۰۱۲۳۴",
  "०१०१९०-१२३४",
  "๐๑๐๑๙๐๑๒๓๔",
  "𝟎𝟏𝟎𝟏𝟗𝟎-𝟏𝟐𝟑𝟒",
  "⁰¹⁰¹⁹⁰⁻¹²³⁴",
  "①②①②⑨①-①②③④",
  "0101٩٠-12３４",
  // Nine figures, of which a spreadsheet took the nought before.
  "101901234",
  "912991234",
  "kr. 101901234",
  "101901234.",
  "101901234, 201901234",
  "10190-1234",
  "se 10190-1234",
  // In names of files and headings.
  "Jensen_010190_1234.csv",
  "indberetning-0101901234.xlsx",
  "+45 12345678 010190-1234",
  "+45 12345678 0101901234",
  "+45 12 34 56 78, 0101901234",
  "+45 12 34 56 78 01 01 90 12 34",
  "12345678 010190-1234",
  "2018-03-14 010190-1234",
  "2018-03-14T08:30:00Z 010190-1234",
  "123e4567-e89b-12d3-a456-426614174000 010190-1234",
  "P-1012345678 og 010190-1234",
  "P-0101901234",
  "1,010190-1234",
  "kl. 12:00 0101901234",
  "sag 12/01.01.90-1234",
  // Six figures, a hyphen and four, whatever they are.
  "123456-7890",
  "999999-9999",
  "320190-1234",
  "B-123456-7890",
  "123456–7890",
  "123456--7890",
  "123456 - 7890",
  "123456_7890",
  "１２３４５６－７８９０",
];

const others: readonly string[] = [
  "",
  "B-0165-001",
  "B-0165-007",
  "0657-R0001",
  "a0000000000b",
  "000000-00000",
  "1000000-0000",
  "B-0165-0000000",
  // Company numbers, places of business, locations and accounts.
  "99421207",
  "CVR 99421207",
  "DK 99904844",
  "DK-99904844",
  "99 42 12 07",
  "99904844 99421207",
  "P-1012345678",
  "P1012345678",
  "p:1012345678",
  "5790000123456",
  "5 790000 123456",
  "EAN 5790000123456",
  "4006381333931",
  "DK5000400440116243",
  "DK50 0040 0440 1162 43",
  "DE89370400440532013000",
  "DE89 3704 0044 0532 0130 00",
  "GB29NWBK60161331926819",
  "NL91ABNA0417164300",
  "NL20INGB0101901234",
  "NO9386011117947",
  // Telephones.
  "12345678",
  "12 34 56 78",
  "12 12 34 56",
  "+45 12 34 56 78",
  "+45 12 12 34 56",
  "+4512345678",
  "+4512345678901",
  "0045 12345678",
  "004512121212",
  "45 12 12 34 56",
  "+46 70 123 45 67",
  "+46701234567",
  "+48 501 234 567",
  "+48 501234567",
  "+1-212-555-0123",
  "+44 20 7946 0123",
  "20 10 30 40 / 50 60 70 80",
  // Orders, cases and invoices.
  "4500012345",
  "4512345678",
  "5105600001",
  "PO-2018-000123",
  "PO 4500012345",
  "ORD-20180314-0042",
  "20180314-0042",
  "2018-03-14-0042",
  "2018-000123",
  "2018-000123-0001",
  "000123-00012",
  "A123456-7890",
  "123456-7890-01",
  "2018-123456-7890",
  "18/012345",
  "S2018-12345",
  "27.69.44-G01-1-18",
  "FA-2018-001234-01",
  "99999-1234",
  "ORD-10190-1234",
  "123456789",
  "000123456",
  "201803140001",
  // Commits, sums and identities.
  "da39a3ee5e6b4b0d3255bfef95601890afd80709",
  "0101901234da39a3ee5e6b4b0d3255bfef956018",
  "d0922a9",
  "1234567",
  "d41d8cd98f00b204e9800998ecf8427e",
  "123e4567-e89b-12d3-a456-426614174000",
  "ab010190-1234-4abc-8def-0123456789ab",
  "00000000-0000-0000-0000-000000000000",
  "19900101-1234-4000-8000-010119901234",
  // Days, stretches and times.
  "2017-12-24",
  "24-12-2017",
  "24.12.2017",
  "24/12 2017",
  "241217",
  "20171224",
  "01-01-1990",
  "1990-01-01",
  "01-01-2018 - 31-12-2018",
  "2005-01-01 – 2009-12-31",
  "1990-01-01/1995-12-31",
  "01-01-1990 1990-01-01",
  "14/03-18/04 2018",
  "05-02-18 12.30",
  "05-02-2018 00:00",
  "05-02-2018 1500",
  "14-03-18 2620 Albertslund",
  "fraflyttet 14-03-2018 2620 Albertslund",
  "2018-03-14T08:30:00Z",
  "2018-03-14T08:30:00.123456+01:00",
  "2018-03-14T08:30:00.120112-0500",
  "2018-03-14 08:30:00.120112-0500",
  "20180314T083000Z",
  "20180314T120130-0500",
  "backup-20180314-0830",
  "2018-W11-3",
  "1520985600000",
  // Amounts and other numbers.
  "350000.0000",
  "123456.7890",
  "1.234.567,89",
  "1 234 567,89",
  "101901234,50",
  "101901234.5",
  "-300000",
  "300.000-600.000 kr.",
  "160.33",
  "0.101901234",
  "99999999999",
  "1234567890123456789",
  // Versions.
  "1.2.3",
  "10.0.19041.1234",
  "115.0.5790.171",
  "v2.0.0-rc.1",
  "4.12.14-1234",
  "1.2.10-1234",
  "5.4.0-1045",
  "192.168.10.1",
  "10.15.7",
  "2 0 1 0 1 9 0 1 2 3 4",
];

describe("shaped like a number of a person", () => {
  test.each(numbers)("%j is", (text) => expect(looksLikePersonalNumber(text)).toBe(true));
  test.each(others)("%j is not", (text) => expect(looksLikePersonalNumber(text)).toBe(false));

  test("wherever it stands among words", () => {
    const before = ["", "x ", "Hr. Hansen: ", "cpr-nr. ", "\n", "»", "12 ", "+45 12345678; ", "2018-03-14, "];
    const behind = ["", " x", ".", ", ", "\n", "«", ";", " / CVR 99421207", " (12)"];
    for (const text of numbers) {
      for (const [place, first] of before.entries()) {
        const whole = `${first}${text}${behind[place] ?? ""}`;
        // Beside other figures, those of a row or with blanks alone may mean anything.
        if (/^12 $/.test(first) && /^[\d\s-]*$/.test(text.normalize("NFKC"))) continue;
        expect([whole, looksLikePersonalNumber(whole)]).toEqual([whole, true]);
      }
    }
  });

  test("whatever people put between its parts", () => {
    const gap = fc
      .array(fc.constantFrom(" ", "-", "_", "/", "\u00a0", "\u2013", "\u200b", "\u00ad", "  "), { maxLength: 6 })
      .map((signs) => signs.join(""));
    const figures = fc.constantFrom("0123456789", "０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९");
    fc.assert(
      fc.property(
        gap,
        gap,
        figures,
        fc.nat(9999),
        fc.constantFrom("010190", "311299", "710105"),
        (inner, outer, script, serial, birthday) => {
          const written = (text: string): string => [...text].map((figure) => [...script][Number(figure)] ?? "").join("");
          const four = written(String(serial).padStart(4, "0"));
          const [day, month, year] = [birthday.slice(0, 2), birthday.slice(2, 4), birthday.slice(4)].map(written);
          expect(looksLikePersonalNumber(`${written(birthday)}${outer}${four}`)).toBe(true);
          // Two stretches of blanks alone are of one kind, or there is a sign before the four.
          if (outer.replace(/[\u200b\u00ad]/g, "") === "" || (inner.trim() !== "" && !/[-_/\u2013]/.test(outer))) return;
          expect(looksLikePersonalNumber([day, month, year].join(inner) + outer + four)).toBe(true);
        },
      ),
    );
  });

  test("never a UUID, a day, a time stamp, a company number or a row of the example", () => {
    fc.assert(fc.property(fc.uuid(), (id) => !looksLikePersonalNumber(id)));
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, min: new Date("1900-01-01"), max: new Date("2099-12-31") }), (at) => {
        const stamp = at.toISOString();
        const [year, month, day] = stamp.slice(0, 10).split("-");
        const texts = [
          stamp,
          stamp.slice(0, 10),
          stamp.replace("T", " ").slice(0, 19),
          `${day}-${month}-${year}`,
          `${day}.${month}.${year} kl. ${stamp.slice(11, 16)}`,
        ];
        expect(texts.filter(looksLikePersonalNumber)).toEqual([]);
      }),
    );
    fc.assert(fc.property(fc.integer({ min: 10_000_000, max: 99_999_999 }), (number) => !looksLikePersonalNumber(`DK ${number}`)));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.nat(9_999_999),
        (code, row) => !looksLikePersonalNumber(`B-${String(code).padStart(4, "0")}-${row}`),
      ),
    );
  });
});

describe("text of any length is read once", () => {
  const long = 1_000_000;
  test.each([
    ["blanks", " "],
    ["figures", "1"],
    ["noughts", "0"],
    ["one figure and a blank", "1 "],
    ["figure by figure", "0 1 0 1 9 0 "],
    ["six figures and a blank", "010190 "],
    ["six figures and many blanks", "010190                    "],
    ["two by two", "01 01 90 "],
    ["dashes", "-"],
    ["figures and dashes", "1-"],
    ["letters", "a"],
    ["hexadecimal", "0a"],
    ["groups of a UUID", "01234567-0123-"],
    ["time stamps without an end", "2018-03-14T"],
    ["pluses", "+"],
    ["telephones", "+4512 "],
    ["wide figures", "１"],
    ["marks", "\u0301\u0323"],
    ["invisible signs", "\u200b"],
    ["halves", "\ud800"],
    ["ligatures", "\ufdfa"],
  ])("%s", (_, piece) => {
    const text = piece.repeat(Math.ceil(long / piece.length));
    expect([true, false]).toContain(looksLikePersonalNumber(text));
    // With a number at the end all of it has to be read.
    expect(looksLikePersonalNumber(`${text}x 010190-1234`)).toBe(true);
    expect(looksLikePersonalNumber(`010190${" ".repeat(long)}-${" ".repeat(long)}1234`)).toBe(true);
  });
});

describe("hidden in what is said", () => {
  test.each(numbers)("%j, in paths and operands", (text) => {
    const issue = warning("parallel-placements", [text, "placements", `x ${text}`], { other: text });
    expect([issue.path, issue.operands]).toEqual([["***", "placements", "***"], { other: "***" }]);
    expect(messageOf(error("unknown-party", ["parties", 0], { party: text }), "da")).not.toContain(text);
    expect(withoutPersonalNumber(text)).toBe("***");
  });

  test.each(numbers)("%j is set aside as an employer, and never comes out", (employer) => {
    const person = {
      id: "B-1",
      enrolled: "2017-08-28",
      agreement: "0165",
      placements: [{ id: "r1", employer, form: "fleksjob", from: "2017-09-04", weeklyHours: 12 }],
    } as const;
    const settlement = settle(simple, [person], { asOf: "2018-01-01" });
    expect(settlement.issues.map(({ code, path }) => [code, path.join("/")])).toContainEqual([
      "personal-number",
      "B-1/placements/r1/employer",
    ]);
    expect(settlement.incomplete).toEqual(["B-1"]);
    expect(JSON.stringify(settlement)).not.toContain(JSON.stringify(employer).slice(1, -1));
  });

  test.each(["99421207", "DK 99904844", "P-1012345678", "P:1012345678", "P1012345678", "5790000123456"])(
    "%j is an employer",
    (employer) => {
      const person = {
        id: "B-1",
        enrolled: "2017-08-28",
        agreement: "0165",
        placements: [{ id: "r1", employer, form: "fleksjob", from: "2017-09-04", weeklyHours: 12 }],
      } as const;
      const { lines, issues } = settle(simple, [person], { asOf: "2018-01-01" });
      expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(lines.find(({ outcome }) => outcome === "job")?.employer).toBe(employer);
    },
  );
});
