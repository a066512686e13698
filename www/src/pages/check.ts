import { html, type TemplateResult } from "lit";
import { say } from "../words.ts";

/** The check before it starts, and every reason why it may not; the tool takes its place. */
export function checkPage(): TemplateResult {
  return html`<catchall-check><div class="text"><h1>${say("check-title")}</h1><p class="lead">${say("check-lead")}</p>
    ${startStates()}
    <h2>${say("check-questions-title")}</h2><ol><li>${say("check-questions-item")}</li><li>${say("check-questions-transaction")}</li><li>${say("check-questions-use")}</li></ol>
    <p>${say("check-questions-rest")}</p></div></catchall-check>`;
}

/** That a tool is starting, and every reason why it may not, in its own words. */
export function startStates(tool = "check"): TemplateResult {
  return html`<p id="starting" class="note with-script">${say(`${tool}-starting`)}</p>
    <div id="no-script" class="trouble without-script"><h2>${say(`${tool}-no-script-title`)}</h2><p>${say(`${tool}-no-script`)}</p></div>
    ${state("no-wasm", `${tool}-no-wasm`)}${state("start-failed", `${tool}-failed`)}
    <div id="day-refused" class="trouble" role="alert" hidden><h2>${say("check-refused-title")}</h2><p>${say("check-refused")}</p><p data-message></p></div>`;
}

function state(id: string, key: string) {
  return html`<div id=${id} class="trouble" role="alert" hidden><h2>${say(`${key}-title`)}</h2><p>${say(key)}</p></div>`;
}
