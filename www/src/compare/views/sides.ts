import { html, nothing, type TemplateResult } from "lit";
import type { Finding } from "../../door.ts";
import type { Shown } from "../../page.ts";
import { answerInWords, answersInWords, trackInWords } from "../../tracks.ts";
import { findingView } from "../../views/result/grounds.ts";
import { findingsByWeight } from "../../why.ts";
import { say } from "../../words.ts";
import { closestRules } from "../lack.ts";
import { isReport, type ComparePage, type Pair } from "../page.ts";
import { licenceInWords } from "../sentence.ts";
import { toneOf } from "../tone.ts";

/** The reasons of two texts on one deal, side by side. */
export function sidesView(page: ComparePage): TemplateResult | typeof nothing {
  const { pair, chosen, texts } = page;
  if (pair === undefined || chosen === undefined) return nothing;
  const picker = (side: "left" | "right") => html`<p><label for="side-${side}">${say(`compare-side-${side}`)}</label>
    <select id="side-${side}" @change=${(event: Event) => page.act.side({ ...pair, [side]: (event.target as HTMLSelectElement).value }, false)}>
      ${texts.map((text) => html`<option value=${text.id} .selected=${text.id === pair[side]}>${text.from.slice(0, 4)} · ${text.title}</option>`)}</select></p>`;
  return html`<section class="sides-part" aria-labelledby="reasons"><h2 id="reasons" tabindex="-1">${say("compare-sides-title")}</h2><p class="help">${say("compare-sides-help")}</p>
    <div class="pickers screen-only">${picker("left")}${picker("right")}
      ${chosen.deals.length < 2 ? nothing : html`<p><label for="side-deal">${say("compare-side-deal")}</label><select id="side-deal" @change=${(event: Event) => page.act.side({ ...pair, deal: (event.target as HTMLSelectElement).value }, false)}>
        ${chosen.deals.map((deal) => html`<option value=${deal.id} .selected=${deal.id === pair.deal}>${deal.name}</option>`)}</select></p>`}</div>
    <div class="sides">${sideView(page, pair, pair.left)}${pair.left === pair.right ? nothing : sideView(page, pair, pair.right)}</div></section>`;
}

function sideView(page: ComparePage, { deal }: Pair, id: string) {
  const text = page.texts.find((one) => one.id === id);
  const told = page.told(id, deal);
  if (text === undefined || !isReport(told)) return nothing;
  const shown: Shown = { facts: page.facts, lists: page.lists, provisions: page.provisions, report: told, steps: [], paper: false, act: { go() {} }, answer: saidBy };
  const { applies, undetermined, rest } = findingsByWeight(told.findings);
  const licence = applies.filter(({ effect }) => effect !== undefined);
  const facts = page.chosen?.deals.find((one) => one.id === deal)?.facts ?? {};
  const near = licence.length > 0 ? [] : closestRules(told, facts, 2).map(({ finding }) => finding);
  const decide = new Set(told.outcomes.union.because);
  const first = licence.filter(({ provision }) => decide.has(provision));
  const others = applies.filter((one) => !first.includes(one));
  const folded = (key: string, list: Finding[]) => foldedView(page, shown, key, `${id} ${key}`, list);
  return html`<div class="side tone-${toneOf(told)}" data-side=${id}><h3><span class="year">${text.from.slice(0, 4)}</span> ${text.title}</h3>
    <p class="outcome">${licenceInWords(text, told.outcomes.union)}</p>
    <dl class="answers-of">${told.answers.map((answer) => html`<div><dt>${trackInWords(answer.track)}</dt><dd>${answersInWords(answer)}</dd></div>`)}</dl>
    ${licence.length === 0 ? html`<p>${say("compare-none-applies")}</p>` : nothing}${near.map((one, at) => findingView(shown, one, at === 0))}
    ${first.map((one) => findingView(shown, one, true))}${others.map((one) => findingView(shown, one))}
    ${folded("reasons-undetermined", undetermined)}${folded("reasons-rest", rest.filter((one) => !near.includes(one)))}</div>`;
}

/** Provisions in a fold, which are written out once it is opened: there are many, and few readers want them. */
function foldedView(page: ComparePage, shown: Shown, key: string, fold: string, list: Finding[]) {
  if (list.length === 0) return nothing;
  const opened = (event: Event) => { if ((event.target as HTMLDetailsElement).open) page.act.unfold(fold); };
  return html`<details class="folded" @toggle=${opened}><summary>${say(key, { count: list.length })}</summary>
    ${page.unfolded.has(fold) ? list.map((one) => findingView(shown, one)) : nothing}</details>`;
}

function saidBy({ track, answer }: Finding): string {
  return answer === undefined ? "" : answerInWords(track, answer);
}
