import { html, nothing, type TemplateResult } from "lit";
import type { Facts } from "../../door.ts";
import { factInWords, valueInWords } from "../../in-words.ts";
import { transactionTitle } from "../../library.ts";
import { say } from "../../words.ts";
import { dealIn, dealOf, type LearnPage, type TurnTry } from "../page.ts";
import { toldBy } from "../steps.ts";
import { candidatesOf, rarityOf, turningsOf, turnsIn, type Turn } from "../turn.ts";
import { toldInWords } from "../words.ts";
import { nameIn } from "./case.ts";
import { isKnown } from "./reveal.ts";

/** Questions from the cases themselves: which single fact would have turned the answer? */
export function turnsView(page: LearnPage): TemplateResult {
  const deals = page.cases.flatMap((one) => one.transactions.map((transaction): [string, Facts] => [dealOf(one, transaction), transaction.facts]));
  const turns = turnsIn(deals, page.texts.map(({ id }) => id), knownIn(page));
  return html`<section aria-labelledby="turns"><h2 id="turns">${say("learn-turn-title")}</h2><p>${say("learn-turn-lead")}</p>
    ${page.turn === undefined ? html`<ol class="hunts turns">${turns.map((turn) => html`<li><button type="button" class="link" @click=${() => page.act.turn({ turn, chosen: "", checked: false })}>${turnInWords(page, turn)}</button></li>`)}</ol>`
      : turnView(page, page.turn)}</section>`;
}

function knownIn(page: LearnPage) {
  return (text: string, facts: Facts) => {
    const answer = page.answer(text, facts);
    return isKnown(answer) ? answer : undefined;
  };
}

function turnInWords(page: LearnPage, { deal, text }: Turn): string {
  const found = dealIn(page.cases, deal);
  return say("learn-turn", { deal: found === undefined ? deal : transactionTitle(found.one, found.transaction), text: nameIn(page)(text) });
}

function turnView(page: LearnPage, tried: TurnTry) {
  const { turn, chosen } = tried;
  const facts = dealIn(page.cases, turn.deal)?.transaction.facts ?? {};
  const report = page.answer(turn.text, facts);
  if (!isKnown(report)) return html`<p>${say("learn-working")}</p>`;
  const rarity = rarityOf(facts, page.texts.map(({ id }) => id), knownIn(page));
  const turnings = turningsOf(report).sort((one, other) => rarity(one.fact) - rarity(other.fact));
  const candidates = candidatesOf(turnings, facts, page.facts.values());
  return html`<div class="attempt turn"><h3 id="turn" tabindex="-1">${turnInWords(page, turn)}</h3><p><a href="#${turn.deal.split("/")[0] ?? ""}">${say("learn-turn-story")}</a></p>
    <fieldset><legend>${say("learn-turn-ask")}</legend><div class="choices">${candidates.map((fact) => html`<div class="choice"><input type="radio" name="turn" id="turn-${fact}" .checked=${fact === chosen} @change=${() => page.act.turn({ ...tried, chosen: fact, checked: false })}>
      <label for="turn-${fact}">${factInWords(fact)}: ${fact in facts ? valueInWords(page.facts.get(fact), facts[fact]) : say("learn-unstated")}</label></div>`)}</div></fieldset>
    <div class="buttons"><button type="button" class="primary" ?disabled=${chosen === ""} @click=${() => page.act.turn({ ...tried, checked: true })}>${say("learn-hunt-check")}</button>
      <button type="button" class="link" @click=${() => page.act.turn(undefined)}>${say("learn-hunt-other")}</button></div>
    ${tried.checked ? turnedView(page, tried, facts) : nothing}</div>`;
}

/** The change played through: what the text comes to with it. */
function turnedView(page: LearnPage, { turn, chosen }: TurnTry, facts: Facts) {
  const report = page.answer(turn.text, facts);
  const turning = isKnown(report) ? turningsOf(report).find(({ fact }) => fact === chosen) : undefined;
  if (turning === undefined) return html`<div class="verdict" role="status"><p><strong>${say("learn-hunt-not-yet")}</strong> ${say("learn-turn-alone", { fact: factInWords(chosen) })}</p></div>`;
  const turned = page.answer(turn.text, { ...facts, [chosen]: turning.to });
  return html`<div class="verdict solved" role="status"><p><strong>${say("learn-turn-right")}</strong> ${say("learn-turn-change", { fact: factInWords(chosen), value: valueInWords(page.facts.get(chosen), turning.to) })}
    ${isKnown(turned) ? html`<strong>${toldInWords(toldBy(turned))}</strong>` : say("learn-working")}</p></div>`;
}
