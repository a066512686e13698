import { html, type TemplateResult } from "lit";
import { say } from "../../words.ts";
import { listsAddress, placeOf, textAddress } from "../../addresses.ts";
import { countsOf, type Counts } from "./counts.ts";
import type { Law, Text } from "./shapes.ts";
import { standingOf } from "../../texts.ts";
import { aboutText } from "./text.ts";

/** What binds today comes first, then what only advises, then what bound once, then what never did. */
const ORDER = ["law", "guidance", "ended"];

/** Every text, and how much of it is modelled, file by file. */
export function overviewPage({ contents }: Law): TemplateResult {
  const rank = ({ instrument }: Text) => [...ORDER, standingOf(instrument)].indexOf(standingOf(instrument));
  const texts = [...contents.texts].sort((one, other) => rank(one) - rank(other));
  return html`<div class="law"><h1>${say("law-title")}</h1><p class="lead">${say("law-lead")}</p><p><a href=${listsAddress}>${say("lists-title")}</a>: ${say("lists-lead")}</p>
    ${texts.map(({ instrument, words }) => html`<section class="text-card"><h2><a href=${textAddress(instrument.id)}>${instrument.name}: ${instrument.title}</a></h2>
      <p>${words.reading}</p>${aboutText(instrument)}</section>`)}
    <h2 id="coverage">${say("coverage-title")}</h2><p>${say("coverage-help")}</p>
    <ul><li><strong>${say("coverage-modelled")}</strong>: ${say("coverage-modelled.help")}</li><li><strong>${say("coverage-not-modelled")}</strong>: ${say("coverage-not-modelled.help")}</li>
      <li><strong>${say("coverage-no-rule")}</strong>: ${say("coverage-no-rule.help")}</li></ul>
    ${texts.map(coverage)}</div>`;
}

function coverage({ instrument, parts }: Text) {
  const address = textAddress(instrument.id);
  const all = countsOf(parts.flatMap(({ provisions }) => provisions));
  return html`<table class="coverage" data-instrument=${instrument.id}><caption>${instrument.name}</caption>
    <thead><tr><th scope="col">${say("coverage-part")}</th><th scope="col">${say("coverage-modelled")}</th><th scope="col">${say("coverage-not-modelled")}</th><th scope="col">${say("coverage-no-rule")}</th></tr></thead>
    <tbody>${parts.map(({ title, provisions }) => html`<tr><th scope="row"><a href="${address}#${placeOf(title)}">${title}</a></th>${cells(countsOf(provisions))}</tr>`)}</tbody>
    <tfoot><tr><th scope="row">${say("coverage-all")}</th>${cells(all)}</tr></tfoot></table>`;
}

function cells({ modelled, notModelled, noRule }: Counts) {
  return [modelled, notModelled, noRule].map((count) => html`<td class=${count === 0 ? "zero" : "some"}>${count}</td>`);
}
