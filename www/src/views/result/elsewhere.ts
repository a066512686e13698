import { html, nothing, type TemplateResult } from "lit";
import { alphabetical } from "../../countries.ts";
import type { Across } from "../../door.ts";
import { headlineOf } from "../../headline.ts";
import { factInWords, valueInWords } from "../../in-words.ts";
import type { Page } from "../../page.ts";
import { listed, say } from "../../words.ts";

/** The fact that a case is tried elsewhere with. */
export const where = "destination";

/** The same case with every other destination, worked out when somebody asks; grouped by outcome, the most severe first. */
export function elsewhere(page: Page): TemplateResult | typeof nothing {
  if (page.paper || !(where in page.answers.facts) || page.report === undefined || page.report.clash.length > 0) return nothing;
  return html`<section class="part screen-only" aria-labelledby="elsewhere"><h2 id="elsewhere">${say("elsewhere-title")}</h2>
    <p>${say("elsewhere-help")}</p>
    ${page.comparing ? table(page, page.across(where)) : html`<p><button type="button" class="secondary" @click=${() => page.act.compare()}>${say("elsewhere-show")}</button></p>`}</section>`;
}

function table(page: Page, groups: Across[]): TemplateResult {
  return html`<table class="answers across" tabindex="-1"><caption class="visually-hidden">${say("elsewhere-title")}</caption>
    <thead><tr><th scope="col">${say("elsewhere-outcome")}</th><th scope="col">${factInWords(where)}</th></tr></thead>
    <tbody>${rows(page, groups).map(([outcome, names]) => html`<tr><th scope="row">${outcome}</th><td>${countries(names)}</td></tr>`)}</tbody></table>`;
}

/** One row for each outcome in words: groups that differ only in why they are open read the same. */
function rows(page: Page, groups: Across[]): [string, string[]][] {
  const rows = new Map<string, string[]>();
  for (const group of groups) {
    const names = group.values.map((value) => valueInWords(page.facts.get(where), value));
    rows.set(headlineOf(group), [...(rows.get(headlineOf(group)) ?? []), ...names]);
  }
  return [...rows];
}

/** A few countries by name; many are folded under their number. */
function countries(unsorted: string[]): TemplateResult {
  const names = alphabetical(unsorted, (name) => name);
  if (names.length <= 12) return html`${listed(names)}`;
  return html`<details><summary>${say("elsewhere-countries", { count: names.length })}</summary>${listed(names)}</details>`;
}
