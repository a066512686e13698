import { html, nothing, type TemplateResult } from "lit";
import { provisionAddress } from "../addresses.ts";
import type { Page, Place, Shown } from "../page.ts";
import type { Provision, Source } from "../door.ts";
import { factInWords } from "../in-words.ts";
import { screens } from "../screening.ts";
import { dayInWords, say } from "../words.ts";

/** The official text opens beside the check, so that answers stay. */
export function citationLink(citation: Provision["citation"]): TemplateResult {
  if (citation.url === undefined) return html`<cite>${citation.label}</cite>`;
  return html`<cite><a href=${citation.url} target="_blank" rel="noreferrer noopener">${citation.label}<span class="visually-hidden">
    ${say("official-text")}</span></a></cite>`;
}

export function readInWords({ kind, detail }: Source): string {
  const day = detail !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(detail) ? dayInWords(detail) : (detail ?? "");
  return say(`read-in-${kind}`, { detail: day });
}

/** The provision on its law page, beside the check; a saved page stands alone. */
function lawLink(page: Pick<Page, "paper">, { id, citation }: Provision) {
  if (page.paper) return nothing;
  return html`<a class="screen-only" href=${provisionAddress(id)} target="_blank" rel="noopener">${say("law-page-link")}<span class="visually-hidden">: ${citation.label}
    ${say("new-tab")}</span></a>`;
}

/** Our reading of a provision, how we read it and where we read it. */
export function reading(page: Pick<Page, "paper">, provision: Provision | undefined): TemplateResult | typeof nothing {
  if (provision === undefined) return nothing;
  return html`<blockquote class="reading"><p>${provision.reading}</p></blockquote>
    ${provision.howRead ? html`<p class="how-read">${say("how-we-read-it", { text: provision.howRead })}</p>` : nothing}
    <p class="read-in">${readInWords(provision.readIn)} ${lawLink(page, provision)}</p>`;
}

export function whyWeAsk(page: Page, fact: string): TemplateResult | typeof nothing {
  const ids = page.testedBy.get(fact) ?? [];
  if (ids.length === 0) return nothing;
  const shown = ids.slice(0, 3);
  return html`<details class="why"><summary>${say("why-we-ask")}</summary>
    <p>${say("why-we-ask-intro")}</p>
    <ul>${shown.map((id) => why(page, id))}</ul>
    ${ids.length > shown.length ? html`<p>${say("why-more", { count: ids.length - shown.length })}</p>` : nothing}</details>`;
}

function why(page: Page, id: string) {
  const provision = page.provisions.get(id);
  if (provision === undefined) return nothing;
  const { citation } = provision;
  return html`<li>${citationLink(citation)} · ${citation.title}. <span class="reading-inline">${provision.reading}</span> ${lawLink(page, provision)}</li>`;
}

export function goButton(page: Pick<Shown, "act">, place: Place, label: string, hidden = ""): TemplateResult {
  return html`<button type="button" class="link" @click=${() => page.act.go(place)}>${label}${hidden
    ? html`<span class="visually-hidden"> ${hidden}</span>` : nothing}</button>`;
}

/** A link back to the question about `fact`. */
export function questionButton(page: Pick<Shown, "steps" | "paper" | "act">, fact: string, label: string): TemplateResult {
  const step = page.steps.find((one) => one.facts.includes(fact));
  if (step === undefined || page.paper) return html`${label}`;
  return goButton(page, { at: "step", step: step.id }, label);
}

/** For an answer that no question of the open regime asks for: it came with a record or an example. */
export function takeBackButton(page: Page, fact: string): TemplateResult | typeof nothing {
  if (page.paper || page.steps.some((step) => step.facts.includes(fact)) || !(fact in page.answers.facts)) return nothing;
  return html`<button type="button" class="link" @click=${() => page.act.clear(fact)}>${say("take-back")}<span class="visually-hidden"> ${factInWords(fact)}</span></button>`;
}

/** A way to the screening from where the check asks what it helps to answer. */
export function screenFirst(page: Page): TemplateResult {
  return html`<p class="screen-only">${goButton(page, { at: "screening", step: screens[0] ?? "" }, say("screening-first"))} <span class="hint">${say("screening-first.help")}</span></p>`;
}
