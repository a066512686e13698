import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { itemCodes } from "../../answers.ts";
import { countriesOf } from "../../countries.ts";
import type { Fact, Facts, Value } from "../../door.ts";
import { factInWords, valueInWords } from "../../in-words.ts";
import { say, sayFirst } from "../../words.ts";
import type { LearnPage, Try } from "../page.ts";
import { unique } from "./library.ts";
import { triedFacts } from "./questions.ts";
import { isKnown } from "./reveal.ts";

type Again = (next: Partial<Try>) => void;

/** The facts of the case that is tried, each with a way to change it: first those that weigh under the two texts, then all others, group by group. */
export function factsEditor(page: LearnPage, attempt: Try, again: Again): TemplateResult {
  const facts = triedFacts(page, attempt);
  const weighty = weightyFacts(page, attempt, facts);
  const shown = [...page.facts.values()].filter(({ id, kind }) => kind !== "date" && isEdited(page, id));
  const rest = shown.filter(({ id }) => !weighty.has(id));
  const rows = (some: Fact[]) => some.map((fact) => row(page, fact, facts, attempt, again));
  return html`<details class="facts-editor"><summary>${say("learn-change-facts")}${changed(attempt) === 0 ? nothing : html` <span class="hint">${say("learn-changed", { count: changed(attempt) })}</span>`}</summary>
    <p class="hint">${say("learn-change-help")}</p>
    ${weighty.size === 0 ? nothing : html`<fieldset><legend>${say("learn-weighty-facts")}</legend>${rows(shown.filter(({ id }) => weighty.has(id)))}</fieldset>`}
    <details><summary>${say("learn-other-facts")}</summary>${unique(rest.map(({ group }) => group)).map((group) => html`<fieldset><legend>${sayFirst([`step-about-${group}`, `about-${group}`, group])}</legend>
      ${rows(rest.filter((fact) => fact.group === group))}</fieldset>`)}</details></details>`;
}

/** The facts that an answer of one of the two texts rests on, or would change with; what the visitor changed stays among them. */
function weightyFacts(page: LearnPage, { hunt, changes, dropped }: Try, facts: Facts): Set<string> {
  const reports = [hunt.passes, hunt.stops].map((text) => page.answer(text, facts)).filter(isKnown);
  const named = reports.flatMap(({ decisive, questions, flips }) =>
    [...decisive.map(({ fact }) => fact), ...questions.map(({ fact }) => fact), ...flips.flatMap((flip) => flip.changes.map(({ fact }) => fact))]);
  return new Set([...named, ...Object.keys(changes), ...dropped]);
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
  const take = (value: Value | undefined) => again(value === undefined ? without(attempt, fact.id) : withValue(page, attempt, facts, fact.id, value));
  const options = optionsOf(page, fact, stated);
  const chosen = options.findIndex(({ value }) => JSON.stringify(value) === JSON.stringify(stated));
  return html`<div class="select"><label for=${id}>${factInWords(fact.id)}</label> <select id=${id} @change=${(event: Event) => take(options[Number((event.target as HTMLSelectElement).value)]?.value)}>
    <option value="" .selected=${live(chosen < 0)}>${say("learn-unstated")}</option>
    ${options.map(({ words }, at) => html`<option value=${at} .selected=${live(at === chosen)}>${words}</option>`)}</select></div>`;
}

function withValue(page: LearnPage, { changes, dropped }: Try, facts: Facts, fact: string, value: Value): Partial<Try> {
  const taken = withEntailed(page, facts, fact, value);
  return { changes: { ...changes, ...taken }, dropped: dropped.filter((one) => !(one in taken)) };
}

/** The fact as stated, and what follows from it raised where the case states less: whoever knows of a serious violation knows of a violation. */
export function withEntailed(page: Pick<LearnPage, "facts">, facts: Facts, id: string, value: Value): Facts {
  const entailed = (page.facts.get(id)?.entails ?? []).filter((other) => isLess(page.facts.get(other), facts[other], value));
  return entailed.reduce((taken: Facts, other) => ({ ...taken, ...withEntailed(page, facts, other, value) }), { [id]: value });
}

function isLess(fact: Fact | undefined, stated: Value | undefined, value: Value): boolean {
  if (fact === undefined || stated === undefined) return false;
  if (fact.kind === "yes-no") return value === true && stated === false;
  return fact.kind === "ordered" && fact.values.indexOf(String(stated)) < fact.values.indexOf(String(value));
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
