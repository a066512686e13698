import { html, nothing, type TemplateResult } from "lit";
import { headlineOf, toneOf } from "../../headline.ts";
import { layerInWords, layerRangeInWords, questionInWords, valueInWords } from "../../in-words.ts";
import { layers, type Report } from "../../door.ts";
import type { Page } from "../../page.ts";
import { listed, say, sayFirst } from "../../words.ts";
import { placesFor } from "../../where-to-look.ts";
import { citationLink, questionButton, readInWords, takeBackButton } from "../parts.ts";
import { siteLinks } from "./whom.ts";

/** The outcome: one sentence, then each layer; what nobody checked follows at once where nothing was found. */
export function band(page: Page, report: Report): TemplateResult {
  const nothingFound = report.headline.outcome === "no-requirement-found";
  return html`<section class="band tone-${toneOf(report)}" aria-labelledby=${`outcome${page.mark}`}>
    <p class="band-name">${say("outcome-label")}</p>
    ${page.mark === "" ? html`<h1 id="outcome" tabindex="-1">${headlineOf(report)}</h1>` : html`<h2 class="outcome" id=${`outcome${page.mark}`}>${headlineOf(report)}</h2>`}
    ${sourceCaution(report)}
    ${nothingFound ? html`<div class="unchecked"><p>${say("no-clearance")}</p>${notCoveredList(page, report)}</div>` : nothing}
    <dl class="layers">${layers.map((layer) => html`<div><dt>${layerInWords(layer)}</dt><dd>${layerRangeInWords(report.outcomes[layer])}</dd></div>`)}</dl>
    ${because(page, report)}
  </section>`;
}

/** What the outcome rests on, or which parts that we have not modelled keep it open. */
function because(page: Page, report: Report) {
  const { state, because: ids } = report.outcomes[report.headline.layer];
  const provisions = ids.flatMap((id) => page.provisions.get(id) ?? []).filter(({ kind }) => state === "settled" || kind === "not-modelled");
  if (provisions.length === 0 || (state !== "settled" && state !== "not-modelled")) return nothing;
  const allApply = provisions.every(({ id }) => report.findings.some((finding) => finding.provision === id && finding.status === "applies"));
  const key = state === "not-modelled" ? "because-not-modelled" : allApply ? "because" : "because-one-of";
  const labels = [...new Set(provisions.map(({ citation }) => citation.label))];
  return html`<p class="because">${say(key, { provisions: listed(labels, key === "because-one-of" ? "disjunction" : "conjunction"), count: labels.length })}</p>`;
}

/** A provision that we know only from memory or have rebuilt is named beside the outcome that rests on it. */
function sourceCaution(report: Report) {
  const carrying = report.findings.filter((one) => one.status === "applies" && one.layer === report.headline.layer && one.effect === report.headline.outcome);
  const weak = carrying.filter(({ readIn }) => ["recollection", "reconstruction"].includes(readIn.kind));
  return weak.map(({ citation, readIn }) => html`<p class="caution">${say("source-caution", { label: citation.label, how: readInWords(readIn) })}</p>`);
}

/** The answers that cannot all be true, each with a way to change it. */
export function clash(page: Page, report: Report): TemplateResult | typeof nothing {
  if (report.clash.length === 0) return nothing;
  return html`<section aria-labelledby=${`clash${page.mark}`} class="clash"><h2 id=${`clash${page.mark}`}>${say("clash-title")}</h2><p>${say("clash-help")}</p>
    <ul>${report.clash.map((fact) => html`<li>${questionButton(page, fact, questionInWords(fact))}
      ${fact in page.answers.facts ? valueInWords(page.facts.get(fact), page.answers.facts[fact]) : say("not-stated")} ${takeBackButton(page, fact)}</li>`)}</ul></section>`;
}

export function notices(page: Page, report: Report): TemplateResult | typeof nothing {
  if (report.notices.length === 0) return nothing;
  return html`<section class="notices" aria-labelledby=${`notices${page.mark}`}><h2 id=${`notices${page.mark}`}>${say("notices-title")}</h2>
    <ul>${report.notices.map(({ id, provision }) => html`<li>${say(`notice-${id}`)} ${cite(page, provision)}</li>`)}</ul></section>`;
}

export function notCoveredList(page: Page, report: Report): TemplateResult {
  const always = report.notCovered.filter((one) => one.provision === undefined);
  const parts = report.notCovered.filter((one) => one.provision !== undefined);
  return html`<ul>${always.map(({ id }) => html`<li><strong>${say(`not-covered-${id}`)}</strong> ${sayFirst([`not-covered-${id}.where`, ""])} ${siteLinks(placesFor(id))}</li>`)}</ul>
    ${parts.length === 0 ? nothing : html`<details class="parts"><summary>${say("not-modelled-parts", { count: parts.length })}</summary>
      <ul>${parts.map(({ provision }) => html`<li>${cite(page, provision)} ${page.provisions.get(provision ?? "")?.citation.title ?? ""}</li>`)}</ul></details>`}`;
}

export function cite(page: Page, id: string | undefined): TemplateResult | typeof nothing {
  const provision = page.provisions.get(id ?? "");
  return provision === undefined ? nothing : citationLink(provision.citation);
}
