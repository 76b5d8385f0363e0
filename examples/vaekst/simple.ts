import { atLeast, days, during, form, kr, observed, outcome, programme, started, sustained, upTo, weeks } from "payment-by-results";
import { atWork, bothVersions } from "./both-versions.js";

/**
 * The simple version, as the report recommends (§2 recommendation 7, §3.5): paid jobs are paid for, praktik is only
 * recorded, and one price holds for everybody. Prices are illustrative.
 */
export const simple = programme({
  ...bothVersions,
  id: "vaekst-med-social-bundlinje-enkel",
  outcomes: [
    outcome("praktik", {
      label: { da: "Praktik", en: "Work placement" },
      reached: started(during(form("virksomhedspraktik"))),
    }),
    outcome("job", {
      label: { da: "Job", en: "Job start" },
      reached: started(atWork),
      price: kr(4_000),
    }),
    outcome("13-uger", {
      label: { da: "13 uger i job", en: "13 weeks in work" },
      reached: sustained(atWork, weeks(13), { breaks: upTo(days(14)) }),
      price: kr(5_000),
      requires: ["job"],
    }),
    outcome("26-uger", {
      label: { da: "26 uger i job", en: "26 weeks in work" },
      reached: sustained(atWork, weeks(26), { breaks: upTo(days(14)) }),
      price: kr(7_000),
      requires: ["13-uger"],
    }),
    outcome("52-uger", {
      label: { da: "52 uger i job", en: "52 weeks in work" },
      reached: sustained(atWork, weeks(52), { breaks: upTo(days(28)) }),
      price: kr(10_000),
      requires: ["26-uger"],
    }),
    outcome("trivsel", {
      label: { da: "Trivsel", en: "Wellbeing" },
      reached: observed("trivsel", atLeast(50)),
    }),
  ],
});
