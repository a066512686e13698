import { libraryCases, transactionTitle } from "../library.ts";
import { layerRangeInWords } from "../in-words.ts";
import { Refused } from "../refusal.ts";
import { answerInWords, answersInWords, notAddressed, trackInWords } from "../tracks.ts";
import type { Workshop } from "../workshop/client.ts";
import type { TextReport } from "../workshop/requests.ts";
import type { Facts } from "../door.ts";
import type { CaseChange, Effect } from "./page.ts";
import { amendmentsOf, type Stack } from "./stack.ts";

/** What is compared: the stack in hand with another, which may hold no amendments, on a day. */
export interface Job { before: Stack; after: Stack; day: string }

const deals = libraryCases.flatMap((one) => one.transactions.map((transaction) => ({ id: `${one.id}-${transaction.id}`, title: transactionTitle(one, transaction), facts: transaction.facts })));

/** Works out what changes: first on all cases, then on the cases of the library, one after the other. */
export class Effects {
  readonly #workshop: Workshop;
  readonly #known = new Map<string, Map<string, TextReport | undefined>>();

  constructor(workshop: Workshop) {
    this.#workshop = workshop;
  }

  /** Tells each state of the effect as it comes; stops when something newer is wanted. */
  async run({ before, after, day }: Job, isLatest: () => boolean, tell: (effect: Effect) => void): Promise<void> {
    const sides = [before, after].map((stack) => ({ text: stack.text, amendments: amendmentsOf(stack) })) as [Spec, Spec];
    const [left, right] = sides;
    let comparison: Effect["comparison"];
    try {
      comparison = await this.#workshop.compare(left, right, day);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return tell({ stale: false, comparison: undefined, problems: error.problems, library: undefined });
    }
    const effect: Effect = { stale: false, comparison, problems: [], library: { done: 0, all: deals.length, changed: [] } };
    if (!isLatest()) return;
    tell(effect);
    let changed: CaseChange[] = [];
    for (const [at, { id, title, facts }] of deals.entries()) {
      const reports = [await this.#report(left, id, facts), await this.#report(right, id, facts)] as const;
      if (!isLatest()) return;
      const changes = changesOf(...reports);
      if (changes.length > 0) changed = [...changed, { id, title, facts, changes }];
      if (at % 4 === 3 || at === deals.length - 1) tell({ ...effect, library: { done: at + 1, all: deals.length, changed } });
    }
  }

  /** What a text with amendments says of a case; the last few texts are remembered. */
  async #report(spec: Spec, id: string, facts: Facts): Promise<TextReport | undefined> {
    const key = JSON.stringify(spec);
    const known = this.#known.get(key) ?? new Map<string, TextReport | undefined>();
    this.#known.delete(key);
    this.#known.set(key, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > 8 && oldest !== undefined) this.#known.delete(oldest);
    if (!known.has(id)) known.set(id, await this.#asked(spec, facts));
    return known.get(id);
  }

  async #asked(spec: Spec, facts: Facts): Promise<TextReport | undefined> {
    try {
      return await this.#workshop.assessText(spec, facts);
    } catch (error) {
      if (error instanceof Refused) return undefined;
      throw error;
    }
  }
}

interface Spec { text: string; amendments: string[] }

/** The questions to which two reports on one case give different answers. */
function changesOf(before: TextReport | undefined, after: TextReport | undefined): CaseChange["changes"] {
  if (before === undefined || after === undefined) return [];
  const licence = { question: trackInWords("licence"), before: layerRangeInWords(before.outcomes.union), after: layerRangeInWords(after.outcomes.union) };
  const tracks = [...new Set([...before.answers, ...after.answers].map(({ track }) => track))];
  const further = tracks.map((track) => ({ question: trackInWords(track), before: answerOf(before, track), after: answerOf(after, track) }));
  return [licence, ...further].filter((one) => one.before !== one.after);
}

function answerOf({ answers }: TextReport, track: string): string {
  const answer = answers.find((one) => one.track === track);
  return answer === undefined ? answerInWords(track, notAddressed) : answersInWords(answer);
}
