import { html, type TemplateResult } from "lit";
import { say } from "../words.ts";
import "../compare/words.ts";
import { startStates } from "./check.ts";

/** What the comparison is, before it starts; the tool takes its place. */
export function comparePage(): TemplateResult {
  return html`<catchall-compare><div class="text"><h1>${say("compare-title")}</h1><p class="lead">${say("compare-lead")}</p>${startStates()}
    <p class="not-advice">${say("compare-not-advice")}</p></div></catchall-compare>`;
}
