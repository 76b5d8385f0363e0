import type { EmploymentForm } from "./employment-form.js";

const report = "Teknologisk Institut, Vejen til Vækst (2019)";

const forms: readonly EmploymentForm[] = [
  {
    id: "virksomhedspraktik",
    label: { da: "Virksomhedspraktik", en: "Unpaid work placement" },
    rules: [
      { paid: false, subsidised: false, source: "Lov om en aktiv beskæftigelsesindsats § 61: the benefit continues, no wage is paid" },
    ],
  },
  {
    id: "loentilskud",
    label: { da: "Løntilskud", en: "Job with a wage subsidy" },
    rules: [{ paid: true, subsidised: true, source: `${report} § 2; lov om en aktiv beskæftigelsesindsats §§ 68-69` }],
  },
  {
    id: "loentilskud-privat",
    label: { da: "Privat løntilskud", en: "Private job with a wage subsidy" },
    rules: [{ paid: true, subsidised: true, source: "Lov om en aktiv beskæftigelsesindsats §§ 68-69: agreed wage, subsidy by the hour" }],
  },
  {
    id: "loentilskud-offentlig",
    label: { da: "Offentligt løntilskud", en: "Public job with a wage subsidy" },
    rules: [
      { paid: true, subsidised: true, source: "Lov om en aktiv beskæftigelsesindsats: wage by the hour capped, hours follow the benefit" },
    ],
  },
  {
    id: "fleksjob",
    label: { da: "Fleksjob", en: "Flex-job" },
    rules: [
      {
        to: "2012-12-31",
        paid: true,
        subsidised: true,
        source: "Fleksjob before 2013: the municipality refunds part of the wage to the company",
      },
      {
        from: "2013-01-01",
        paid: true,
        subsidised: true,
        source:
          "Lov om en aktiv beskæftigelsesindsats § 116: the company pays for work done, the municipality pays fleksløntilskud to the citizen",
      },
    ],
  },
  {
    id: "ordinaer-ansaettelse",
    label: { da: "Ordinær ansættelse", en: "Ordinary employment" },
    rules: [{ paid: true, subsidised: false, source: `${report} §§ 2, 3.3: a job on ordinary terms` }],
  },
  {
    id: "smaajob",
    label: { da: "Småjob", en: "Small job" },
    rules: [{ paid: true, subsidised: false, source: `${report} §§ 3.3, 4.4: few hours on ordinary terms; the benefit continues in part` }],
  },
  {
    id: "voksenlaerling",
    label: { da: "Voksenlærling", en: "Adult apprentice" },
    rules: [{ paid: true, subsidised: true, source: "Voksenlærlingeordningen: a subsidy by the hour to the company" }],
  },
  {
    id: "igu",
    label: { da: "Integrationsgrunduddannelse (IGU)", en: "Integration training (IGU)" },
    rules: [{ paid: true, subsidised: false, source: "KL: counts as ordinary employment; at least 25 hours a week and school" }],
  },
  {
    id: "socialt-frikort",
    label: { da: "Socialt frikort", en: "Work under a social exemption card" },
    rules: [
      { paid: true, subsidised: false, source: "Socialt frikort: up to 20,000 kr. a year without set-off; not in the income register" },
    ],
  },
];

/**
 * The Danish vocabulary of employment forms: ready to be a programme's `forms`. Hybridpraktik is no form of its own
 * but two placements at once, a virksomhedspraktik and paid hours. Forms whose terms have no source at hand (skånejob,
 * EGU, nytteindsats, revalidering) are not here; a contract that needs one states it itself.
 */
export const danishEmploymentForms: readonly EmploymentForm[] = Object.freeze(
  forms.map(({ id, label, rules }) =>
    Object.freeze({ id, label: Object.freeze(label), rules: Object.freeze(rules.map((rule) => Object.freeze(rule))) }),
  ),
);
