import { html, nothing, type TemplateResult } from "lit";
import type { InstrumentInfo } from "../../door.ts";
import { dayInWords, say } from "../../words.ts";
import { lawAddress, placeOf } from "../../addresses.ts";
import { standingOf } from "../../texts.ts";
import { countsOf } from "./counts.ts";
import { provisionView } from "./provision.ts";
import type { Law, Text } from "./shapes.ts";

/** A text from its first provision to its last, in the order of the law. */
export function textPage(law: Law, { instrument, words, parts }: Text): TemplateResult {
  const counts = countsOf(parts.flatMap(({ provisions }) => provisions));
  return html`<div class="law"><p><a href=${lawAddress}>${say("law-title")}</a></p><h1>${instrument.name}: ${instrument.title}</h1><p class="lead">${words.reading}</p>
    ${aboutText(instrument)}<p>${say("law-counts", { ...counts })}</p>
    <nav aria-label=${say("law-parts")} class="parts-nav"><ol>${parts.map(({ title }) => html`<li><a href="#${placeOf(title)}">${title}</a></li>`)}</ol></nav>
    ${parts.map(({ title, provisions }) => html`<section class="law-part"><h2 id=${placeOf(title)}>${title}</h2>
      ${provisions.map((passage) => provisionView(law, passage, instrument.layer))}</section>`)}</div>`;
}

/** Status, days, state checked, and where the official text is. */
export function aboutText({ status, layer, from, until, checked, text }: InstrumentInfo): TemplateResult {
  const row = (key: string, value: unknown) => html`<div><dt>${say(key)}</dt><dd>${value}</dd></div>`;
  const days = until === undefined ? say("law-from", { from: dayInWords(from) }) : say("law-from-until", { from: dayInWords(from), until: dayInWords(until) });
  const said = standingOf({ status, until });
  return html`<dl class="about-text">${row("law-status", say(`law-status-${said}`))}${status === "guidance" ? nothing : row("law-layer", say(`layer-${layer}`))}${row(status === "law" ? "law-applies" : "law-dated", status === "law" ? days : dayInWords(from))}${row("law-checked", checked)}
    ${text === undefined ? nothing : row("law-official", html`<a href=${text} rel="noreferrer noopener">${text}</a>`)}</dl>`;
}
