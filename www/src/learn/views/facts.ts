import { html, nothing, type TemplateResult } from "lit";
import { itemCodes } from "../../answers.ts";
import { countriesOf } from "../../countries.ts";
import type { Fact, Facts, Value } from "../../door.ts";
import { factInWords, valueInWords } from "../../in-words.ts";
import { say, sayFirst } from "../../words.ts";
import type { LearnPage, Try } from "../page.ts";
import { triedFacts } from "./questions.ts";

type Again = (next: Partial<Try>) => void;

/** The facts of the case that is tried, each with a way to change it, group by group. */
export function factsEditor(page: LearnPage, attempt: Try, again: Again): TemplateResult {
  const facts = triedFacts(page, attempt);
  const shown = [...page.facts.values()].filter(({ id, group, kind }) => kind !== "date" && (id in facts || attempt.dropped.includes(id) || !/^\d/.test(group)) && isEdited(page, id));
  const groups = [...new Set(shown.map(({ group }) => group))];
  return html`<details class="facts-editor"><summary>${say("learn-change-facts")}${changed(attempt) === 0 ? nothing : html` <span class="hint">${say("learn-changed", { count: changed(attempt) })}</span>`}</summary>
    <p class="hint">${say("learn-change-help")}</p>
    ${groups.map((group) => html`<fieldset><legend>${sayFirst([`step-about-${group}`, `about-${group}`, say("learn-other-facts")])}</legend>
      ${shown.filter((fact) => fact.group === group).map((fact) => row(page, fact, facts, attempt, again))}</fieldset>`)}</details>`;
}

function changed({ changes, dropped }: Try): number {
  return Object.keys(changes).length + dropped.length;
}

/** Facts that some case of the library states: the others bear on nothing that the texts differ in. */
function isEdited({ cases }: LearnPage, id: string): boolean {
  return cases.some(({ transactions }) => transactions.some(({ facts }) => id in facts));
}

function row(page: LearnPage, fact: Fact, facts: Facts, attempt: Try, again: Again) {
  const id = `fact-${fact.id}`;
  const stated = facts[fact.id];
  const take = (value: Value | undefined) => again(value === undefined ? without(attempt, fact.id) : { changes: { ...attempt.changes, [fact.id]: value }, dropped: attempt.dropped.filter((one) => one !== fact.id) });
  const options = optionsOf(page, fact, stated);
  const chosen = options.findIndex(({ value }) => JSON.stringify(value) === JSON.stringify(stated));
  return html`<div class="select"><label for=${id}>${factInWords(fact.id)}</label> <select id=${id} @change=${(event: Event) => take(options[Number((event.target as HTMLSelectElement).value)]?.value)}>
    <option value="" ?selected=${chosen < 0}>${say("learn-unstated")}</option>
    ${options.map(({ words }, at) => html`<option value=${at} ?selected=${at === chosen}>${words}</option>`)}</select></div>`;
}

function without(attempt: Try, fact: string): Partial<Try> {
  const { [fact]: _gone, ...changes } = attempt.changes;
  return { changes, dropped: [...new Set([...attempt.dropped, fact])] };
}

function optionsOf(page: LearnPage, fact: Fact, stated: Value | undefined): { value: Value; words: string }[] {
  const inWords = (value: Value) => ({ value, words: valueInWords(fact, value) });
  if (fact.kind === "yes-no") return [true, false].map(inWords);
  if (fact.kind === "country") return countriesOf(fact, [...page.lists.values()]).map(({ code, name }) => ({ value: code, words: name }));
  if (fact.id === itemCodes) return codesOf(page, stated).map(inWords);
  return fact.values.map(inWords);
}

/** On no list, the codes stated now, and those of the library. */
function codesOf({ cases }: LearnPage, stated: Value | undefined): string[][] {
  const all = [[], stated, ...cases.flatMap(({ transactions }) => transactions.map(({ facts }) => facts[itemCodes]))].filter((codes) => Array.isArray(codes));
  return [...new Map(all.map((codes) => [codes.join(), codes])).values()];
}
