import { noAnswers, type Answers } from "./answers.ts";
import type { Report } from "./door.ts";

/** A case of a file. Cases of the same `deal` are items of one transaction: what is said about the transaction, and its screening, counts for all of them. */
export interface Case { readonly deal: number; readonly answers: Answers }

/** Everything that a visitor has on the table: at least one case, and the one in hand. */
export interface CaseFile { readonly cases: readonly Case[]; readonly at: number }

/** Whether each item of a transaction has its own answer to a fact; the vocabulary says so. */
export type OfItem = (fact: string) => boolean;

export const emptyFile: CaseFile = { cases: [{ deal: 0, answers: noAnswers }], at: 0 };

export function caseInHand({ cases, at }: CaseFile): Case {
  return cases[at] ?? { deal: 0, answers: noAnswers };
}

/** The case in hand gets these answers, and the other items of its transaction those about the transaction. */
export function withAnswers(file: CaseFile, answers: Answers, ofItem: OfItem): CaseFile {
  const { deal } = caseInHand(file);
  const cases = file.cases.map((one, at) => {
    if (at === file.at) return { deal, answers };
    return one.deal === deal ? { deal, answers: joined(answers, one.answers, ofItem) } : one;
  });
  return { ...file, cases };
}

/** Another item of the transaction in hand: what was said of the transaction stays, and nothing is known of the item. */
export function withItem(file: CaseFile, ofItem: OfItem): CaseFile {
  const { deal, answers } = caseInHand(file);
  return withCase(file, { deal, answers: joined(answers, noAnswers, ofItem) });
}

/** A copy that shares nothing: changing it leaves the first as it is. */
export function withCopy(file: CaseFile): CaseFile {
  return withOther(file, caseInHand(file).answers);
}

/** Another case, of a transaction of its own. */
export function withOther(file: CaseFile, answers: Answers): CaseFile {
  return withCase(file, { deal: Math.max(...file.cases.map((one) => one.deal)) + 1, answers });
}

/** Never the last case: a file has at least one. */
export function withoutCase(file: CaseFile, at: number): CaseFile {
  if (file.cases.length === 1) return file;
  const cases = file.cases.filter((_one, place) => place !== at);
  return { cases, at: Math.min(file.at > at ? file.at - 1 : file.at, cases.length - 1) };
}

/** The places of the items that share the transaction of the case at `at`, itself among them. */
export function itemsOfDeal(file: CaseFile, at: number): number[] {
  return file.cases.flatMap((one, place) => (one.deal === file.cases[at]?.deal ? [place] : []));
}

/** A case of the file with its report; none while the engine refuses its answers. */
export interface Assessed extends Case { readonly report: Report | undefined }

function withCase(file: CaseFile, added: Case): CaseFile {
  return { cases: [...file.cases, added], at: file.cases.length };
}

/** What `deal` says of the transaction, its screening with it, and `item` of the item. */
function joined(deal: Answers, item: Answers, ofItem: OfItem): Answers {
  const facts = Object.fromEntries([
    ...Object.entries(deal.facts).filter(([fact]) => !ofItem(fact)), ...Object.entries(item.facts).filter(([fact]) => ofItem(fact)),
  ]);
  const unsure = [...deal.unsure.filter((fact) => !ofItem(fact)), ...item.unsure.filter(ofItem)];
  const { screening: _before, ...rest } = item;
  return { ...rest, facts, unsure, ...(deal.screening && { screening: deal.screening }) };
}
