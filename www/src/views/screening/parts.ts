import { html, nothing, type TemplateResult } from "lit";
import type { Said } from "../../answers.ts";
import type { Page } from "../../page.ts";
import { meaningOf, provisionOf, type Question } from "../../screening.ts";
import { say } from "../../words.ts";
import { citationLink, reading } from "../parts.ts";

export function saidInWords(said: Said | undefined): string {
  if (said === undefined) return say("not-stated");
  return said === "unsure" ? say("unsure") : say(`value-${said}`);
}

/** What an answer would mean, and the red flag that it raises. */
export function meaningView(question: Question, said: Said | undefined): TemplateResult {
  const meaning = meaningOf(question, said);
  if (meaning === undefined) return html`<p>${say("screening-stays-open")}</p>`;
  return html`<p>${meaning.words}</p>${meaning.redFlag === undefined ? nothing : html`<p class="red-flag">${say("screening-flag", { flag: meaning.redFlag })}</p>`}`;
}

/** The provisions with our readings, and how we know them. */
export function restingOn(page: Page, paths: string[]): TemplateResult {
  return html`<p>${say("screening-rests-on")}</p><ul>${paths.map(provisionOf).map((provision) => provision === undefined ? nothing
    : html`<li>${citationLink(provision.citation)} · ${provision.citation.title}. ${reading(page, provision)}</li>`)}</ul>`;
}
