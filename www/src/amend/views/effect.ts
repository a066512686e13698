import { html, nothing, type TemplateResult } from "lit";
import type { ProvisionChange } from "../../../pkg/workshop.js";
import { provisionAddress } from "../../addresses.ts";
import { alarmsView, arrow, askedView, cite, notModelledView, tracksView, verdictInWords, type Frame } from "../../difference/view.ts";
import { listed, say } from "../../words.ts";
import { plainText } from "../draft.ts";
import { limbOf, type Limb } from "../limb.ts";
import type { AmendPage, CaseChange } from "../page.ts";
import { amendmentsOf } from "../stack.ts";
import { effectInWords as followsInWords, limbInWords } from "../wording.ts";
import { effectInWords } from "../in-short.ts";
import { problemsView } from "./problems.ts";

/** What the amendments change: alarms and what cannot be shown first, then every change on all cases, then the cases of the library. */
export function effectView(page: AmendPage): TemplateResult {
  const { effect, act, day, stack, problems } = page;
  const begun = amendmentsOf(stack).length > 0 || page.aside !== undefined;
  return html`<aside class="impact ${effect.stale ? "stale" : ""}" aria-labelledby="effect" aria-busy=${effect.stale ? "true" : "false"}><h2 id="effect" tabindex="-1">${say("amend-effect-title")}</h2>
    <p class="screen-only day"><label for="day">${say("amend-day")}</label><input type="date" id="day" .value=${day} @change=${(event: Event) => act.day((event.target as HTMLInputElement).value)}></p>
    ${!begun ? html`<p>${say("amend-effect-none")}</p>` : effect.stale ? html`<p class="working">${say(problems.length > 0 ? "amend-effect-conflict" : effect.comparison === undefined ? "amend-effect-working" : "amend-effect-stale")}</p>` : nothing}
    ${begun ? bodyView(page) : nothing}</aside>`;
}

function frameOf(page: AmendPage): Frame {
  const { facts, lists, provisions, standing, stack, aside } = page;
  const isNew = new Set(standing.filter(({ state }) => state === "new").map(({ id }) => `${stack.text}/${id}`));
  return {
    facts, lists, provisions, text: stack.text, names: { left: say(aside === undefined ? "amend-name-before" : "amend-name-aside"), right: say("amend-name-after") },
    unfolded: (page.effect.comparison?.tracks ?? []).reduce((sum, { changes }) => sum + changes.length, 0) <= 3, addressOf: (path) => (isNew.has(path) ? undefined : provisionAddress(path)), open: page.act.example,
  };
}

function bodyView(page: AmendPage) {
  const { comparison, problems, library } = page.effect;
  if (problems.length > 0) {
    const large = problems.some(({ code }) => code === "over-budget");
    return html`<div class="trouble"><h3>${say(large ? "amend-over-budget" : "amend-effect-refused")}</h3>${large ? html`<p>${say("amend-over-budget.help")}</p>` : problemsView(page, problems)}</div>`;
  }
  if (comparison === undefined) return nothing;
  const frame = frameOf(page);
  const differs = comparison.tracks.some(({ state }) => state === "differs");
  return html`<div class="comparison">
    ${unmodelledView(page, frame)}${alarmsView(frame, comparison)}
    <h3 id="verdict">${differs ? effectInWords(page.effect) : verdictInWords(frame, comparison)}</h3>
    ${differs ? html`<p class="hint">${say("amend-denominator")}</p>` : nothing}
    ${changedView(page, comparison.provisions)}
    ${tracksView(frame, comparison)}${askedView(frame, comparison)}${libraryView(page, library)}${notModelledView(frame, comparison)}</div>`;
}

/** Provisions that an amendment touches and that decide nothing here: of them no effect can be shown. */
function unmodelledView({ standing, stack }: AmendPage, frame: Frame) {
  const touched = standing.filter(({ state, before, after }) => state !== "same" && ["no-rule", "not-modelled"].includes((before ?? after)?.provision.kind ?? ""));
  if (touched.length === 0) return nothing;
  return html`<div class="note unmodelled"><p>${say("amend-unmodelled")}</p><ul>${touched.map(({ id }) => html`<li>${cite(frame, `${stack.text}/${id}`)}</li>`)}</ul></div>`;
}

/** The limbs that differ, before and after, in words. */
function changedView(page: AmendPage, changes: ProvisionChange[]) {
  const own = changes.filter(({ state }) => state !== "changed-below");
  const below = changes.filter(({ state }) => state === "changed-below");
  if (own.length + below.length === 0) return nothing;
  return html`<details class="changed-provisions" open><summary>${say("amend-changed", { count: own.length })}</summary><ul class="provisions">${own.map((one) => html`<li data-state=${one.state}><strong>${one.label}</strong> ${one.title} <span class="tag">${say(`amend-change-${one.state}`)}</span>
      ${partView(page, "amend-before", one.before, "del")}${partView(page, "amend-after", one.after, "ins")}</li>`)}</ul>
    ${below.length === 0 ? nothing : html`<p class="hint">${say("amend-changed-below", { count: below.length, provisions: listed(below.map(({ label, title }) => `${label} (${title})`).slice(0, 8)) })}</p>`}</details>`;
}

function partView(page: AmendPage, key: string, text: string | undefined, kind: "del" | "ins") {
  if (text === undefined) return nothing;
  return html`<div class="part-of ${kind}"><p class="hint">${say(key)}</p><ul class="condition">${partsOf(plainText(text)).map((part) => (typeof part === "string" ? html`<li>${followsInWords({ text: page.stack.text, provisions: page.provisions }, part)}</li>` : limbView(page, part)))}</ul></div>`;
}

/** What the engine names as differing: limbs as items of a list, effects in lines of their own. */
function partsOf(text: string): (Limb | string)[] {
  const blocks = text.split(/\n(?=\S)/);
  return blocks.map((block) => (block.startsWith("- ") ? limbOf(block.slice(2).replace(/\n {2}/g, "\n")) : block));
}

function limbView(page: AmendPage, limb: Limb): TemplateResult {
  const words = limbInWords({ text: page.stack.text, facts: page.facts, lists: page.lists, provisions: page.provisions }, limb);
  return html`<li>${words}${limb.parts.length === 0 ? nothing : html`<ul>${limb.parts.map((part) => limbView(page, part))}</ul>`}</li>`;
}

function libraryView(page: AmendPage, library: AmendPage["effect"]["library"]) {
  if (library === undefined) return nothing;
  const { done, all, changed } = library;
  return html`<section class="library"><h3>${say("amend-library")}</h3>
    <p>${done < all ? say("amend-library-working", { done, all }) : say("amend-library-count", { count: changed.length, all })}</p>
    <ul>${changed.map((one) => caseView(page, one))}</ul></section>`;
}

function caseView({ act }: AmendPage, { id, title, facts, changes }: CaseChange) {
  return html`<li data-case=${id}><strong>${title}</strong> <button type="button" class="link screen-only" @click=${() => act.example(facts)}>${say("amend-open-case")}<span class="visually-hidden">: ${title}</span></button>
    <ul>${changes.map(({ question, before, after }) => html`<li>${question} <span class="before">${before}</span> ${arrow()} <strong>${after}</strong></li>`)}</ul></li>`;
}
