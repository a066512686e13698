import { valuesInWords } from "../in-words.ts";
import { listed, say } from "../words.ts";
import { listChangesIn, titleOf } from "./draft.ts";
import type { AmendPage } from "./page.ts";
import { amendmentsOf } from "./stack.ts";
import type { ListRow, Table } from "./table.ts";
import { passagesOf, type Passage } from "./wording.ts";

/** Provisions as amendments leave them, in words. One that only names a list that changes stays as it is: the list is shown by itself. */
export function passagesIn(page: AmendPage, all: boolean): Passage[] {
  const { stack, standing, lists, facts, provisions } = page;
  const passages = passagesOf({ facts, lists, provisions, text: stack.text, before: page.reading, after: page.newReading }, standing, all);
  const plain = passages.map((passage) => (isMarked(passage) ? passage : unmarked(passage)));
  return all ? plain : plain.filter(({ state }) => state !== "same");
}

function isMarked({ lines }: Passage): boolean {
  return lines.some(({ pieces }) => pieces.some(({ kind }) => kind !== "same"));
}

/** A passage that stays as it is, with our words for it. */
function unmarked({ stale, lines, ...passage }: Passage): Passage {
  return { ...passage, state: "same", lines: stale === "" ? lines : [{ indent: 0, pieces: [{ kind: "same", words: stale }] }, ...lines], stale: "" };
}

/** What changes in lists. */
export function listRowsIn({ stack, lists, facts }: AmendPage): ListRow[] {
  const country = [...facts.values()].find(({ kind }) => kind === "country");
  return amendmentsOf(stack).flatMap(listChangesIn).map(({ list, way, values }) => {
    const found = lists.get(list);
    return { title: found?.title ?? list, way, values: found?.kind === "countries" ? valuesInWords(country, values, 100) : values.join(", ") };
  });
}

/** What the two columns hold: every provision that is changed, then the lists. */
export function tableOf(page: AmendPage): Table {
  const { stack, texts } = page;
  const titles = stack.entries.filter(({ on }) => on).map(({ draft }) => titleOf(draft)).filter((title) => title !== "");
  return { title: listed(titles), text: texts.find(({ id }) => id === stack.text)?.name ?? stack.text, passages: passagesIn(page, false), lists: listRowsIn(page) };
}

/** Whose words these are. */
export function tableNote({ texts, stack }: AmendPage): string {
  return say("amend-table-note", { text: texts.find(({ id }) => id === stack.text)?.name ?? stack.text });
}
