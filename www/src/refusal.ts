import type { Problem } from "./door.ts";

/** The engine refused a request: each problem says where, what, and what would be right. */
export class Refused extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(problems.map((problem) => problem.message).join("; "));
    this.problems = problems;
  }
}

/** The engine stopped in the middle of a request: a bug of ours. */
export class Stopped extends Error {}

/** What the engine throws when it refuses, as against when it stops. */
export function isRefusal(error: unknown): error is { errors: Problem[] } {
  return typeof error === "object" && error !== null && Array.isArray((error as { errors?: unknown }).errors);
}
