import { type Issue, type IssueCode, type IssueOperands, type Path, error, warning } from "../../issue/issue.js";
import type { Extension } from "../extension.js";
import type { Outcome, Programme } from "../programme.js";

type Say = <Code extends IssueCode>(code: Code, path: Path, operands: IssueOperands[Code]) => void;

/** A look at the terms of a programme: what names in them can refer to, and where to say what is wrong. */
export interface Inspection {
  readonly programme: Programme;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly extensions: ReadonlyMap<string, Extension>;
  readonly refuse: Say;
  readonly warn: Say;
}

export const inspectionOf = (programme: Programme, extensions: readonly Extension[], issues: Issue[]): Inspection => ({
  programme,
  outcomes: new Map(programme.outcomes.map((outcome) => [outcome.id, outcome])),
  extensions: new Map(extensions.map((extension) => [extension.id, extension])),
  refuse: (code, path, operands) => void issues.push(error(code, path, operands)),
  warn: (code, path, operands) => void issues.push(warning(code, path, operands)),
});
