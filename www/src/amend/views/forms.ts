import { html, nothing, type TemplateResult } from "lit";
import type { Consolidation } from "../../../pkg/workshop.js";
import { countriesMatching, countriesOf } from "../../countries.ts";
import { severities } from "../../door.ts";
import { outcomeInWords, valueInWords, valuesInWords } from "../../in-words.ts";
import { answerInWords, answersTo, furtherTracks, trackInWords } from "../../tracks.ts";
import type { Option } from "../../views/combobox.ts";
import { say, sayFirst } from "../../words.ts";
import { groupsFor, movedTo, type Standing } from "../change.ts";
import { coverable, formOperations, groupInWords, nameOf, testsMatching, testsOf } from "../choices.ts";
import { conditionsText, effectText, follows, hasEffect, partsOfEffect, plainText, provisionText, ruleText } from "../draft.ts";
import { askedBy, limbAt, listOf, type Place } from "../limb.ts";
import { aboutOf, type AmendPage, type Form } from "../page.ts";
import { effectInWords, limbInWords } from "../wording.ts";

/** The form that a choice opens, below the limb or the provision that it is about. */
export function formView(page: AmendPage, one: Consolidation, standing: Standing, form: Form, place: Place = []): TemplateResult {
  const escape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    page.act.open(undefined);
  };
  return html`<form class="limb-form" aria-label=${say(`amend-form-${form}`)} @submit=${(event: Event) => { event.preventDefault(); }} @keydown=${escape}>${fields(page, one, standing, form, place)}</form>`;
}

function fields(page: AmendPage, one: Consolidation, standing: Standing, form: Form, place: Place) {
  switch (form) {
    case "values": return valuesForm(page, standing, place);
    case "list": return listForm(page, standing, place);
    case "and": case "or": case "other": return testForm(page, standing, form, place);
    case "add-to-list": case "remove-from-list": return listEntries(page, standing, form, place);
    case "move": return moveForm(page, standing, place);
    case "covers": return coversForm(page, one);
    case "effect": return effectForm(page, one);
    case "dates": return datesForm(page, one);
    case "reading": return readingForm(page, one);
    case "insert": case "substitute": return provisionForm(page, one, form);
  }
}

/** A field of the form in which an event happened. */
function field(event: Event, name: string): string {
  const form = (event.target as HTMLElement).closest("form");
  return form === null ? "" : String(new FormData(form).get(name) ?? "").trim();
}

function names(page: AmendPage) {
  return { text: page.stack.text, facts: page.facts, lists: page.lists, provisions: page.provisions };
}

function valuesForm(page: AmendPage, standing: Standing, place: Place) {
  const limb = limbAt(standing.conditions, place);
  const asked = limb === undefined ? undefined : askedBy(limb);
  if (limb === undefined || asked?.kind !== "is") return nothing;
  const fact = page.facts.get(asked.fact);
  const about = aboutOf(page, standing.id);
  const apply = (event: Event) => {
    const form = (event.target as HTMLElement).closest("form");
    const values = form === null ? [] : new FormData(form).getAll("value").map(String);
    if (values.length === 0) return;
    const head = `${asked.fact} is ${values.length === 1 ? "" : "one of "}${values.join(", ")}`;
    page.act.edit(about, formOperations(standing, place, "values", head), say("amend-said", { label: about.label, before: nameOf(limbInWords(names(page), limb)), after: limbInWords(names(page), { head, parts: [] }) }));
  };
  return html`<fieldset><legend>${say("amend-values-of", { fact: limbInWords(names(page), { head: asked.fact, parts: [] }) })}</legend>
    ${(fact?.values ?? []).map((value) => html`<p class="choice"><input type="checkbox" id="value-${value}" name="value" value=${value} ?checked=${asked.values.includes(value)}><label for="value-${value}">${valueInWords(fact, value)}</label></p>`)}</fieldset>${buttonsOf(page, apply)}`;
}

function listForm(page: AmendPage, standing: Standing, place: Place) {
  const limb = limbAt(standing.conditions, place);
  const list = limb === undefined ? undefined : listOf(limb);
  if (limb === undefined || list === undefined) return nothing;
  const isCodes = askedBy(limb).kind === "codes";
  const others = [...page.lists.values()].filter(({ kind }) => isCodes === (kind === "codes" || kind === "all-codes"));
  const about = aboutOf(page, standing.id);
  const apply = (event: Event) => {
    const head = `${limb.head.slice(0, limb.head.length - list.length)}${field(event, "list")}`;
    page.act.edit(about, formOperations(standing, place, "list", head), say("amend-said", { label: about.label, before: nameOf(limbInWords(names(page), limb)), after: limbInWords(names(page), { head, parts: [] }) }));
  };
  return html`<p><label for="form-list">${say("amend-other-list")}</label><select id="form-list" name="list">${others.map(({ id, title }) => html`<option value=${id} ?selected=${id === list}>${title}</option>`)}</select></p>${buttonsOf(page, apply)}`;
}

/** Any test of a fact, a definition or a rule, found by its words. */
function testForm(page: AmendPage, standing: Standing, form: "and" | "or" | "other", place: Place) {
  const limb = limbAt(standing.conditions, place);
  if (limb === undefined) return nothing;
  const tests = testsOf(names(page), page.standing);
  const about = aboutOf(page, standing.id);
  const pick = ({ detail: head }: CustomEvent<string>) => {
    const words = limbInWords(names(page), { head, parts: [] });
    const said = form === "other" ? say("amend-said", { label: about.label, before: nameOf(limbInWords(names(page), limb)), after: words }) : say("amend-said-added", { label: about.label, limb: words });
    page.act.edit(about, formOperations(standing, place, form, head), said);
  };
  return html`<p><label for="form-test">${say(`amend-form-${form}`)}</label>
      <catchall-combobox .field=${"form-test"} .free=${true} .options=${(typed: string) => testsMatching(tests, typed)} .describedBy=${"form-test-help"} @pick=${pick}></catchall-combobox></p>
    <p class="hint" id="form-test-help">${say("amend-test-help")}</p>
    <p class="buttons"><button type="button" class="secondary" @click=${() => page.act.open(undefined)}>${say("amend-cancel")}</button></p>`;
}

function listEntries(page: AmendPage, standing: Standing, form: "add-to-list" | "remove-from-list", place: Place) {
  const limb = limbAt(standing.conditions, place);
  const id = limb === undefined ? undefined : listOf(limb);
  const list = page.lists.get(id ?? "");
  if (id === undefined || list === undefined) return nothing;
  const adds = form === "add-to-list";
  const about = { label: aboutOf(page, standing.id).label, title: aboutOf(page, standing.id).title };
  const edit = (values: string[], words: string) => page.act.edit(about, [`${adds ? "add to" : "remove from"} ${id}: ${values.join(", ")}`], say(adds ? "amend-said-list-add" : "amend-said-list-remove", { list: list.title, values: words }));
  if (list.kind !== "countries") {
    const apply = (event: Event) => {
      const values = field(event, "codes").split(/[\s,;]+/).filter((code) => code !== "");
      if (values.length > 0) edit(values, values.join(", "));
    };
    return html`<p><label for="form-codes">${say(adds ? "amend-codes-add" : "amend-codes-remove", { list: list.title })}</label><input type="text" id="form-codes" name="codes" autocomplete="off" spellcheck="false"></p><p class="hint">${say("amend-list-help")}</p>${buttonsOf(page, apply)}`;
  }
  const country = [...page.facts.values()].find(({ kind, within }) => kind === "country" && within === undefined) ?? [...page.facts.values()].find(({ kind }) => kind === "country");
  if (country === undefined) return nothing;
  const on = new Set(list.entries.filter(({ until }) => until === undefined).map(({ value }) => value));
  const all = countriesOf(country, [...page.lists.values()]).filter(({ code }) => on.has(code) !== adds);
  const options = (typed: string): Option[] => countriesMatching(all, typed).map(({ code, name }) => ({ value: code, label: name, hint: code }));
  return html`<p><label for="form-country">${say(adds ? "amend-countries-add" : "amend-countries-remove", { list: list.title })}</label>
      <catchall-combobox .field=${"form-country"} .free=${true} .options=${options} @pick=${({ detail }: CustomEvent<string>) => edit([detail], valuesInWords(country, [detail]))}></catchall-combobox></p>
    <p class="hint">${say("amend-list-help")}</p><p class="buttons"><button type="button" class="secondary" @click=${() => page.act.open(undefined)}>${say("amend-cancel")}</button></p>`;
}

function buttonsOf(page: AmendPage, apply: (event: Event) => void) {
  return html`<p class="buttons"><button type="submit" class="primary" @click=${apply}>${say("amend-apply")}</button> <button type="button" class="secondary" @click=${() => page.act.open(undefined)}>${say("amend-cancel")}</button></p>`;
}

/** Another group of the condition, or its outermost list. */
function moveForm(page: AmendPage, standing: Standing, place: Place) {
  const limb = limbAt(standing.conditions, place);
  const groups = groupsFor(standing, place);
  if (limb === undefined) return nothing;
  const about = aboutOf(page, standing.id);
  const words = (group: Place) => groupInWords(names(page), standing, group);
  const apply = (event: Event) => {
    const group = groups[Number(field(event, "group"))];
    if (group !== undefined) page.act.edit(about, movedTo(standing, place, group), say("amend-said-limb-moved", { label: about.label, limb: nameOf(limbInWords(names(page), limb)), group: words(group) }));
  };
  return html`<p><label for="form-group">${say("amend-form-move")}</label><select id="form-group" name="group">${groups.map((group, at) => html`<option value=${at}>${words(group)}</option>`)}</select></p>${buttonsOf(page, apply)}`;
}

/** Another requirement for a general authorisation to cover. */
function coversForm(page: AmendPage, { id, after }: Consolidation) {
  const about = aboutOf(page, id);
  const all = coverable(page.standing).filter((one) => after?.effect !== `covers ${one.id}`);
  const apply = (event: Event) => {
    const chosen = all.find((one) => one.id === field(event, "covers"));
    if (chosen !== undefined) page.act.edit(about, [`in ${id} covers ${chosen.id}`], say("amend-said-covers", { label: about.label, covered: chosen.label }));
  };
  return html`<p><label for="form-covers">${say("amend-form-covers")}</label><select id="form-covers" name="covers">${all.map((one) => html`<option value=${one.id}>${one.label} · ${one.title}</option>`)}</select></p>${buttonsOf(page, apply)}`;
}

/** Who may decide, as the law language names them. */
const deciders = ["competent-authority", "member-state"];

/** What follows, how far whoever decides may go, and who that is. */
function effectForm(page: AmendPage, { id, after }: Consolidation) {
  const about = aboutOf(page, id);
  const old = after?.effect ?? "";
  const { outcome, upTo, decider } = partsOfEffect(old);
  const apply = (event: Event) => {
    const [first, most, who] = [field(event, "outcome"), field(event, "up-to"), field(event, "decider")];
    const limit = (event.target as HTMLElement).closest("form")?.elements.namedItem("up-to") as HTMLSelectElement;
    const place = (word: string) => severities.findIndex((one) => one === word);
    limit.setCustomValidity(most !== "" && place(most) >= place(first) ? say("amend-up-to-too-mild") : "");
    if (!limit.reportValidity()) return;
    const now = effectText({ outcome: first, upTo: most, decider: who });
    const words = (effect: string) => effectInWords({ text: page.stack.text, provisions: page.provisions }, effect);
    page.act.edit(about, [`in ${id} ${now}`], say("amend-said", { label: about.label, before: words(old), after: words(now) }));
  };
  const option = (value: string, chosen: string, words: string) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`;
  const outcomes = (chosen: string) => severities.map((one) => option(one, chosen, outcomeInWords(one)));
  const known = deciders.includes(decider) || decider === "" ? deciders : [...deciders, decider];
  return html`<p><label for="form-outcome">${say("amend-field-effect")}</label><select id="form-outcome" name="outcome">${outcomes(outcome)}</select></p>
    <p><label for="form-up-to">${say("amend-up-to")}</label><select id="form-up-to" name="up-to" aria-describedby="form-up-to-help">${option("", upTo, say("amend-up-to-none"))}${outcomes(upTo)}</select></p>
    <p class="hint" id="form-up-to-help">${say("amend-up-to-help")}</p>
    <p><label for="form-decider">${say("amend-decider")}</label><select id="form-decider" name="decider">${option("", decider, say("amend-decider-none"))}${known.map((one) => option(one, decider, sayFirst([`amend-decider-${one}`, one])))}</select></p>${buttonsOf(page, apply)}`;
}

function datesForm(page: AmendPage, { id, after }: Consolidation) {
  const [first = "", last = ""] = (after?.applies ?? "").split(" to ");
  const about = aboutOf(page, id);
  const apply = (event: Event) => {
    const [from, until] = [field(event, "from"), field(event, "until")];
    if (from !== "") page.act.edit(about, [`in ${id} applies ${from} to ${until === "" ? "open" : until}`], say("amend-said-dates", { label: about.label }));
  };
  return html`<p><label for="form-from">${say("amend-date-from")}</label><input type="date" id="form-from" name="from" .value=${first}></p>
    <p><label for="form-until">${say("amend-date-until")}</label><input type="date" id="form-until" name="until" .value=${last === "open" ? "" : last}></p>${buttonsOf(page, apply)}`;
}

/** Our words for the provision follow an operation in it; where none came last, its effect is set once more as it is. */
function readingForm(page: AmendPage, { id, after }: Consolidation) {
  const about = aboutOf(page, id);
  const effect = after?.effect ?? "";
  const bridge = follows(page.stack.entries[page.at]?.draft ?? "", about.label, id) ? [] : effect.startsWith("then ") && !effect.startsWith("then note") ? [`in ${id} ${effect}`] : [`in ${id} applies ${after?.applies ?? ""}`];
  const apply = (event: Event) => {
    const words = field(event, "reading").replace(/\s+/g, " ");
    if (words !== "") page.act.edit(about, [...bridge, `it now reads\n> ${words}`], say("amend-said-reading", { label: about.label }));
  };
  return html`<p><label for="form-reading">${say("amend-form-reading")}</label><textarea id="form-reading" name="reading" rows="5" spellcheck="false" autocomplete="off" .value=${page.newReading(id) ?? page.reading(id)}></textarea></p>${buttonsOf(page, apply)}`;
}

function provisionForm(page: AmendPage, one: Consolidation, form: "insert" | "substitute") {
  const { id, after } = one;
  const about = aboutOf(page, id);
  const replaces = form === "substitute";
  const kind = replaces ? (after?.provision.kind ?? "rule") : "rule";
  const conditions = conditionsText(kind, replaces ? (after?.provision.conditions ?? []).map(plainText) : []);
  const apply = (event: Event) => {
    const [words, label] = [(name: string) => field(event, name), field(event, "label")];
    const rule = ruleText(kind, words("condition"), words("effect"), after?.effect ?? "");
    const brought = provisionText({ id: replaces ? id : words("id"), label, title: words("title"), reading: words("reading"), rule, duties: replaces ? (after?.provision.duties ?? []) : [] });
    page.act.edit(about, [replaces ? `substitute ${id}` : `insert after ${id}`], say(replaces ? "amend-said-substitute" : "amend-said-insert", { label, after: about.label }), brought);
  };
  const text = (name: string, value: string) => html`<p><label for="form-${name}">${say(`amend-field-${name}`)}</label><input type="text" id="form-${name}" name=${name} autocomplete="off" spellcheck="false" required .value=${value}></p>`;
  return html`${replaces ? nothing : text("id", freeId(page, `${id}a`))}${text("label", replaces ? about.label : `${about.label}a`)}${text("title", replaces ? about.title : "")}
    <p><label for="form-words">${say("amend-field-reading")}</label><textarea id="form-words" name="reading" rows="3" spellcheck="false" autocomplete="off" required .value=${replaces ? page.reading(id) : ""}></textarea></p>
    <p><label for="form-condition">${say("amend-field-condition")}</label><textarea id="form-condition" name="condition" rows="8" spellcheck="false" autocomplete="off" autocapitalize="off" wrap="off" .value=${conditions}></textarea></p>
    ${hasEffect(kind) ? effectField(after?.effect ?? "") : nothing}${buttonsOf(page, apply)}`;
}

/** Outcomes of the licence question, and answers to the others. */
function effectField(effect: string) {
  return html`<p><label for="form-effect">${say("amend-field-effect")}</label><select id="form-effect" name="effect">
    <optgroup label=${trackInWords("licence")}>${severities.map((outcome) => html`<option value=${outcome} ?selected=${effect.startsWith(`then ${outcome}`)}>${outcomeInWords(outcome)}</option>`)}</optgroup>
    ${furtherTracks().map((track) => html`<optgroup label=${trackInWords(track)}>${answersTo(track).map((answer) => html`<option value="on ${track}: ${answer}" ?selected=${effect === `then on ${track}: ${answer}`}>${answerInWords(track, answer)}</option>`)}</optgroup>`)}</select></p>`;
}

function freeId(page: Pick<AmendPage, "standing">, id: string): string {
  return page.standing.some((one) => one.id === id) ? freeId(page, `${id}a`) : id;
}
