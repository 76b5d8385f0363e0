import type { IssueWords } from "./issue.js";

/** Every issue in English: what is wrong, and what to do. */
export const english: IssueWords = {
  "not-json": () => "The document is not valid JSON. Correct it, or fetch it again from its source.",
  "wrong-shape": ({ expected }) => `Something else stands here than expected. Write: ${expected}.`,
  "too-many-faults": () => "There are too many faults to be listed. See whether this is the right file.",
  "unknown-key": ({ place }) => `${place === undefined ? "The field" : `Field no. ${place}`} is not known. Correct its name, or remove it.`,
  "forbidden-key": () => "A field has a name that is not allowed. Remove it.",
  "too-deep": ({ limit }) => `The content is nested in more than ${limit} layers. Simplify it.`,
  "too-much-repeated": ({ limit }) => `The same parts are used again more than ${limit} times. Write them once, in a table.`,
  "fractional-number": ({ text }) => `A fractional number is not exact. Write it as text: "${text}".`,

  "duplicate-id": ({ id }) => `The name "${id}" is used twice. Give each its own.`,
  "unknown-party": ({ party }) => `The party "${party}" is not in the programme. Add it, or correct the name.`,
  "unknown-outcome": ({ outcome }) => `The outcome "${outcome}" is not in the programme. Add it, or correct the name.`,
  "unknown-attribute": ({ attribute }) => `The attribute "${attribute}" is not declared in the programme. Add it with its values.`,
  "unknown-attribute-value": ({ attribute, value }) => `"${value}" is no value of "${attribute}". Correct the value, or add it.`,
  "unknown-form-in-terms": ({ form }) => `The employment form "${form}" is not in the programme. Add it, or correct the name.`,
  "unknown-agreed-value": ({ name, agreement }) =>
    `The agreement "${agreement}" does not say what "${name}" is. Add the value to the agreement.`,
  "unknown-calendar": ({ calendar }) => `The calendar "${calendar}" is not in the programme. Add it, or correct the name.`,
  "unknown-company-attribute": ({ attribute }) =>
    `No company of the agreements has the attribute "${attribute}". Add it, or correct the name.`,
  "label-of-nothing": ({ word }) => `The word "${word}" has a label, but the terms do not use it. Correct the word, or remove the label.`,
  "unknown-extension": ({ extension }) => `The programme is not made with the extension "${extension}". Pass it, or correct the name.`,
  "wrong-parameters": ({ extension, message }) => `The extension "${extension}" cannot use its parameters: "${message}". Correct them.`,
  "wrong-attribute-kind": ({ attribute, expected }) =>
    `The attribute "${attribute}" must have ${{ words: "words", number: "numbers", day: "days" }[expected]} as values here. Correct the part, or declare the attribute otherwise.`,
  "missing-cell": ({ attribute, value }) =>
    `The table lacks a price where "${attribute}" is "${value}". Add it, or say that nothing is paid.`,
  "requires-itself": ({ outcome }) => `The outcome "${outcome}" in the end depends on itself. Break the chain.`,
  "excludes-itself": ({ outcome }) =>
    `The outcome "${outcome}" in the end takes precedence over itself. Break the chain; it is enough that one names the other.`,
  "adds-no-line-before": ({ rule }) => `The rule "${rule}" has added no lines at this place. Move it forward, or correct the name.`,
  "no-tiers": ({ outcome }) => `The outcome "${outcome}" is priced by tiers, but no rule of tiers names it. Add the rule.`,
  "not-tiered": ({ outcome }) =>
    `The outcome "${outcome}" has no price by tiers. Say that its price is tiered, or take it out of the rule.`,
  "tier-without-count": () => "Only the last tier may have no count, or the next are never reached. Write the count.",
  "empty-list": () => "The list is empty. Write at least one part.",
  "not-a-day": () => "That is not a day that exists. Write yyyy-mm-dd.",
  "not-a-period": () => "That is not a period. Write a whole number of days, weeks, months or years, from 1.",
  "not-a-count": () => "That is not a count. Write a whole number from 1.",
  "not-a-number-in-terms": () => "That is not a number that can be used here. Write one above zero, with a point before decimals.",
  "not-in-order": () => "The list does not rise from part to part, or the same stands twice. Put it in order.",
  "ends-before-it-begins": () => "The end lies before the beginning. Swap them, or correct one.",
  "wrong-unit": ({ expected, found }) => `This needs ${unit(expected)}, but ${unit(found)} stands here. Correct the part.`,
  "wrong-currency": ({ expected, found }) => `The amount is in ${found}, but the programme is in ${expected}. Use one currency.`,
  "unknown-currency": ({ currency }) => `The currency "${currency}" is not known. Use a known code of three letters.`,
  "leaves-the-unit": ({ unit: least }) => `The amount can become finer than ${least}. Say how it is rounded.`,
  "not-at-hand": ({ reads }) => `"${reads}" is not known in this place. Read something else, or divide by agreement.`,
  "rounding-after-cap": () => "After a cap only rounding down is allowed, or the cap can be broken. Move the rounding before the cap.",
  "not-a-part": () => 'That is not a part of the whole. Write a number from 0 to 1 with a point, as text: ten per cent is "0.1".',
  "not-a-share": () => "That is not a share. Write a number that is not negative.",
  "no-share-above-zero": () => "No share is above zero. Give at least one party a share.",
  "least-above-most": () => "The least is greater than the most. Swap them, or correct one.",
  "overlapping-rules": () => "Two rules of the employment form hold at the same time. Let one end before the other begins.",
  "selected-by-municipality": ({ party }) =>
    `The municipality "${party}" may not select companies itself (kommunalfuldmagten). Let the fund or another party select.`,
  "selection-and-outreach-by-one-body": ({ party }) =>
    `"${party}" both seeks out and selects companies. Consider keeping the two tasks apart.`,
  "payer-without-role": ({ party }) => `"${party}" shall pay but does not have the role of payer. Add the role, or correct the agreement.`,

  "share-per-occasion": () =>
    "A share cannot fall due for each occasion. Count a number, or let the share fall due on a day or in each period.",
  "nothing-lasts": () => "Only a placement or an absence can last. Choose one of them, or let the due day come once.",
  "due-day-refused": () => "A due day has to be a day, in a short month too. Choose the last day of the month or the first of the next.",
  "no-such-line": () => "No line has the values that are asked for. See whether they are right; whyNot tells why something is not paid.",
  "range-not-of-scoring": () => "The ends of the scale do not fit the way answers are scored. Correct one of them.",

  "personal-number": () => "Something here looks like a civil registration number. Write a pseudonym instead.",
  "fact-not-a-day": () => "That is not a day that exists. Correct the date.",
  "fact-ends-before-it-begins": () => "The last day lies before the first. Correct one of them.",
  "fact-not-a-number": () => "That is not a number that can be read. Write only the number.",
  "too-many-decimals": ({ limit }) => `The number has more than ${limit} decimals. Round it.`,
  "hours-out-of-range": ({ least, most }) => `Weekly hours lie from ${least} to ${most}. Correct the hours.`,
  "amount-below-zero": () => "The amount is below zero. Correct it.",
  "unknown-form": () => "The employment form is not in the programme. Choose one of the programme's forms.",
  "unknown-agreement": () => "The agreement is not in the programme. Correct the agreement.",
  "unknown-value": ({ attribute }) => `The value of "${attribute}" is not in the programme. Choose one of the programme's values.`,
  "unknown-fact-status": ({ allowed }) => `The value is not known. Choose one of: ${allowed}.`,
  "unknown-word": ({ allowed }) => `The word is not known. Choose one of: ${allowed}.`,
  "no-id": () => "An id is missing. Add it.",
  "empty-text": () => "The field is empty. Fill it in, or leave it out.",
  "two-versions-same-day": () => "Two different versions were recorded the same day. Say which one holds.",
  "two-values-same-day": () => "Two different values hold from the same day. Remove one.",
  "same-placement-twice": ({ other }) => `The same placement also stands as "${other}". Remove one.`,
  "same-participant-twice": () => "The participant stands twice. Gather the facts in one place.",
  "unreadable-fact": () => "The row could not be read and is not counted. Correct it in the report.",
  "unknown-field": ({ allowed }) =>
    `A field has a name that is not known, and may mean something. Correct it, or remove it. Known are: ${allowed}.`,
  "implausible-day": () => "The day lies more than ten years ahead, or 120 years back. See whether the year is right.",
  "implausible-hours": ({ most }) => `More than ${most} hours a week. See whether they are the hours of a month.`,
  "implausible-recording": () =>
    "The day recorded lies so far ahead that no correction will ever replace this version. See whether the year is right.",
  "recorded-out-of-order": () => "A newer version was recorded before an older one. See whether the days recorded are right.",
  "evidence-of-nothing": () =>
    "The evidence belongs to no placement or observation of the participant. Correct the id, or report what is missing.",
  "claim-of-nothing": () => "The claim is of an outcome that the programme does not have. Correct the outcome's name.",
  "before-intake": () => "The placement begins before the programme opened. See whether the first day is right.",
  "employer-not-reported": () =>
    "The employer has not been reported, and the terms ask for it. Add it; without it the placement is taken to be with the same employer as no other.",
  "parallel-placements": ({ other }) => `The placement runs at the same time as "${other}". See whether that is meant.`,
  "outside-target-groups": () => "The participant is not in the agreement's target groups. See whether the enrolment is right.",
  "value-not-computed": ({ outcome }) =>
    `"${outcome}" cannot be computed: a fact is missing, or a month is too short. Add it, or decide by the contract.`,
  "total-outside-expected": ({ agreement, from, to }) =>
    `The agreement "${agreement}" ends outside what is expected, ${from} to ${to}. Check the figures.`,
  "count-below-zero": () => "The count is below zero and is left out. Correct it.",
  "not-on-the-scale": ({ least, most, step }) =>
    `The number is not on the scale, which runs from ${least} to ${most} in steps of ${step}. Correct it.`,
  "respondent-not-expected": () => "Whoever answered is not among those who shall answer; the answer is left out. Correct the respondent.",

  "missing-column": ({ column, table }) =>
    table === "unread"
      ? `The column "${column}" is missing, or its heading is misspelt. The table was not read. Correct it.`
      : `The column "${column}" is missing. Add it.`,
  "repeated-column": ({ column }) => `The column "${column}" stands twice. The table was not read. Remove one.`,
  "unknown-column": () => "The column is not of the form and was not read. Correct the heading, or remove the column.",
  "not-a-text-table": () => "The file is no table of text but, say, a workbook or a PDF. Save it as CSV.",
  "lines-before-header": ({ count }) =>
    `Above the headings ${count === 1 ? "one line was" : `${count} lines were`} passed over. Let the headings stand first.`,
  "count-differs": ({ declared, found }) =>
    `It says here that the table has ${declared} rows, but there are ${found}. See whether the file is whole, and fetch it again.`,
  "cut-off": () => "The file ends in the middle of a row, and more may be missing. Fetch it again.",
  "empty-cells-after": () => "All rows end with empty cells that have no heading; they were passed over. Remove them.",
  "too-many-cells": ({ expected }) => `The row has more than ${expected} cells. Look for a comma or semicolon too many.`,
  "too-few-cells": ({ expected }) => `The row has fewer than ${expected} cells. Fill in the rest.`,
  "no-row-id": () => "The row has no id. Give it one.",
  "no-participant": () => "The row does not say whom it is about. Write the citizen's pseudonym.",
  "repeated-row": () => "The row stands twice and was read once. Remove one.",
  "total-row": () => "That is a row of totals; it was passed over.",
  "blank-row": () => "The row is blank and was passed over.",
  "other-encoding": ({ encoding }) => `The file was read as ${encoding}. Save it as UTF-8.`,
  "encoded-twice": () => "The file was saved as UTF-8 twice; the letters were read as they were meant. Save it as UTF-8 once.",
  "lost-letters": () => "Letters were lost when the file was saved. Correct them, and save the file as UTF-8.",
  "digits-lost": () => "A spreadsheet has shortened the number, and digits are lost. Write it again in a column that is formatted as text.",
  "no-value-word": () => "A word or sign for no value stands here. Write the value, or leave the cell empty.",
  "other-separator": ({ separator }) =>
    `Cells are separated by "${separator}" and not by a semicolon. See whether all cells were read right.`,
  "unclosed-quote": () => "A quotation mark is not closed. The row was not read; close it.",
  "other-date-format": ({ expected }) => `The date is written in another way than ${expected}; it was read. See whether it is right.`,
  "ambiguous-date": ({ expected }) => `Day and month may be swapped. Write the date as ${expected}.`,
  "two-digit-year": () => "The year has two digits only, and nobody can tell the century. Write all four.",
  "serial-day": ({ expected }) =>
    `A spreadsheet's number for a day stands here, and it may be one of several days. Write the date as ${expected}.`,
  "near-midnight": () => "The time may be midnight in another time zone, so the day may be the next one. Write the date alone.",
  "spreadsheet-zero": () => "The date is an empty cell that a program has turned into a day. Write the day, or leave the cell empty.",
  "day-before-1900": () => "The day lies before the year 1900. Correct the year.",
  "day-after-2100": () => "The day lies after the year 2100. Correct the year, or leave the cell empty.",
  "no-end": () => "The day 31-12-9999 was read as no last day. Leave the cell empty, or write the day it ended.",
  "decimal-point": () => "The number is written with a point; it was read as decimals. Write a comma.",
  "ambiguous-number": () =>
    "The number may have thousands or three decimals. Write it with nothing between thousands, and with two decimals.",
  "number-out-of-range": ({ least, most }) => `The number must lie from ${least} to ${most}. Correct it.`,
  "day-for-number": () => "A day stands where a number belongs; a spreadsheet may have changed it. Write the number again.",
  "hours-of-a-month": ({ most }) => `There are more than ${most} hours a week, as if they were of a month. Write hours per week.`,
  "unit-in-cell": () => "A unit stands after the number; it was passed over. Write only the number.",
  "other-spelling": ({ read }) => `The spelling differs; it was read as "${read}".`,
  "unknown-status": () => "The status is not known. Write Aftalt, Påbegyndt or Udgår.",
  "not-a-company-number": () => "That is not a valid CVR number. Correct it.",
  "company-name-differs": () => "Name and CVR number do not belong together; the CVR number was used. Correct one.",
  "unknown-company-in-row": () => "The company is not in the list of companies. Add it, or correct the number.",
  "unknown-company-kind": ({ allowed }) => `The kind of company is not known. Choose one of: ${allowed}.`,
  "not-a-pseudonym": () => "That is not a citizen id such as B-0165-001. Correct it; the municipality code has four digits.",
  "not-an-agreement-code": () => "The municipality code belongs to no agreement. Correct it; it has four digits.",
  "unknown-participant": () => "The citizen is not in the list of participants. Enrol the citizen, or correct the id.",
  "id-of-another-agreement": ({ agreement, other }) =>
    `The citizen's id was given by "${agreement}", but the citizen is enrolled under "${other}". See whether the id is right.`,
  "participant-of-another-agreement": ({ agreement, other }) =>
    `The citizen belongs to the agreement "${agreement}" but is reported under "${other}"; a placement moves the citizen there. See whether the id is right.`,
  "fact-moved": ({ other }) =>
    `The row's id stood for something else in "${other}", which holds no more. Give the row an id of its own unless it corrects that one.`,
  "enrolled-outside-intake": () =>
    "The enrolment lies outside the intake of the programme, so nothing is paid. See whether the day is right.",
  "recorded-before-start": () => "The placement is reported as begun before it begins. See whether the dates are right.",
  "far-future": () => "The day lies more than a year after it was reported. Correct the year.",
  "hours-missing": () => "A paid job lacks hours. Write the hours per week.",
  "line-break-in-cell": () => "A cell holds a line break; it was read. Avoid line breaks in cells.",
};

const unit = (name: string): string => (name === "money" ? "an amount" : "a number");
