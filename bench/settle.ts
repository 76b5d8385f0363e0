import type { Day, Participant, Placement } from "payment-by-results";
import { settle } from "payment-by-results";
import { vaekstMedSocialBundlinje as programme } from "../examples/schemes/vaekst-med-social-bundlinje.js";

const placementsWanted = Number(process.argv[2] ?? 100_000);
const peopleWanted = placementsWanted / 2;
const asOf = "2019-12-31";
const epoch = Date.UTC(1970, 0, 1);
const number = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - epoch) / 86_400_000;
const text = (day: number): Day => new Date(day * 86_400_000).toISOString().slice(0, 10) as Day;

/** A repeatable stream of whole numbers below a limit: the same people in every run. */
const stream = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const people = (): readonly Participant[] => {
  const next = stream(2017);
  const forms = ["ordinaer-ansaettelse", "fleksjob", "loentilskud", "virksomhedspraktik"];
  return Array.from({ length: peopleWanted }, (_, place): Participant => {
    const enrolled = number("2017-03-27") + next(365);
    const first = enrolled + next(120);
    const after = first + 20 + next(300);
    const again = after + next(40);
    const placement = (id: string, from: number, to: number | undefined): Placement => ({
      id,
      employer: `9900${next(40)}`,
      form: forms[next(forms.length)] as string,
      from: text(from),
      ...(to === undefined ? {} : { to: text(to) }),
      weeklyHours: 5 + next(33),
    });
    return {
      id: `B-${String(place).padStart(7, "0")}`,
      enrolled: text(enrolled),
      agreement: "0165",
      attributes: { group: next(4) === 0 ? "fleksjob" : "udsat-ung" },
      placements: [placement("r1", first, after - 1), placement("r2", again, next(2) === 0 ? undefined : again + next(500))],
    };
  });
};

/** The same contract written out by hand for two placements a person, as tightly as it can be: the yardstick. */
const byHand = (facts: readonly Participant[]): { readonly lines: number; readonly total: number } => {
  const last = number(asOf);
  const claims: { day: number; id: string; order: number; amount: number }[] = [];
  for (const { id, enrolled, placements = [], attributes } of facts) {
    const from = number(enrolled as string);
    const end = new Date(from * 86_400_000);
    end.setUTCFullYear(end.getUTCFullYear() + 3);
    const until = Math.min(last, end.getTime() / 86_400_000 - 1);
    const changes: [day: number, hours: number][] = [];
    for (const placement of placements) {
      if (placement.form === "virksomhedspraktik") continue;
      changes.push([number(placement.from), placement.weeklyHours as number]);
      if (placement.to !== undefined) changes.push([number(placement.to) + 1, -(placement.weeklyHours as number)]);
    }
    changes.sort((a, b) => a[0] - b[0]);
    let hours = 0;
    let [job, thirteen, fiftyTwo] = [-1, -1, -1];
    let [counted13, counted52, lastCounted] = [0, 0, Number.NEGATIVE_INFINITY];
    for (let place = 0; place < changes.length; place++) {
      const change = changes[place] as [number, number];
      hours += change[1];
      const begin = Math.max(change[0], from);
      const finish = Math.min((changes[place + 1]?.[0] ?? Number.POSITIVE_INFINITY) - 1, until);
      if (hours < 10 || finish < begin) continue;
      const gap = begin - lastCounted - 1;
      if (gap > 14) counted13 = 0;
      if (gap > 28) counted52 = 0;
      if (job < 0) job = begin;
      const days = finish - begin + 1;
      if (thirteen < 0 && counted13 + days >= 91) thirteen = begin + 90 - counted13;
      if (fiftyTwo < 0 && counted52 + days >= 364) fiftyTwo = begin + 363 - counted52;
      counted13 += days;
      counted52 += days;
      lastCounted = finish;
    }
    if (job >= 0) claims.push({ day: job, id, order: 0, amount: 1_000_000 });
    if (thirteen >= 0) claims.push({ day: thirteen, id, order: 1, amount: 1_500_000 });
    if (fiftyTwo >= 0) claims.push({ day: fiftyTwo, id, order: 2, amount: attributes?.["group"] === "fleksjob" ? 2_000_000 : 3_000_000 });
  }
  claims.sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.order - b.order));
  let room = 60_000_000 - 30_000_000;
  let total = 30_000_000;
  for (const claim of claims) {
    const paid = Math.min(claim.amount, room);
    room -= paid;
    total += paid;
  }
  return { lines: claims.length + 1, total };
};

const facts = people();
const timed = <Value>(run: () => Value): { readonly value: Value; readonly milliseconds: number } => {
  const times: number[] = [];
  let value = run();
  for (let round = 0; round < 5; round++) {
    const begun = performance.now();
    value = run();
    times.push(performance.now() - begun);
  }
  return { value, milliseconds: times.sort((a, b) => a - b)[2] as number };
};

const hand = timed(() => byHand(facts));
const library = timed(() => settle(programme, facts, { asOf }));
const same = library.value.lines.length === hand.value.lines && library.value.total === (hand.value.total / 100).toFixed(2);
if (!same) throw new Error(`The two disagree: ${library.value.lines.length} lines, ${library.value.total}; by hand ${hand.value.lines}, ${hand.value.total / 100}`);

console.log(`${placementsWanted} placements of ${peopleWanted} people: ${library.value.lines.length} lines, ${library.value.notPaid.length} reasons; both agree`);
console.log(`settle, with reasons  ${library.milliseconds.toFixed(0)} ms (median of 5)`);
console.log(`plain loop            ${hand.milliseconds.toFixed(0)} ms (median of 5)`);
console.log(`ratio                 ${(library.milliseconds / hand.milliseconds).toFixed(1)}`);
