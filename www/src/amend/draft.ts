/** A text of amendments in the law language, made of operations: what the page edits, hands on and puts to the engine. */

export function emptyDraft(title: string): string {
  return `# ${title}\n`;
}

export function titleOf(draft: string): string {
  return /^# (.+)$/m.exec(draft)?.[1]?.trim() ?? "";
}

export function withTitle(draft: string, title: string): string {
  const line = title.replace(/\s+/g, " ").trim();
  return line === "" ? draft : draft.replace(/^# .*$/m, () => `# ${line}`);
}

/** Whether there is anything that the engine could read as an operation. */
export function hasOperations(draft: string): boolean {
  return /^## /m.test(draft);
}

/** Appends operations: to the last amendment where it is about the same place, else as one more with a heading of its own. */
export function withOperations(draft: string, about: { label: string; title: string }, operations: string[], provision = ""): string {
  const body = [...operations, ...(provision === "" ? [] : [provision])].join("\n\n");
  const heading = continues(draft, about.label) && provision === "" ? "" : `## ${freeId(draft)} · ${about.label} · ${about.title}\n\n`;
  return `${draft.trimEnd()}\n\n${heading}${body}\n`;
}

/** Whether the last amendment is about this place, and brings no provision, below which nothing could stand. */
function continues(draft: string, label: string): boolean {
  const last = draft.slice(draft.lastIndexOf("\n## "));
  return /^## [^\n]*/m.exec(last)?.[0].split(" · ")[1] === label && !/^### /m.test(last);
}

/** Whether what is appended about a place follows an operation in this provision, as new words for it must. */
export function follows(draft: string, label: string, provision: string): boolean {
  const operations = draft.match(/^(in|repeal|renumber|substitute|insert after|add to|remove from) \S+/gm) ?? [];
  return continues(draft, label) && operations.at(-1) === `in ${provision}`;
}

function freeId(draft: string): string {
  const taken = new Set([...draft.matchAll(/^## (\S+)/gm)].map(([, id]) => id));
  for (let number = taken.size + 1; ; number += 1) if (!taken.has(`am-${number}`)) return `am-${number}`;
}

/** Our words for provisions as amendments leave them, by the ids: `it now reads` after an operation, and the quote below a new one. */
export function readingsIn(draft: string): Map<string, string> {
  const readings = new Map<string, string>();
  let about: string | undefined;
  let quoting = false;
  for (const line of draft.split("\n")) {
    const operation = /^in (\S+) /.exec(line)?.[1];
    const brought = /^### (\S+)/.exec(line)?.[1];
    if (line.startsWith("> ")) {
      if (about !== undefined && quoting) readings.set(about, `${readings.get(about) ?? ""} ${line.slice(2)}`.trim());
      continue;
    }
    if (operation !== undefined || brought !== undefined) about = operation ?? brought;
    if (line.startsWith("## ")) about = undefined;
    const begins = line === "it now reads" || brought !== undefined;
    if (begins && about !== undefined) readings.delete(about);
    quoting = begins || (quoting && line === "");
  }
  return readings;
}

/** What a draft does to lists, in its order. */
export function listChangesIn(draft: string): { list: string; way: "add" | "remove"; values: string[] }[] {
  return [...draft.matchAll(/^(add to|remove from) ([\w-]+):? (.+)$/gm)].map(([, how, list = "", values = ""]) => ({ list, way: how === "add to" ? "add" : "remove", values: values.split(/,\s*/) }));
}

/** A condition or effect of the engine with lists by their names: it gives a text its own state of one. */
export function plainText(text: string): string {
  return text.replace(/-draft(-\d+)?\b/g, "");
}

/** How the conditions of a kind of provision begin. */
const beginnings: { [kind: string]: string } = { definition: "means", entry: "means", authorisation: "must be so", "not-modelled": "could matter when" };

/** The conditions of a provision of some kind; of none, the beginning of one. */
export function conditionsText(kind: string, [first = "all of\n- ", second]: readonly string[]): string {
  return `${beginnings[kind] ?? "when"} ${first}${second === undefined ? "" : `\n\nunless ${second}`}`;
}

/** Whether what follows from a provision of this kind can be chosen; else it stays as it is. */
export function hasEffect(kind: string): boolean {
  return ["rule", "answer", "no-rule"].includes(kind);
}

/** The parts of an effect on the licence: an outcome, how far whoever decides may go, and who that is. */
export interface LicenceEffect { outcome: string; upTo: string; decider: string }

/** `then OUTCOME[, up to OUTCOME][, decided by WHO]`; a part that is not there is empty. */
export function partsOfEffect(effect: string): LicenceEffect {
  const [outcome = "", ...rest] = effect.replace(/^(then|could give) /, "").split(", ");
  const after = (words: string) => rest.find((part) => part.startsWith(words))?.slice(words.length) ?? "";
  return { outcome, upTo: after("up to "), decider: after("decided by ") };
}

export function effectText({ outcome, upTo, decider }: LicenceEffect): string {
  return `then ${outcome}${upTo === "" ? "" : `, up to ${upTo}`}${decider === "" ? "" : `, decided by ${decider}`}`;
}

/** The effect with another outcome or answer: whoever decides stays, how far they may go only with the outcome. */
export function withOutcome(effect: string, chosen: string): string {
  const parts = partsOfEffect(effect);
  if (parts.outcome === chosen) return effect;
  return chosen.startsWith("on ") ? `then ${chosen}` : effectText({ outcome: chosen, upTo: "", decider: parts.decider });
}

/** Conditions and effect in the order in which a provision of this kind states them; `chosen` counts where the effect can be. */
export function ruleText(kind: string, conditions: string, chosen: string, effect: string): string {
  if (hasEffect(kind)) return `${conditions}\n\n${withOutcome(effect, chosen)}`;
  if (kind === "definition") return conditions;
  return kind === "authorisation" ? `${effect}\n\n${conditions}` : `${kind === "not-modelled" ? "no rule yet\n" : ""}${conditions}\n\n${effect}`;
}

/** A provision to bring, as a text writes it under `###`. */
export function provisionText({ id, label, title, reading, rule, duties }: { id: string; label: string; title: string; reading: string; rule: string; duties: readonly string[] }): string {
  const quote = reading.trim().split(/\n+/).map((line) => `> ${line.trim()}`).join("\n");
  const must = duties.length === 0 ? "" : `\n\nyou must\n${duties.map((duty) => `- ${duty}`).join("\n")}`;
  return `### ${id} · ${oneLine(label)} · ${oneLine(title)}\n\n${quote}\n\nsource: ${oneLine(label)} · read in: draft\n\n${rule.trim()}${must}`;
}

function oneLine(text: string): string {
  return text.replace(/[\s·]+/g, " ").trim();
}
