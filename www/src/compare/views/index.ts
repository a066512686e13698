import { html, nothing, type TemplateResult } from "lit";
import { say } from "../../words.ts";
import { againstView } from "./against.ts";
import { chooseView } from "./choose.ts";
import { matrixView } from "./matrix.ts";
import { sidesView } from "./sides.ts";
import { textsView } from "./texts.ts";
import type { ComparePage } from "../page.ts";

/** The whole tool: a case, what every text says, the answers side by side, and the reasons of two texts. */
export function compareView(page: ComparePage): TemplateResult {
  return html`<div class="compare"><h1 tabindex="-1">${say("compare-title")}</h1><p class="lead">${say("compare-lead")}</p>
    ${troubleView(page)}${chooseView(page)}${page.chosen === undefined ? nothing : html`${textsView(page)}${matrixView(page)}${sidesView(page)}`}${againstView(page)}
    <p class="not-advice">${say("compare-not-advice")}</p></div>`;
}

function troubleView({ trouble, act }: ComparePage) {
  if (trouble === undefined) return nothing;
  return html`<div class="trouble" role="alert" tabindex="-1" data-trouble=${trouble}><h2>${say(`compare-trouble-${trouble}`)}</h2><p>${say(`compare-trouble-${trouble}.help`)}</p>
    ${trouble === "stopped" ? html`<button type="button" class="secondary" @click=${() => act.again()}>${say("compare-again")}</button>` : nothing}</div>`;
}
