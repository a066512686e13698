import { html, type TemplateResult } from "lit";
import { textAddress } from "../addresses.ts";
import "../amend/words.ts";
import type { InstrumentInfo } from "../door.ts";
import { inOrderOfTime, standingOf } from "../texts.ts";
import { say } from "../words.ts";
import { startStates } from "./check.ts";

/** A worked amendment as far as it can be read without script. */
export interface Worked { title: string; reading: string }

/** What can be done here, before it starts and for those without script; the tool takes its place. */
export function amendPage(texts: InstrumentInfo[], worked: Worked[]): TemplateResult {
  const amendable = inOrderOfTime(texts.filter(({ status, layer }) => status !== "guidance" && layer === "union"));
  return html`<catchall-amend><div class="text"><h1>${say("amend-title")}</h1><p class="lead">${say("amend-lead")}</p>${startStates("amend")}
    <h2>${say("amend-which-title")}</h2><ul><li>${say("amend-which-change")}</li><li>${say("amend-which-see")}</li><li>${say("amend-which-hand")}</li></ul>
    <h2>${say("amend-which-examples")}</h2><ul>${worked.map(({ title, reading }) => html`<li><strong>${title}</strong>. ${reading}</li>`)}</ul>
    <h2>${say("amend-which-texts")}</h2><ul>${amendable.map((text) => html`<li>${text.from.slice(0, 4)} <a href=${textAddress(text.id)}>${text.title}</a> (${say(`amend-status-${standingOf(text)}`)})</li>`)}</ul>
    <p class="not-advice">${say("amend-not-advice")}</p></div></catchall-amend>`;
}
