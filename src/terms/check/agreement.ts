import type { Path } from "../../issue/issue.js";
import type { Agreement, Company } from "../programme.js";
import type { Inspection } from "./inspection.js";
import { checkConstant } from "./kinds.js";
import { checkAttributeWords, checkParty, checkUnique } from "./name.js";
import { checkAscendingDays, checkRange } from "./time.js";

export const checkAgreement = (inspection: Inspection, agreement: Agreement, path: Path): void => {
  checkRange(inspection, agreement, path);
  const payer = checkParty(inspection, agreement.payer, [...path, "payer"]);
  if (payer !== undefined && !payer.roles.includes("payer")) {
    inspection.refuse("payer-without-role", [...path, "payer"], { party: payer.id });
  }
  for (const [name, value] of Object.entries(agreement.values ?? {})) checkConstant(inspection, value, [...path, "values", name]);
  const { companies = [], targetGroups = [] } = agreement;
  checkUnique(inspection, [[companies.map(({ id }) => id), [...path, "companies"]]]);
  companies.forEach((company, at) => checkCompany(inspection, company, [...path, "companies", at]));
  targetGroups.forEach((group, at) => checkAttributeWords(inspection, "group", [group], [...path, "targetGroups", at]));
  checkSelection(inspection, agreement, path);
};

const checkCompany = (inspection: Inspection, { from, attributes = {} }: Company, path: Path): void => {
  checkRange(inspection, { from }, path);
  for (const [name, values] of Object.entries(attributes)) {
    if (typeof values !== "string")
      checkAscendingDays(
        inspection,
        values.map((value) => value.from),
        [...path, "attributes", name],
        "from",
      );
  }
};

const checkSelection = (inspection: Inspection, { selectedBy, outreachBy = [] }: Agreement, path: Path): void => {
  outreachBy.forEach((party, at) => checkParty(inspection, party, [...path, "outreachBy", at]));
  if (selectedBy === undefined) return;
  const chooser = checkParty(inspection, selectedBy, [...path, "selectedBy"]);
  if (chooser?.kind === "municipality") {
    inspection.refuse("selected-by-municipality", [...path, "selectedBy"], { party: chooser.id });
  }
  if (outreachBy.includes(selectedBy)) {
    inspection.warn("selection-and-outreach-by-one-body", [...path, "selectedBy"], { party: selectedBy });
  }
};
