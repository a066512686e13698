import { answersOf } from "./record.ts";
import type { Answers } from "./answers.ts";

const shelf = "catchall";

/** Whether the visitor asked to keep answers on this device. */
export function isKeeping(): boolean {
  return read() !== undefined;
}

export function keep({ facts, unsure, kinds, screening }: Answers): boolean {
  try {
    localStorage.setItem(shelf, JSON.stringify({ facts, unsure, kinds, screening }));
    return true;
  } catch {
    return false;
  }
}

export function keptAnswers(): Answers | undefined {
  try {
    const kept = JSON.parse(read() ?? "null") as Parameters<typeof answersOf>[0] | null;
    return kept === null ? undefined : answersOf(kept);
  } catch {
    return undefined;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(shelf);
  } catch {
    // A browser that refuses storage has kept nothing.
  }
}

function read(): string | undefined {
  try {
    return localStorage.getItem(shelf) ?? undefined;
  } catch {
    return undefined;
  }
}
