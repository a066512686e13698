import { answersOf } from "./record.ts";
import type { CaseFile } from "./case-file.ts";

const shelf = "catchall";

type Kept = Parameters<typeof answersOf>[0] & { deal: number };

/** Whether the visitor asked to keep answers on this device. */
export function isKeeping(): boolean {
  return read() !== undefined;
}

export function keep({ cases, at }: CaseFile): boolean {
  const kept = cases.map(({ deal, answers: { facts, unsure, kinds, screening } }) => ({ deal, facts, unsure, kinds, screening }));
  try {
    localStorage.setItem(shelf, JSON.stringify({ cases: kept, at }));
    return true;
  } catch {
    return false;
  }
}

/** What an earlier version kept was one case. */
export function keptFile(): CaseFile | undefined {
  try {
    const kept = JSON.parse(read() ?? "null") as { cases: Kept[]; at: number } | Kept | null;
    if (kept === null) return undefined;
    const { cases, at } = "cases" in kept ? kept : { cases: [{ ...kept, deal: 0 }], at: 0 };
    return { cases: cases.map((one) => ({ deal: one.deal, answers: answersOf(one) })), at };
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
