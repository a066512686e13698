import { html, type TemplateResult } from "lit";
import { amendAddress, compareAddress, learnAddress } from "../addresses.ts";
import { say } from "../words.ts";

export function home(): TemplateResult {
  return html`<div class="hero"><h1>${say("home-title")}</h1><p class="lead">${say("home-lead")}</p>
      <p><a class="primary button" href="/en/check/">${say("home-start")}</a></p><p class="hint">${say("home-start-help")}</p>
      <p><a href="/en/screening/">${say("home-screening")}</a> <span class="hint">${say("home-screening.help")}</span></p>
      <p><a href=${compareAddress}>${say("home-compare")}</a> <span class="hint">${say("home-compare.help")}</span></p>
      <p><a href=${amendAddress}>${say("home-amend")}</a> <span class="hint">${say("home-amend.help")}</span></p>
      <p><a href=${learnAddress}>${say("home-learn")}</a> <span class="hint">${say("home-learn.help")}</span></p></div>
    <div class="cards">
      <section><h2>${say("home-how-title")}</h2><ul><li>${say("home-how-outcome")}</li><li>${say("home-how-reasons")}</li><li>${say("home-how-missing")}</li><li>${say("home-how-record")}</li></ul></section>
      <section><h2>${say("home-private-title")}</h2><p>${say("home-private")}</p><p>${say("home-private-check")}</p></section>
      <section><h2>${say("home-limits-title")}</h2><p>${say("home-limits")}</p></section>
    </div>`;
}
