import { html, nothing, type TemplateResult } from "lit";
import { provisionAddress, textAddress } from "../../addresses.ts";
import type { Provision } from "../../door.ts";
import { arguableUnder, libraryCase } from "../../library.ts";
import { standingOf, type TextInfo } from "../../texts.ts";
import { readInWords } from "../../views/parts.ts";
import { listed, quoted, say } from "../../words.ts";
import { differsOn } from "../matrix.ts";
import { isReport, type ComparePage, type Deal } from "../page.ts";
import type { TextReport } from "../../workshop/requests.ts";
import { closest, deciding, decidingHow, openBecause, sentenceOf } from "../sentence.ts";
import { toneOf } from "../tone.ts";

/** Text by text, in the order of time: what it would have said of the case, in a sentence, and why. */
export function textsView(page: ComparePage): TemplateResult {
  const deals = page.chosen?.deals ?? [];
  return html`<section aria-labelledby="texts"><h2 id="texts">${say("compare-texts-title")}</h2><p class="help">${say("compare-texts-help")} ${say("compare-not-covered")}</p>
    <ol class="timeline">${page.texts.map((text) => html`<li class=${text.id === page.inForce ? "in-force" : ""}>
      <h3><span class="year">${text.from.slice(0, 4)}</span> <a href=${textAddress(text.id)} target="_blank" rel="noopener">${text.title}</a> <span class="tag">${say(`compare-status-${standingOf(text)}`)}</span></h3>
      <div class="deals">${deals.map((deal) => dealView(page, text, deal, deals.length > 1))}</div></li>`)}</ol></section>`;
}

function dealView(page: ComparePage, text: TextInfo, deal: Deal, several: boolean) {
  const told = page.told(text.id, deal.id);
  const name = several ? html`<h4>${deal.name}</h4>` : nothing;
  if (told === undefined) return html`<div>${name}<p class="hint">${say("compare-working")}</p></div>`;
  if (!isReport(told)) return html`<div>${name}<p class="refused">${say("compare-refused")}: ${listed(told.problems.map(({ message }) => quoted(message)))}</p></div>`;
  const show = () => page.act.side({ deal: deal.id, left: text.id, right: text.id === page.inForce ? (page.pair?.left ?? text.id) : page.inForce }, true);
  return html`<div class="said tone-${toneOf(told)}" data-text=${text.id} data-deal=${deal.id}>${name}
    <p class="sentence">${sentenceOf(text, told)} ${marks(page, text.id, deal)}</p>
    ${why(page, told, deal)}${arguable(page, text.id, deal)}
    <p class="screen-only"><button type="button" class="link" @click=${show}>${say("compare-show-reasons")}<span class="visually-hidden">: ${text.title}${several ? `, ${deal.name}` : ""}</span></button></p></div>`;
}

function marks(page: ComparePage, text: string, deal: Deal) {
  if (text === page.inForce || !differsOn(page, deal.id, text)) return nothing;
  return html`<span class="tag differs">${say("compare-differs")}</span>`;
}

/** The deciding provisions with our reading, or, where none applies, those that come closest; and what is still open. */
function why(page: ComparePage, report: TextReport, { facts }: Deal) {
  const provisions = deciding(page, report);
  const near = provisions.length === 0 ? closest(page, report, facts) : [];
  const open = openBecause(page, report);
  return html`${provisions.map((one) => because("compare-because", one))}${decidingHow(page, report).map((one) => because("compare-because-decision", one))}
    ${near.length === 0 ? nothing : html`<p class="why-so">${say("compare-closest")}</p>
      <ul class="why-so">${near.map(({ label, title, needed }) => html`<li>${say("compare-needed", { label, title, needed: listed(needed) })}</li>`)}</ul>`}
    ${open === "" ? nothing : html`<p class="why-so">${open}</p>`}`;
}

function because(key: string, { id, citation, reading, readIn }: Provision) {
  return html`<p class="why-so">${say(key, { label: citation.label, title: citation.title })} ${reading}
    <span class="read-in">${readInWords(readIn)} <a href=${provisionAddress(id)} target="_blank" rel="noopener">${say("law-page-link")}<span class="visually-hidden">: ${citation.label}</span></a></span></p>`;
}

function arguable(page: ComparePage, text: string, deal: Deal) {
  const told = page.chosen?.library === undefined ? undefined : libraryCase(page.chosen.library);
  const reasons = told === undefined ? [] : arguableUnder(told, deal.id, text);
  return reasons.length === 0 ? nothing : html`<p class="arguable"><span class="tag">${say("compare-arguable")}</span> ${reasons.join(" ")}</p>`;
}
