import {
  absent,
  atLeast,
  byAttribute,
  days,
  during,
  employment,
  form,
  kr,
  not,
  observed,
  outcome,
  paid,
  programme,
  started,
  subsidised,
  sustained,
  upTo,
  weeklyHours,
  weeks,
  where,
} from "payment-by-results";
import { atWork, bothVersions } from "./both-versions.js";

const inPraktik = during(where(employment(), form("virksomhedspraktik")));
const presentInPraktik = during(where(employment(), form("virksomhedspraktik"), not(absent())));
const ordinaryWork = weeklyHours(where(employment(), paid(), not(subsidised())), atLeast(20));

/**
 * The complicated version: praktik is paid for as well, prices depend on group and benefit, and attendance counts.
 * This is how the parties came to drown in the settlement (§3.4, §5.4). Prices are illustrative.
 */
export const complicated = programme({
  ...bothVersions,
  id: "vaekst-med-social-bundlinje-kompliceret",
  outcomes: [
    outcome("praktik", {
      label: { da: "Praktik", en: "Work placement" },
      reached: started(inPraktik),
      price: byAttribute(
        "benefit",
        {
          uddannelseshjaelp: kr(1_500),
          kontanthjaelp: kr(1_750),
          integrationsydelse: kr(1_750),
          ledighedsydelse: kr(1_000),
          ressourceforloebsydelse: kr(2_500),
        },
        { on: "enrolment" },
      ),
    }),
    outcome("praktik-4-uger", {
      label: { da: "4 uger i praktik", en: "4 weeks in work placement" },
      reached: sustained(presentInPraktik, weeks(4), { breaks: upTo(days(7)) }),
      price: kr(2_000),
      requires: ["praktik"],
    }),
    outcome("job", {
      label: { da: "Job", en: "Job start" },
      reached: started(atWork),
      price: byAttribute(
        "group",
        { "udsat-ung": kr(3_000), fleksjobber: kr(2_500), aktivitetsparat: kr(4_000), "gruppe-a": kr(3_500), "gruppe-b": kr(3_500) },
        { on: "reached" },
      ),
    }),
    outcome("13-uger", {
      label: { da: "13 uger i job", en: "13 weeks in work" },
      reached: sustained(atWork, weeks(13), { breaks: upTo(days(14)) }),
      price: kr(4_000),
      requires: ["job"],
    }),
    outcome("26-uger", {
      label: { da: "26 uger i job", en: "26 weeks in work" },
      reached: sustained(atWork, weeks(26), { breaks: upTo(days(14)) }),
      price: kr(5_000),
      requires: ["13-uger"],
    }),
    outcome("26-uger-ordinaert", {
      label: { da: "26 uger i ordinært job", en: "26 weeks in ordinary work" },
      reached: sustained(ordinaryWork, weeks(26), { breaks: upTo(days(14)) }),
      price: byAttribute("group", { fleksjobber: null }, { on: "reached", otherwise: kr(2_500) }),
    }),
    outcome("52-uger", {
      label: { da: "52 uger i job", en: "52 weeks in work" },
      reached: sustained(atWork, weeks(52), { breaks: upTo(days(28)) }),
      price: byAttribute("group", { fleksjobber: kr(6_000) }, { on: "reached", otherwise: kr(8_000) }),
      requires: ["26-uger"],
    }),
    outcome("trivsel", {
      label: { da: "Trivsel", en: "Wellbeing" },
      reached: observed("trivsel", atLeast(50)),
    }),
  ],
});
