import { html, nothing, type TemplateResult } from "lit";
import { factInWords, outcomeInWords } from "../../in-words.ts";
import { answerInWords, trackInWords } from "../../tracks.ts";
import { readInWords } from "../../views/parts.ts";
import { dayInWords, say } from "../../words.ts";
import { provisionAddress } from "../../addresses.ts";
import { conditionView } from "./condition.ts";
import type { Law, Passage } from "./shapes.ts";

type Part = TemplateResult | typeof nothing;

/** One provision: what it says, how we read it, when it applies, what follows, and examples. */
export function provisionView(law: Law, passage: Passage, layer: string): TemplateResult {
  const { provision, words } = passage;
  const id = provision.id.split("/").at(-1) ?? "";
  return html`<section class="provision ${provision.kind}" id=${id} aria-labelledby="${id}-title">
    <h3 id="${id}-title"><a href="#${id}">${provision.citation.label}</a> ${provision.citation.title}</h3>
    <p class="sort"><span class="tag">${kindInWords(passage)}</span>${provision.layer === layer ? nothing : html` <span class="tag">${say(`layer-${provision.layer}`)}</span>`} ${period(passage)}</p>
    <blockquote class="reading"><p>${words.reading}</p></blockquote>
    ${words.howRead ? html`<p class="how-read">${say("how-we-read-it", { text: words.howRead })}</p>` : nothing}
    <p class="read-in">${provision.citation.place}. ${readInWords(provision.readIn)}</p>
    ${conditions(law, passage)}${effect(law, passage)}${duties(passage)}${examples(passage)}</section>`;
}

function kindInWords({ provision }: Passage): string {
  return provision.noRule === undefined ? say(`law-kind-${provision.kind}`) : say(`law-no-rule-${provision.noRule.replaceAll(" ", "-")}`);
}

/** The days on which it applies, where they are not those of the whole text. */
function period({ from, until }: Passage): Part {
  if (from === undefined) return nothing;
  return html`<span class="hint">${until === undefined ? say("law-from", { from: dayInWords(from) }) : say("law-from-until", { from: dayInWords(from), until: dayInWords(until) })}</span>`;
}

/** The condition, then its exceptions. */
function conditions(law: Law, { provision, conditions: [condition, exceptions] }: Passage): Part {
  if (condition === undefined) return nothing;
  return html`<p class="label">${say(`law-when-${provision.kind}`)}</p>${conditionView(law, condition)}
    ${exceptions === undefined ? nothing : html`<p class="label">${say("law-unless")}</p>${conditionView(law, exceptions)}`}`;
}

function effect(law: Law, { provision, note, decidedBy, lists }: Passage): Part {
  const { effect, upTo, covers, kind, track, answer } = provision;
  if (track !== undefined && answer !== undefined) return html`<p><span class="label">${trackInWords(track)}</span> <strong>${answerInWords(track, answer)}</strong></p>`;
  if (note !== undefined) return html`<p><span class="label">${say("law-then-note")}</span> ${say(`notice-${note}`)}</p>`;
  if (lists !== undefined) return html`<p><span class="label">${say("law-then")}</span> ${say("law-then-lists", { code: lists })}</p>`;
  if (covers !== undefined) return html`<p><span class="label">${say("law-covers")}</span> <a href=${provisionAddress(covers)}>${law.provisions.get(covers)?.citation.label ?? covers}</a></p>`;
  if (effect === undefined) return nothing;
  const outcome = upTo === undefined ? outcomeInWords(effect) : say("range", { least: outcomeInWords(effect), most: outcomeInWords(upTo) });
  return html`<p><span class="label">${say(kind === "not-modelled" ? "law-could-give" : "law-then")}</span> <strong class="outcome">${outcome}</strong>
    ${decidedBy === undefined ? nothing : html`<span class="hint">${say(`law-decided-by-${decidedBy}`)}</span>`}</p>`;
}

function duties({ provision }: Passage): Part {
  if (provision.duties.length === 0) return nothing;
  return html`<p class="label">${say("you-must")}</p><ul>${provision.duties.map((id) => html`<li>${say(`duty-${id}`)}</li>`)}</ul>`;
}

/** Each example runs as a test of the engine. */
function examples({ words }: Passage): Part {
  const all = words.examples ?? [];
  if (all.length === 0) return nothing;
  return html`<details class="law-examples"><summary>${say("law-examples", { count: all.length })}</summary>
    <ul>${all.map(({ title, expected }) => html`<li>${title} → <strong>${expectedInWords(expected)}</strong></li>`)}</ul></details>`;
}

function expectedInWords(expected: string): string {
  const [status = "", asked = ""] = expected.split(", asks ");
  const words = say(`status-${status.replaceAll(" ", "-")}`);
  return asked === "" ? words : say("law-asks", { status: words, fact: factInWords(asked) });
}
