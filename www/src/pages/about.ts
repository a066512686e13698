import { html, type TemplateResult } from "lit";
import { say } from "../words.ts";

export function about(): TemplateResult {
  return html`<div class="text"><h1>${say("about-title")}</h1><p class="lead">${say("about-lead")}</p>
    <h2>${say("about-method-title")}</h2><p>${say("about-method-law")}</p><p>${say("about-method-unknown")}</p><p>${say("about-method-ids")}</p>
    <h2>${say("about-trust-title")}</h2><p>${say("about-trust-memory")}</p><p>${say("about-trust-policy")}</p><p>${say("about-trust-limits")}</p>
    <h2>${say("about-limits-title")}</h2><ul><li>${say("about-limits-one")}</li><li>${say("about-limits-two")}</li><li>${say("about-limits-three")}</li></ul></div>`;
}

export function notFound(): TemplateResult {
  return html`<div class="text"><h1>${say("not-found-title")}</h1><p>${say("not-found-help")}</p><p><a href="/en/">${say("not-found-home")}</a></p></div>`;
}
