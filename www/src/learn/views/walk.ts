import { html, nothing, type TemplateResult } from "lit";
import { itemCodes } from "../../answers.ts";
import type { Facts, Finding, Grounds, Provision } from "../../door.ts";
import { factInWords, outcomeInWords, valueInWords } from "../../in-words.ts";
import { readInWords } from "../../views/parts.ts";
import { nodeInWords } from "../../views/result/grounds.ts";
import { say } from "../../words.ts";
import { provisionsOf } from "../../workshop/names.ts";
import type { LearnPage, Names, Walk } from "../page.ts";
import { isDecided, walkOf, worthWalking, type Limb } from "../reasoning.ts";
import { lawAddressOf } from "../words.ts";
import { nameIn } from "./case.ts";
import { select } from "./library.ts";

const truths = ["true", "false", "unknown"] as const;

/** The condition of a provision, limb by limb: what it asks, what the case states, what it comes to. */
export function walkView(page: LearnPage, walk: Walk, facts: Facts): TemplateResult {
  const report = page.answer(walk.text, facts);
  if (report === undefined || "refused" in report) return html`<p class="hint">${say("learn-working")}</p>`;
  const worth = worthWalking(report, facts);
  const finding = worth.find(({ provision }) => provision === walk.provision) ?? worth[0];
  if (finding === undefined) return html`<p class="note">${say("learn-nothing-to-walk", { text: nameIn(page)(walk.text) })}</p>`;
  const names: Names = { facts: page.facts, lists: page.lists, provisions: new Map(provisionsOf(report.findings).map((provision) => [provision.id, provision])) };
  const limbs = walkOf(finding, report.findings);
  const at = Math.min(walk.at, limbs.length);
  return html`<section class="walk" aria-labelledby="walk-title"><h3 id="walk-title" tabindex="-1">${say("learn-walk-title", { text: nameIn(page)(walk.text) })}</h3>
    ${isDecided(report) ? nothing : html`<p>${say("learn-nearest")}</p>`}
    ${worth.length < 2 ? nothing : select("walk-provision", say("learn-walk-which"), worth.map(({ provision, citation }) => [provision, `${citation.label}: ${citation.title}`]), finding.provision,
      (provision) => page.act.walk({ ...walk, provision, at: 0, said: new Map() }), undefined)}
    ${provisionView(names.provisions.get(finding.provision), finding)}
    ${at < limbs.length ? limbView(page, walk, names, limbs, at, facts) : endView(page, walk, finding)}
    <div class="buttons"><button type="button" class="secondary" ?disabled=${at === 0} @click=${() => page.act.walk({ ...walk, at: at - 1 })}>${say("learn-walk-back")}</button>
      ${at < limbs.length ? html`<button type="button" class="secondary" @click=${() => page.act.walk({ ...walk, at: at + 1 })}>${say("learn-walk-on")}</button>
        ${afterPart(limbs, at) <= at + 1 ? nothing : html`<button type="button" class="link" @click=${() => page.act.walk({ ...walk, at: afterPart(limbs, at) })}>${say("learn-walk-skip")}</button>`}
        <button type="button" class="link" @click=${() => page.act.walk({ ...walk, at: limbs.length })}>${say("learn-walk-end")}</button>` : nothing}
      <button type="button" class="link" @click=${() => page.act.walk(undefined)}>${say("learn-walk-close")}</button></div></section>`;
}

/** What the provision says, where it stands and how we know it. */
function provisionView(words: Provision | undefined, { provision, citation, readIn }: Finding) {
  return html`<p><strong><a href=${lawAddressOf(provision)} target="_blank" rel="noopener">${citation.label}</a></strong> ${citation.title}</p>
    ${words?.reading ? html`<blockquote class="reading"><p>${words.reading}</p></blockquote>` : nothing}
    ${words?.howRead ? html`<p class="how-read">${say("how-we-read-it", { text: words.howRead })}</p>` : nothing}<p class="read-in">${readInWords(readIn)}</p>`;
}

function limbView(page: LearnPage, walk: Walk, names: Names, limbs: Limb[], at: number, facts: Facts) {
  const limb = limbs[at];
  if (limb === undefined) return nothing;
  const { grounds, above, parts } = limb;
  const said = walk.said.get(at);
  return html`<div class="limb" role="group" aria-label=${say("learn-limb-of", { at: at + 1, all: limbs.length })}>
    <p class="hint">${say("learn-limb-of", { at: at + 1, all: limbs.length })}</p>
    ${above.length === 0 ? html`<p class="hint">${say("learn-limb-whole")}</p>` : html`<p class="hint">${say("learn-limb-within", { path: pathOf(names, above) })}</p>`}
    <p class="limb-words"><strong>${nodeInWords(names, grounds)}</strong></p>
    ${parts.length > 0 ? html`<ul class="tree">${parts.map((part) => partView(names, part))}</ul>`
      : html`<p>${statedView(names, grounds, facts)}</p>`}
    ${said === undefined ? html`<fieldset class="truths"><legend>${say("learn-limb-ask")}</legend>${truths.map((truth) => html`<button type="button" class="secondary" data-truth=${truth}
        @click=${() => page.act.walk({ ...walk, said: new Map([...walk.said, [at, truth]]) })}>${say(`truth-${truth}`)}</button> `)}
        <button type="button" class="link" @click=${() => page.act.walk({ ...walk, said: new Map([...walk.said, [at, grounds.value]]) })}>${say("learn-limb-show")}</button></fieldset>`
      : html`<p role="status" class="limb-value"><span class="status">${say(`truth-${grounds.value}`)}</span> ${said === grounds.value ? say("learn-limb-same") : say("learn-limb-other", { said: say(`truth-${said}`) })}</p>`}</div>`;
}

/** A part that has been walked; a group without words of its own shows what it is made of. */
function partView(names: Names, part: Grounds): TemplateResult {
  return html`<li class="node ${part.value}"><span class="truth">${say(`truth-${part.value}`)}</span> <span>${nodeInWords(names, part)}</span>${part.provision !== undefined || part.children === undefined ? nothing
    : html`<ul>${part.children.map((below) => partView(names, below))}</ul>`}</li>`;
}

/** The step at which the part that a limb belongs to has been walked to its end. */
function afterPart(limbs: Limb[], at: number): number {
  const whole = limbs[at]?.above.at(-1);
  return limbs.findIndex((limb, place) => place > at && limb.grounds === whole);
}

/** The nearest wholes that the limb is a part of. */
function pathOf(names: Names, above: Grounds[]): string {
  return above.slice(-2).map((one) => nodeInWords(names, one).replace(/:$/, "")).join(" › ");
}

/** What the case says about the fact that a test reads. */
function statedView({ facts: vocabulary }: Names, { kind, fact }: Grounds, facts: Facts) {
  const id = kind === "codes" ? itemCodes : fact;
  if (id === undefined) return say("learn-limb-walked");
  const value = facts[id];
  if (value === undefined) return say("learn-states-nothing", { fact: factInWords(id) });
  return html`${say("learn-states", { fact: factInWords(id) })} <strong>${valueInWords(vocabulary.get(id), value)}</strong>`;
}

function endView(page: LearnPage, walk: Walk, { status, effect, citation }: Finding) {
  const right = walk.said.size;
  return html`<div class="limb end"><p role="status"><span class="status ${status}">${say(`status-${status}`)}</span> <strong>${citation.label}</strong>
      ${status === "does-not-apply" || effect === undefined ? nothing : html`– ${say("effect", { outcome: outcomeInWords(effect) })}`}</p>
    <p>${say(`learn-end-${status}`)}</p>${right === 0 ? nothing : html`<p class="hint">${say("learn-end-said", { count: right })}</p>`}
    <p class="hint">${say("learn-end-text", { text: nameIn(page)(walk.text) })}</p></div>`;
}
