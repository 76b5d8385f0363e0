import { type Agreement, type Company, type Day, kr } from "payment-by-results";

const company = (id: string, number: string, from: Day, kind: "sme" | "social-enterprise" = "sme"): Company => ({
  id,
  name: `Virksomhed ${number}`,
  from,
  attributes: { kind },
});

/** All eight defined their target groups themselves (report §1.3); what groups A and B mean only they know. */
const groups = ["udsat-ung", "fleksjobber", "aktivitetsparat", "gruppe-a"];

/**
 * One agreement. The fund selects the companies; the municipality may seek them out but never choose
 * (kommunalfuldmagten, report §1.3). Amounts are illustrative: the report states none.
 */
const agreement = (
  id: string,
  name: string,
  from: Day,
  targetGroups: readonly string[],
  amounts: { readonly effort: number; readonly cap: number },
  companies: readonly Company[],
): Agreement => ({
  id,
  label: { da: `${name} Kommune`, en: `The municipality of ${name}` },
  payer: id,
  from,
  companies,
  targetGroups,
  values: { base: kr(50_000), effort: kr(amounts.effort), "per-company": kr(15_000), cap: kr(amounts.cap) },
  selectedBy: "dsk",
  outreachBy: [id],
});

/** Six municipalities from the start, two that joined later; 26 companies. CVR numbers beginning with 99 belong to nobody. */
export const agreements: readonly Agreement[] = [
  agreement("0147", "Frederiksberg", "2017-03-27", [...groups, "gruppe-b"], { effort: 60_000, cap: 600_000 }, [
    company("99929464", "05", "2017-03-27"),
    company("99272031", "06", "2017-03-27"),
    company("99596449", "07", "2017-04-24"),
    company("99497734", "08", "2017-04-10"),
  ]),
  agreement("0159", "Gladsaxe", "2017-03-27", [...groups, "gruppe-b"], { effort: 45_000, cap: 600_000 }, [
    company("99440317", "09", "2017-04-24"),
    company("99318422", "10", "2017-04-03"),
    company("99962682", "11", "2017-04-24"),
  ]),
  agreement("0161", "Glostrup", "2017-09-11", [...groups, "gruppe-b"], { effort: 30_000, cap: 450_000 }, [
    company("99248580", "12", "2017-09-11"),
    company("99971371", "13", "2017-09-18", "social-enterprise"),
    company("99745932", "14", "2017-09-25"),
  ]),
  agreement("0165", "Albertslund", "2017-08-14", [...groups, "gruppe-b"], { effort: 45_000, cap: 550_000 }, [
    company("99904844", "01", "2017-08-14"),
    company("99421207", "02", "2017-08-28"),
    company("99222441", "03", "2017-09-04"),
    company("99010444", "04", "2017-09-18", "social-enterprise"),
  ]),
  agreement("0230", "Rudersdal", "2017-03-27", groups, { effort: 30_000, cap: 450_000 }, [
    company("99484179", "24", "2017-04-25"),
    company("99468912", "25", "2017-05-02"),
    company("99958499", "26", "2017-04-25"),
  ]),
  agreement("0621", "Kolding", "2017-03-27", [...groups, "gruppe-b"], { effort: 45_000, cap: 550_000 }, [
    company("99689366", "21", "2017-05-01"),
    company("99592532", "22", "2017-05-01", "social-enterprise"),
    company("99954337", "23", "2017-04-10"),
  ]),
  agreement("0657", "Herning", "2017-03-27", [...groups, "gruppe-b"], { effort: 60_000, cap: 600_000 }, [
    company("99174366", "15", "2017-04-17"),
    company("99441917", "16", "2017-04-17"),
    company("99127724", "17", "2017-04-17"),
  ]),
  agreement("0756", "Ikast-Brande", "2017-03-27", groups, { effort: 45_000, cap: 550_000 }, [
    company("99237813", "18", "2017-04-24"),
    company("99560584", "19", "2017-04-24"),
    company("99997591", "20", "2017-03-27"),
  ]),
];
