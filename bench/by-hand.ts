import type { Participant, Placement } from "payment-by-results";
import { dayNumber, dayText, yearsLater } from "./day.js";
import { agreements, asOf, intake } from "./programme.js";
import { type PaidLine, type Result, type WhyNot, amountWriter, nothing } from "./result.js";

const outcomes = ["job", "13-uger", "52-uger"] as const;
const [job, fiftyTwo] = [0, 2];
const needed = [1, 91, 364] as const;
const breaks = [0, 14, 28] as const;

/** In øre, by outcome; the last is the third's for fleksjob. */
const prices = [1_000_000, 1_500_000, 3_000_000, 2_000_000] as const;
const priceTexts = ["10000.00", "15000.00", "30000.00", "20000.00"] as const;

const codes = [
  "",
  "not-enrolled-in-intake",
  "not-started",
  "form-not-eligible",
  "hours-not-reported",
  "hours-below",
  "break-exceeds",
  "not-yet-due",
  "window-missed",
  "cut-by-rule",
] as const;
const [paidInFull, notEnrolled, notStarted, notEligible, notReported, hoursBelow, breakExceeds, notYetDue, windowMissed, cutByRule] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
];

const isPaid = ({ form }: Placement): boolean => form !== "virksomhedspraktik";
const noPlacements: readonly Placement[] = [];

/**
 * The contract of `programme.ts` and nothing else, as tightly as it can be written for right facts: days as numbers in
 * typed arrays, claims put in order by counting, texts written once. Hours are whole or half, so sums of them are exact.
 */
export const byHand = (facts: readonly Participant[]): Result => {
  const last = dayNumber(asOf);
  const [intakeFrom, intakeTo] = [dayNumber(intake.from), dayNumber(intake.to)];
  const trackedTo = Int32Array.from({ length: intakeTo - intakeFrom + 1 }, (_, day) => yearsLater(intakeFrom + day, 2) - 1);
  const agreementPlaces = new Map<string, number>(agreements.map(([id], place) => [id, place]));

  let people = facts;
  for (let place = 1; place < facts.length; place++) {
    if ((facts[place - 1] as Participant).id < (facts[place] as Participant).id) continue;
    people = [...facts].sort((a, b) => (a.id < b.id ? -1 : 1));
    break;
  }

  const count = people.length;
  const reached = new Int32Array(count * 3);
  const reasons = new Uint8Array(count * 3);
  const agreementOf = new Uint8Array(count);
  const isFleksjob = new Uint8Array(count);
  const claimsOn = new Int32Array(last - intakeFrom + 2);

  let firsts = new Int32Array(16);
  let afters = new Int32Array(16);
  let changeDays = new Int32Array(32);
  let changeHours = new Float64Array(32);
  const progress = [0, 0, 0];
  const found = [0, 0, 0];

  for (let person = 0; person < count; person++) {
    const { enrolled, agreement, attributes, placements = noPlacements } = people[person] as Participant;
    const from = dayNumber(enrolled as string);
    const slot = person * 3;
    if (from < intakeFrom || from > intakeTo) {
      reasons[slot] = notEnrolled;
      reasons[slot + 1] = notEnrolled;
      reasons[slot + 2] = notEnrolled;
      continue;
    }
    agreementOf[person] = agreementPlaces.get(agreement as string) as number;
    isFleksjob[person] = attributes?.["group"] === "fleksjob" ? 1 : 0;
    const lastTracked = trackedTo[from - intakeFrom] as number;
    const seen = lastTracked < last ? lastTracked : last;

    if (placements.length > firsts.length) {
      firsts = new Int32Array(placements.length);
      afters = new Int32Array(placements.length);
      changeDays = new Int32Array(placements.length * 2);
      changeHours = new Float64Array(placements.length * 2);
    }
    let changes = 0;
    let lastPlaced = -1;
    for (let place = 0; place < placements.length; place++) {
      const placement = placements[place] as Placement;
      const first = dayNumber(placement.from);
      const after = placement.to === undefined ? seen + 1 : Math.min(dayNumber(placement.to), seen) + 1;
      firsts[place] = first;
      afters[place] = after;
      if (after <= first) continue;
      if (after - 1 > lastPlaced) lastPlaced = after - 1;
      const hours = placement.weeklyHours as number | undefined;
      if (hours === undefined || !isPaid(placement)) continue;
      for (let end = 0; end < 2; end++) {
        const day = end === 0 ? first : after;
        let at = changes++;
        for (; at > 0 && (changeDays[at - 1] as number) > day; at--) {
          changeDays[at] = changeDays[at - 1] as number;
          changeHours[at] = changeHours[at - 1] as number;
        }
        changeDays[at] = day;
        changeHours[at] = end === 0 ? hours : -hours;
      }
    }

    let hours = 0;
    let lastCounted = -1;
    progress[0] = progress[1] = progress[2] = 0;
    found[0] = found[1] = found[2] = 0;
    for (let place = 0; place < changes - 1; place++) {
      hours += changeHours[place] as number;
      const begin = Math.max(changeDays[place] as number, from);
      const after = changeDays[place + 1] as number;
      if (hours < 10 || after <= begin) continue;
      const broken = lastCounted < 0 ? 0 : begin - lastCounted - 1;
      const more = after - begin;
      for (let outcome = job; outcome <= fiftyTwo; outcome++) {
        if (broken > (breaks[outcome] as number)) progress[outcome] = 0;
        const before = progress[outcome] as number;
        const need = needed[outcome] as number;
        if (found[outcome] === 0 && before + more >= need) found[outcome] = begin + need - before - 1;
        progress[outcome] = before + more;
      }
      lastCounted = after - 1;
    }

    let why = -1;
    for (let outcome = job; outcome <= fiftyTwo; outcome++) {
      const on = found[outcome] as number;
      if (on > 0) {
        reached[slot + outcome] = on;
        (claimsOn[on - intakeFrom + 1] as number)++;
        continue;
      }
      if (why < 0) why = whyNotCounted(placements, firsts, afters, lastPlaced, from);
      if (why > 0) reasons[slot + outcome] = why;
      else if (seen - lastCounted > (breaks[outcome] as number)) reasons[slot + outcome] = breakExceeds;
      else
        reasons[slot + outcome] =
          seen + (needed[outcome] as number) - (progress[outcome] as number) > lastTracked ? windowMissed : notYetDue;
    }
  }

  for (let day = 1; day < claimsOn.length; day++) claimsOn[day] = (claimsOn[day] as number) + (claimsOn[day - 1] as number);
  const claims = claimsOn.at(-1) as number;
  const inOrder = new Int32Array(claims);
  for (let slot = 0; slot < reached.length; slot++) {
    const on = reached[slot] as number;
    if (on > 0) inOrder[(claimsOn[on - intakeFrom] as number)++] = slot;
  }

  const write = amountWriter();
  const each = Math.ceil(count / agreements.length);
  const agreementRoom = Float64Array.from(agreements, ([, average]) => each * average * 100);
  const personRoom = new Int32Array(count).fill(5_000_000);
  const lines: PaidLine[] = [];
  for (let place = 0; place < claims; place++) {
    const slot = inOrder[place] as number;
    const person = (slot / 3) | 0;
    const outcome = slot - person * 3;
    const kind = outcome === fiftyTwo && isFleksjob[person] === 1 ? 3 : outcome;
    const price = prices[kind] as number;
    const priceText = priceTexts[kind] as string;
    const served = Math.min(price, personRoom[person] as number);
    personRoom[person] = (personRoom[person] as number) - served;
    const agreement = agreementOf[person] as number;
    const amount = Math.min(served, agreementRoom[agreement] as number);
    agreementRoom[agreement] = (agreementRoom[agreement] as number) - amount;
    if (amount < price) reasons[slot] = cutByRule;
    lines.push({
      participant: (people[person] as Participant).id,
      outcome: outcomes[outcome] as string,
      reachedOn: dayText(reached[slot] as number),
      price: priceText,
      amount: amount === price ? priceText : write(amount),
      cutPerParticipant: served === price ? nothing : write(price - served),
      cutPerAgreement: amount === served ? nothing : write(served - amount),
    });
  }

  const notPaid: WhyNot[] = [];
  for (let person = 0; person < count; person++) {
    for (let outcome = job; outcome <= fiftyTwo; outcome++) {
      const reason = reasons[person * 3 + outcome] as number;
      if (reason === paidInFull) continue;
      notPaid.push({
        participant: (people[person] as Participant).id,
        outcome: outcomes[outcome] as string,
        code: codes[reason] as string,
      });
    }
  }
  return { lines, notPaid };
};

/** Why the last day with a placement does not count; nothing where it does. */
const whyNotCounted = (placements: readonly Placement[], firsts: Int32Array, afters: Int32Array, day: number, enrolled: number): number => {
  if (day < enrolled) return notStarted;
  let isEligible = false;
  let [reported, missing, hours] = [0, 0, 0];
  for (let place = 0; place < placements.length; place++) {
    const placement = placements[place] as Placement;
    if ((firsts[place] as number) > day || (afters[place] as number) <= day || !isPaid(placement)) continue;
    isEligible = true;
    if (placement.weeklyHours === undefined) missing++;
    else {
      reported++;
      hours += placement.weeklyHours as number;
    }
  }
  if (!isEligible) return notEligible;
  if (reported > 0 && hours >= 10) return paidInFull;
  return missing > 0 ? notReported : hoursBelow;
};
