import { html, type TemplateResult } from "lit";
import type { Problem } from "../../door.ts";
import { quoted, say } from "../../words.ts";
import { titleOf } from "../draft.ts";
import type { AmendPage } from "../page.ts";
import { entryOf } from "../stack.ts";

/** As many problems as a reader takes in at once. */
const most = 6;

/** What does not fit, and in which amendment; one that stands in the text itself is told by the provision. */
export function problemsView(page: AmendPage, problems: readonly Problem[]): TemplateResult {
  const words = [...new Set(problems.map((problem) => problemInWords(page, problem)))];
  return html`<ul class="problems">${words.slice(0, most).map((one) => html`<li>${one}</li>`)}${words.length > most ? html`<li>${say("amend-problems-more", { count: words.length - most })}</li>` : ""}</ul>`;
}

/** A problem with the place that the engine names: `amendments/2:14` is line 14 of the second amendment that counts. */
export function problemInWords({ stack }: Pick<AmendPage, "stack">, { place, message }: Problem): string {
  const { number, line } = placeOf(place);
  const entry = number === undefined ? undefined : stack.entries[entryOf(stack, number) ?? -1];
  const words = quoted(message.replace(/^after the amendments, \S+: /, ""));
  if (/^after the amendments/.test(message) || entry === undefined || line === undefined) return say("amend-problem-after", { message: words });
  return say("amend-problem", { title: titleOf(entry.draft), line, message: words });
}

export function placeOf(place: string): { number?: number; line?: number } {
  const [, number, line] = /^amendments\/(\d+):(\d+)$/.exec(place) ?? [];
  return number === undefined || line === undefined ? {} : { number: Number(number), line: Number(line) };
}
