import type { Consolidation, StandingProvision } from "../../pkg/workshop.js";
import { severities } from "../door.ts";
import { outcomeInWords } from "../in-words.ts";
import { answerInWords, trackInWords } from "../tracks.ts";
import type { Named } from "../views/result/grounds.ts";
import { nodeInWords } from "../views/result/grounds.ts";
import { dayInWords, say, sayFirst } from "../words.ts";
import { marked, type Line, type MarkedLine } from "./difference.ts";
import { partsOfEffect, plainText } from "./draft.ts";
import { groundsOf, limbOf, type Limb } from "./limb.ts";

/** A provision with what amendments do to it, in words. */
export interface Passage { id: string; label: string; title: string; state: Consolidation["state"]; lines: MarkedLine[]; /** Our words for it before, where it is changed and nobody has said it in others. */ stale: string }

/** What a passage needs beside the engine's answer: names, and our words for provisions before and after. */
export interface Wording extends Named { text: string; before(id: string): string; after(id: string): string | undefined }

/** What amendments leave of each provision, in the order of the text; `all` also shows what they leave alone. */
export function passagesOf(wording: Wording, consolidation: readonly Consolidation[], all: boolean): Passage[] {
  return consolidation.map((one) => (isReadAnew(wording, one) ? { ...one, state: "changed" as const, ...(one.after !== undefined && { before: one.before ?? one.after }) } : one)).filter(({ state }) => all || state !== "same").map((one) => passageOf(wording, one));
}

/** Whether nothing of it is changed but our words for it. */
function isReadAnew(wording: Wording, { id, state }: Consolidation): boolean {
  const read = wording.after(id);
  return state === "same" && read !== undefined && read !== wording.before(id);
}

function passageOf(wording: Wording, { id, state, before, after }: Consolidation): Passage {
  const old = state === "same" ? after : before;
  const [words, read] = [wording.before(id), wording.after(id)];
  const stale = state === "changed" && read === undefined ? words : "";
  const reading = (said: string): Line[] => (said === "" || stale !== "" ? [] : [{ indent: 0, words: said }]);
  const lines = marked(old === undefined ? [] : [...reading(words), ...linesOf(wording, old)], after === undefined ? [] : [...reading(read ?? words), ...linesOf(wording, after)]);
  const { label, title } = (after ?? before)?.provision.citation ?? { label: id, title: "" };
  return { id, label, title, state, lines, stale };
}

/** A provision as lines: its conditions, what follows, duties, days. */
export function linesOf(wording: Wording, { provision, effect, applies }: StandingProvision): Line[] {
  const conditions = provision.conditions.map((text) => limbOf(plainText(text)));
  const unless = provision.kind === "authorisation" ? "" : say("amend-unless");
  return [
    ...conditions.flatMap((limb, at) => [{ indent: 0, words: at === 0 ? whenInWords(provision.kind) : unless }, ...limbLines(wording, limb, 1)]),
    { indent: 0, words: effectInWords(wording, effect) },
    ...(provision.duties.length === 0 ? [] : [{ indent: 0, words: say("you-must") }, ...provision.duties.map((duty) => ({ indent: 1, words: sayFirst([`duty-${duty}`, duty]) }))]),
    { indent: 0, words: periodInWords(applies) },
  ];
}

function limbLines(wording: Wording, limb: Limb, indent: number): Line[] {
  return [{ indent, words: limbInWords(wording, limb) }, ...limb.parts.flatMap((part) => limbLines(wording, part, indent + 1))];
}

/** A test, or the head of a group. */
export function limbInWords(wording: Pick<Wording, "text" | "facts" | "lists" | "provisions">, limb: Limb): string {
  return nodeInWords(wording, groundsOf(limb, wording.text));
}

export function whenInWords(kind: string): string {
  return sayFirst([`amend-when-${kind}`, "amend-when-rule"]);
}

export function periodInWords(applies: string): string {
  const [first = "", last = ""] = applies.split(" to ");
  return last === "open" ? say("amend-from", { from: dayInWords(first) }) : say("amend-from-until", { from: dayInWords(first), until: dayInWords(last) });
}

/** What follows from a provision, from the law language. */
export function effectInWords({ text, provisions }: Pick<Wording, "text" | "provisions">, effect: string): string {
  const [, form = "", rest = ""] = /^(then note|then on|then|lists|covers|could give|could cover|no rule:)? ?(.*)$/.exec(effect) ?? [];
  const cited = (id: string) => provisions.get(`${text}/${id}`)?.citation.label ?? id;
  switch (form) {
    case "then note": return say("amend-then-note", { note: sayFirst([`notice-${rest}`, rest]) });
    case "then on": {
      const [track = "", value = ""] = rest.split(": ");
      return say("amend-then-on", { question: trackInWords(track), answer: answerInWords(track, value) });
    }
    case "then": return say("amend-then", { outcome: outcomeText(rest) });
    case "could give": return say("amend-could-give", { outcome: outcomeText(rest) });
    case "covers": return say("amend-covers", { label: cited(rest) });
    case "could cover": return say("amend-could-cover", { label: cited(rest) });
    case "lists": return say("amend-lists", { code: rest });
    case "no rule:": return say("amend-no-rule");
    default: return say("amend-holds");
  }
}

function outcomeText(effect: string): string {
  const { outcome: first, upTo, decider } = partsOfEffect(effect);
  const words = (id: string) => outcomeInWords(severities.find((one) => one === id));
  const outcome = upTo === "" ? words(first) : say("range", { least: words(first), most: words(upTo) });
  return decider === "" ? outcome : say("amend-decided-by", { outcome, who: sayFirst([`amend-by-${decider}`, decider]) });
}
