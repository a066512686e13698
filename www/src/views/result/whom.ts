import { html, nothing, type TemplateResult } from "lit";
import { valueInWords } from "../../in-words.ts";
import type { Page } from "../../page.ts";
import { placesFor, type Place } from "../../where-to-look.ts";
import { say } from "../../words.ts";
import { countryControl } from "../field.ts";
import { readInWords } from "../parts.ts";

const seat = "exporter-state";

/** To which authority an application or a notice goes, or the question on which that depends. */
export function whom(page: Page): TemplateResult {
  const title = `whom${page.mark}`;
  const fact = page.facts.get(seat);
  return html`<section class="part whom" aria-labelledby=${title}><h2 id=${title}>${say("whom-title")}</h2><p>${say("whom-help")}</p>
    ${page.paper || fact === undefined ? nothing : html`<div class="screen-only"><p><strong>${say(`fact-${seat}`)}</strong></p>${countryControl(page, fact)}</div>`}
    <div role=${page.paper ? nothing : "status"}>${answer(page)}</div>
    <p>${say("whom-list")} ${siteLinks(placesFor("authorities"))}.
      ${say("whom-national")} ${siteLinks(placesFor("national-law"))}.</p></section>`;
}

function answer(page: Page): TemplateResult {
  const state = page.answers.facts[seat];
  if (typeof state !== "string") return html`<p>${say("whom-unknown")}</p>`;
  const country = valueInWords(page.facts.get(seat), state);
  const places = placesFor(state);
  if (places.length === 0) return html`<p>${say("whom-not-sure", { country })}</p>`;
  return html`<p>${say("whom-in", { country })}</p><ul>${places.map((place) => html`<li>${siteLink(place)} <span class="read-in">${readInWords(place.readIn)}</span></li>`)}</ul>`;
}

/** Several places in a row, told apart. */
export function siteLinks(places: Place[]): TemplateResult {
  return html`${places.map((place, at) => html`${at === 0 ? "" : " · "}${siteLink(place)}`)}`;
}

/** The name of an authority or list, and its site where we know one. */
function siteLink({ name, site }: Place): TemplateResult {
  if (site === "") return html`<strong>${name}</strong>`;
  return html`<cite><a href=${site} target="_blank" rel="noreferrer noopener">${name}<span class="visually-hidden"> ${say("new-tab")}</span></a></cite>`;
}
