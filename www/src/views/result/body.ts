import { html, nothing, type TemplateResult } from "lit";
import type { Report } from "../../door.ts";
import type { Page } from "../../page.ts";
import { dayInWords, say } from "../../words.ts";
import { answersTable } from "../review.ts";
import { screeningPart } from "../screening/end.ts";
import { band, clash, notCoveredList, notices } from "./band.ts";
import { elsewhere } from "./elsewhere.ts";
import { authorisations, decisive, duties, flips, missing, reasons, versions } from "./sections.ts";
import { whom } from "./whom.ts";

/** Names, prints and saves the record of all cases. */
export function recordTools(page: Page): TemplateResult {
  return html`<section class="part screen-only" aria-labelledby="record"><h2 id="record">${say("record-title")}</h2><p>${say("record-help")}</p>
      <label class="record-name">${say("record-name")} <input type="text" id="record-name" autocomplete="off" spellcheck="false" .value=${page.recordTitle}
        @input=${(event: Event) => page.act.nameRecord((event.target as HTMLInputElement).value)}></label>
      <div class="buttons">
        <button type="button" class="secondary" @click=${() => page.act.print()}>${say("print")}</button>
        <button type="button" class="secondary" @click=${() => page.act.save("json")}>${say("save-json")}</button>
        <button type="button" class="secondary" @click=${() => page.act.save("html")}>${say("save-html")}</button>
      </div></section>`;
}

/** What the screen, the print-out and the saved page share. */
export function resultBody(page: Page, report: Report): TemplateResult {
  const nothingFound = report.headline.outcome === "no-requirement-found";
  return html`${band(page, report)}${clash(page, report)}${notices(page, report)}
    ${missing(page, report)}${duties(page, report)}${whom(page)}${authorisations(page, report)}${reasons(page, report)}
    ${decisive(page, report)}${flips(page, report)}${elsewhere(page)}
    ${nothingFound ? nothing : html`<section class="part" aria-labelledby=${`not-covered${page.mark}`}><h2 id=${`not-covered${page.mark}`}>${say("not-covered-title")}</h2>${notCoveredList(page, report)}</section>`}
    <section class="part" aria-labelledby=${`answers${page.mark}`}><h2 id=${`answers${page.mark}`}>${say("answers-title")}</h2>
      <details ?open=${page.paper}><summary>${say("answers-count", { count: Object.keys(page.answers.facts).length })}</summary>${answersTable(page, false)}</details></section>
    ${screeningPart(page)}${versions(page, report)}<p class="not-advice">${say("not-advice")}</p>`;
}

/** A record that was loaded gives the same outcome, or we say what changed since. */
export function loadedNote(page: Page) {
  if (page.loaded === undefined) return nothing;
  const { record, difference } = page.loaded;
  const changes = [
    ...difference.versions.map(({ id, then, now }) => say("version-changed", { id, then, now })),
    ...(difference.engine ? [say("engine-changed", difference.engine)] : []),
  ];
  const key = difference.same ? "record-same" : "record-differs";
  return html`<div class="note loaded" role="status"><p>${say(key, { made: dayInWords(record.made) })}</p>
    ${changes.length > 0 ? html`<ul>${changes.map((change) => html`<li>${change}</li>`)}</ul>` : nothing}</div>`;
}
