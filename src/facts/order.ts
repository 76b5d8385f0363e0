import { byText } from "../issue/order.js";
import type { KnownAbsence, KnownClaim, KnownEvidence, KnownObservation, RunningPlacement } from "./timeline.js";

// Days may be infinite: infinity less infinity is no number, which like 0 orders nothing.

export const placementOrder = (a: RunningPlacement, b: RunningPlacement): number => a.first - b.first || byText(a.id, b.id);

export const absenceOrder = (a: KnownAbsence, b: KnownAbsence): number =>
  a.first - b.first || byText(a.employer, b.employer) || byText(a.kind, b.kind) || a.after - b.after;

export const observationOrder = (a: KnownObservation, b: KnownObservation): number => a.on - b.on || byText(a.id, b.id);

export const evidenceOrder = (a: KnownEvidence, b: KnownEvidence): number =>
  byText(a.of, b.of) || a.level - b.level || a.to - b.to || a.givenOn - b.givenOn;

export const claimOrder = (a: KnownClaim, b: KnownClaim): number =>
  a.on - b.on || byText(a.outcome, b.outcome) || byText(a.series ?? "", b.series ?? "") || byText(a.occurrence ?? "", b.occurrence ?? "");
