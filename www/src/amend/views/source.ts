import { html, nothing, type TemplateResult } from "lit";
import type { Problem } from "../../door.ts";
import { quoted, say } from "../../words.ts";
import type { AmendPage } from "../page.ts";
import { entryOf } from "../stack.ts";
import { placeOf } from "./problems.ts";

/** The amendment in hand as text, to be edited; each mistake with its line, and a way to its word. */
export function sourceView(page: AmendPage): TemplateResult {
  const { source, act } = page;
  const own = source.problems.filter(({ place }) => isOwn(page, place));
  const lines = source.draft.split("\n").length;
  return html`<h2>${say("amend-tab-source")}</h2><p class="help">${say("amend-source-help")}</p>
    <label for="source">${say("amend-source-label")}</label>
    <textarea id="source" rows=${Math.min(Math.max(lines + 2, 12), 40)} spellcheck="false" autocomplete="off" autocapitalize="off" wrap="off" aria-invalid=${source.problems.length > 0 ? "true" : nothing} aria-describedby="source-problems" .value=${source.draft} @input=${(event: Event) => act.source((event.target as HTMLTextAreaElement).value)}></textarea>
    <div id="source-problems" role="status">${source.problems.length === 0 ? (source.draft === "" ? nothing : html`<p class="hint">${say("amend-source-fits")}</p>`) : html`<p class="mistake">${say("amend-source-mistakes", { count: source.problems.length })}</p>
      <ul class="problems">${source.problems.map((problem) => problemView(source.draft, problem, own.includes(problem)))}</ul>`}</div>`;
}

function isOwn({ stack, at }: AmendPage, place: string): boolean {
  const { number } = placeOf(place);
  return number !== undefined && (entryOf(stack, number) ?? at) === at;
}

function problemView(draft: string, { place, message }: Problem, own: boolean) {
  const { line } = placeOf(place);
  const words = quoted(message.replace(/^after the amendments, \S+: /, ""));
  if (!own || line === undefined) return html`<li>${words}</li>`;
  const text = draft.split("\n")[line - 1] ?? "";
  const go = (event: Event) => selectWord((event.currentTarget as HTMLElement).closest(".view")?.querySelector("textarea") ?? null, draft, line, message);
  return html`<li data-line=${line}><button type="button" class="link" @click=${go}>${say("amend-source-line", { line })}</button> ${words}<code class="line">${text}</code></li>`;
}

/** Selects the word that a message names first, or else its line. */
export function selectWord(field: HTMLTextAreaElement | null, draft: string, line: number, message: string): void {
  const [from, to] = spanOf(draft, line, message);
  field?.focus();
  field?.setSelectionRange(from, to);
}

/** From where to where the word stands of which a message speaks: the first in backticks that its line holds. */
export function spanOf(draft: string, line: number, message: string): [number, number] {
  const lines = draft.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const text = lines[line - 1] ?? "";
  const word = [...message.matchAll(/`([^`]+)`/g)].map(([, one = ""]) => one).find((one) => text.includes(one));
  const at = word === undefined ? 0 : text.indexOf(word);
  return [start + at, start + at + (word ?? text).length];
}
