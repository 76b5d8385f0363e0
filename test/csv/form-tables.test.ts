import { between, during, form, kr, observed, outcome, programme, reportingForm, started } from "payment-by-results";
import { formTables } from "payment-by-results/csv";
import { expect, test } from "vitest";
import { simple } from "../../examples/vaekst/simple.js";

test("a form as tables has a row of headings and the example, as Danish Excel writes them", () => {
  expect(formTables(reportingForm(simple, "da"))).toEqual({
    participant: { name: "borgere.csv", content: "\ufeffBorger;Tilmeldt;Aftale;Gælder fra;Indberettet\r\nB-001;27-03-2017;Frederiksberg Kommune;;\r\n" },
    placement: {
      name: "forloeb.csv",
      content:
        "\ufeffBorger;Forløb nr.;Status;Ansættelsesform;Startdag;Slutdag;Timer pr. uge;Gælder fra;Indberettet\r\nB-001;R-1;Påbegyndt;Ordinær ansættelse;03-04-2017;;10;;\r\n",
    },
    observation: { name: "maalinger.csv", content: "\ufeffBorger;Måling nr.;Målt;Dag;Værdi;Status;Indberettet\r\nB-001;M-1;trivsel;26-04-2017;50;;\r\n" },
  });
});

test("a cell that would be two is quoted", () => {
  const terms = programme({
    id: "x", currency: "DKK", parties: [{ id: "k", roles: ["payer"] }],
    agreements: [{ id: "k", payer: "k", from: "2017-01-01", label: { da: "Aftale \"K\"; den første", en: "K" } }],
    intake: between("2017-01-01", "2018-12-31"), outcomes: [outcome("o", { reached: observed("x") }), outcome("job", { reached: started(during(form("fleksjob"))), price: kr(1) })], settlement: [],
  });
  expect(formTables(reportingForm(terms, "da")).participant?.content.split("\r\n")[1]).toBe("B-001;01-01-2017;\"Aftale \"\"K\"\"; den første\";;");
});
