import { html, type TemplateResult } from "lit";
import { textAddress } from "../addresses.ts";
import "../compare/words.ts";
import type { InstrumentInfo } from "../door.ts";
import { inOrderOfTime, standingOf } from "../texts.ts";
import { dayInWords, say } from "../words.ts";
import { startStates } from "./check.ts";

/** What the comparison is, before it starts, and the texts to read without script; the tool takes its place. */
export function comparePage(texts: { instrument: InstrumentInfo; words: { reading: string } }[]): TemplateResult {
  const compared = inOrderOfTime(texts.map(({ instrument }) => instrument).filter(({ status, layer }) => status !== "guidance" && layer === "union"));
  const readingOf = (id: string) => texts.find(({ instrument }) => instrument.id === id)?.words.reading ?? "";
  return html`<catchall-compare><div class="text"><h1>${say("compare-title")}</h1><p class="lead">${say("compare-lead")}</p>${startStates("compare")}
    <h2>${say("compare-which-title")}</h2><p>${say("compare-which")}</p>
    <ol class="timeline">${compared.map((text) => html`<li><h3><span class="year">${text.from.slice(0, 4)}</span> <a href=${textAddress(text.id)}>${text.title}</a>
      <span class="tag">${say(`compare-status-${standingOf(text)}`)}</span></h3><p>${text.name}, ${dayInWords(text.from)}. ${readingOf(text.id)}</p></li>`)}</ol>
    <p class="not-advice">${say("compare-not-advice")}</p></div></catchall-compare>`;
}
