import { frozen } from "../issue/frozen.js";
import type { EmploymentForm, Label } from "./employment-form.js";

const report = "Teknologisk Institut, Vejen til Vækst (2019)";
const law = "Lov om en aktiv beskæftigelsesindsats";

/** What a source says, in words of ours; its own name stays as it is. */
const says = (source: string, da: string, en: string): Label => ({ da: `${source}: ${da}`, en: `${source}: ${en}` });

const forms: readonly EmploymentForm[] = [
  {
    id: "virksomhedspraktik",
    label: { da: "Virksomhedspraktik", en: "Unpaid work placement" },
    rules: [
      {
        paid: false,
        subsidised: false,
        source: says(`${law} § 61`, "ydelsen fortsætter, og der betales ikke løn", "the benefit continues, no wage is paid"),
      },
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
    rules: [
      {
        paid: true,
        subsidised: true,
        source: says(`${law} §§ 68-69`, "løn efter aftale, tilskud pr. time", "agreed wage, subsidy by the hour"),
      },
    ],
  },
  {
    id: "loentilskud-offentlig",
    label: { da: "Offentligt løntilskud", en: "Public job with a wage subsidy" },
    rules: [
      {
        paid: true,
        subsidised: true,
        source: says(law, "loft over timelønnen, og timetallet følger ydelsen", "wage by the hour capped, hours follow the benefit"),
      },
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
        source: {
          da: "Fleksjob før 2013: kommunen refunderer en del af lønnen til virksomheden",
          en: "Fleksjob before 2013: the municipality refunds part of the wage to the company",
        },
      },
      {
        from: "2013-01-01",
        paid: true,
        subsidised: true,
        source: says(
          `${law} § 116`,
          "virksomheden betaler for det arbejde, der udføres, og kommunen betaler fleksløntilskud til borgeren",
          "the company pays for work done, the municipality pays fleksløntilskud to the citizen",
        ),
      },
    ],
  },
  {
    id: "ordinaer-ansaettelse",
    label: { da: "Ordinær ansættelse", en: "Ordinary employment" },
    rules: [{ paid: true, subsidised: false, source: says(`${report} §§ 2, 3.3`, "job på ordinære vilkår", "a job on ordinary terms") }],
  },
  {
    id: "smaajob",
    label: { da: "Småjob", en: "Small job" },
    rules: [
      {
        paid: true,
        subsidised: false,
        source: says(
          `${report} §§ 3.3, 4.4`,
          "få timer på ordinære vilkår; ydelsen fortsætter delvist",
          "few hours on ordinary terms; the benefit continues in part",
        ),
      },
    ],
  },
  {
    id: "voksenlaerling",
    label: { da: "Voksenlærling", en: "Adult apprentice" },
    rules: [
      {
        paid: true,
        subsidised: true,
        source: says("Voksenlærlingeordningen", "tilskud pr. time til virksomheden", "a subsidy by the hour to the company"),
      },
    ],
  },
  {
    id: "igu",
    label: { da: "Integrationsgrunduddannelse (IGU)", en: "Integration training (IGU)" },
    rules: [
      {
        paid: true,
        subsidised: false,
        source: says(
          "KL",
          "regnes som ordinær ansættelse; mindst 25 timer om ugen og skole",
          "counts as ordinary employment; at least 25 hours a week and school",
        ),
      },
    ],
  },
  {
    id: "socialt-frikort",
    label: { da: "Socialt frikort", en: "Work under a social exemption card" },
    rules: [
      {
        paid: true,
        subsidised: false,
        source: says(
          "Socialt frikort",
          "op til 20.000 kr. om året uden modregning; står ikke i indkomstregistret",
          "up to 20,000 kr. a year without set-off; not in the income register",
        ),
      },
    ],
  },
];

/**
 * The Danish vocabulary of employment forms: ready to be a programme's `forms`. Hybridpraktik is no form of its own
 * but two placements at once, a virksomhedspraktik and paid hours. Forms whose terms have no source at hand (skånejob,
 * EGU, nytteindsats, revalidering) are not here; a contract that needs one states it itself.
 */
export const danishEmploymentForms: readonly EmploymentForm[] = frozen(forms);
