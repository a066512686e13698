import type { Consolidation } from "../../pkg/workshop.js";
import { severities } from "../door.ts";
import { outcomeInWords, valueInWords } from "../in-words.ts";
import { answerInWords, answersTo, trackInWords } from "../tracks.ts";
import { say, sayFirst } from "../words.ts";
import { added, dropped, groupsFor, negated, replaced, restandardised, standardsLike, turned, type Operations, type Standing } from "./change.ts";
import { plainText, withOutcome } from "./draft.ts";
import { askedBy, isGroup, limbAt, limbOf, type Limb, type Place } from "./limb.ts";
import type { AmendPage, Form } from "./page.ts";
import { limbInWords } from "./wording.ts";

/** Something that can be done to a limb: operations with what they do in words, or a form that asks for more. */
export type Choice = { id: string; words: string } & ({ operations: Operations; said: string } | { form: Form; list?: string });

type Names = Pick<AmendPage, "facts" | "lists" | "provisions"> & { text: string };

/** A provision as operations find it. */
export function standingOf({ id, after }: Consolidation): Standing {
  return { id, conditions: (after?.provision.conditions ?? []).map((text) => limbOf(plainText(text))) };
}

/** What can be done to the limb at a place. */
export function choicesAt(names: Names, standing: Standing, place: Place, label: string): Choice[] {
  const limb = limbAt(standing.conditions, place);
  if (limb === undefined) return [];
  const own = isGroup(limb) ? groupChoices(names, standing, place, limb, label) : testChoices(names, standing, place, limb, label);
  const drop = dropped(standing, place);
  const words = nameOf(limbInWords(names, limb));
  return [
    ...own,
    { id: "not", words: say(limb.head === "not" || limb.head === "none of" ? "amend-choice-affirm" : "amend-choice-not"), operations: negated(standing, place), said: say("amend-said-not", { label, limb: words }) },
    ...(drop === undefined ? [] : [{ id: "drop", words: say(isGroup(limb) ? "amend-choice-drop-group" : "amend-choice-drop"), operations: drop, said: say("amend-said-drop", { label, limb: words }) }]),
    { id: "and", words: say(limb.head === "all of" ? "amend-choice-and-within" : "amend-choice-and"), form: "and" },
    { id: "or", words: say(limb.head === "any of" ? "amend-choice-or-within" : "amend-choice-or"), form: "or" },
    { id: "other", words: say("amend-choice-other"), form: "other" },
    ...(groupsFor(standing, place).length === 0 ? [] : [{ id: "move", words: say("amend-choice-move"), form: "move" as const }]),
  ];
}

function groupChoices(names: Names, standing: Standing, place: Place, limb: Limb, label: string): Choice[] {
  if (limb.head !== "all of" && limb.head !== "any of") return [];
  const [from, to] = [limb, { ...limb, head: limb.head === "all of" ? "any of" : "all of" }].map((one) => nameOf(limbInWords(names, one))) as [string, string];
  return [{ id: "turn", words: say(limb.head === "all of" ? "amend-choice-any" : "amend-choice-all"), operations: turned(standing, place), said: say("amend-said", { label, before: from, after: to }) }];
}

function testChoices(names: Names, standing: Standing, place: Place, limb: Limb, label: string): Choice[] {
  const asked = askedBy(limb);
  switch (asked.kind) {
    case "at-least": return standards(names, standing, place, limb, label);
    case "is": return names.facts.get(asked.fact)?.kind === "one-of" ? [{ id: "values", words: say("amend-choice-values"), form: "values" }] : [];
    case "in": return listChoices(names, asked.list);
    case "codes": {
      const other = { head: `${asked.operator === "some" ? "every" : "some"} item-code is in ${asked.list}`, parts: [] };
      return [...listChoices(names, asked.list), { id: "quantity", words: say(asked.operator === "some" ? "amend-choice-every" : "amend-choice-some"), operations: replaced(standing, place, other), said: say("amend-said", { label, before: limbInWords(names, limb), after: limbInWords(names, other) }) }];
    }
    case "yes": case "holds": case "applies": return [];
  }
}

function listChoices({ lists }: Names, list: string): Choice[] {
  const title = lists.get(list)?.title ?? list;
  return [
    { id: "list", words: say("amend-choice-list"), form: "list" },
    { id: "add", words: say("amend-choice-add-to-list", { list: title }), form: "add-to-list", list },
    { id: "remove", words: say("amend-choice-remove-from-list", { list: title }), form: "remove-from-list", list },
  ];
}

/** A limb in a sentence: the head of a group without its colon. */
export function nameOf(words: string): string {
  return words.replace(/:$/, "");
}

/** Another threshold of an ordered fact: first wherever the same one stands in the provision, then here alone. */
function standards(names: Names, standing: Standing, place: Place, limb: Limb, label: string): Choice[] {
  const asked = askedBy(limb);
  if (asked.kind !== "at-least") return [];
  const fact = names.facts.get(asked.fact);
  const scale = (fact?.values ?? []).join();
  const alike = new Set([...names.facts.values()].filter(({ kind, values }) => kind === fact?.kind && values.join() === scale).map(({ id }) => id));
  const places = standardsLike(standing, place, alike);
  const level = (value: string) => sayFirst([`amend-level-${value}`, valueInWords(fact, value)]);
  const from = level(asked.value);
  const others = (fact?.values ?? []).filter((value) => value !== asked.value).reverse();
  const lowest = fact?.values[0];
  const words = (value: string) => (value === lowest ? say("amend-standard-whatever") : say("amend-standard", { value: level(value) }));
  const everywhere = places.length < 2 ? [] : others.map((value): Choice => ({
    id: `all-${value}`, words: say("amend-choice-standard-all", { from, to: words(value), label, count: places.length }), operations: restandardised(standing, places, value),
    said: say("amend-said-standard", { label, from, to: words(value), count: places.length }),
  }));
  const here = others.map((value): Choice => ({
    id: `here-${value}`, words: say(places.length < 2 ? "amend-choice-standard" : "amend-choice-standard-here", { from, to: words(value) }), operations: restandardised(standing, [place], value),
    said: say("amend-said", { label, before: limbInWords(names, limb), after: words(value) }),
  }));
  return [...everywhere, ...here];
}

/** Other effects of a provision: another outcome, how far whoever decides may go and who that is, another answer on its track. */
export function effectChoices({ id, after }: Consolidation, label: string): Choice[] {
  const provision = after?.provision;
  if (after === undefined || provision === undefined) return [];
  const { track, answer, effect } = provision;
  if (track !== undefined) {
    return answersTo(track).filter((one) => one !== answer).map((value) => ({
      id: value, words: answerInWords(track, value), operations: [`in ${id} then on ${track}: ${value}`],
      said: say("amend-said", { label, before: say("amend-then-on", { question: trackInWords(track), answer: answerInWords(track, answer ?? "") }), after: answerInWords(track, value) }),
    }));
  }
  if (provision.kind !== "rule" || effect === undefined) return [];
  const others = severities.filter((one) => one !== effect).map((outcome): Choice => ({
    id: outcome, words: outcomeInWords(outcome), operations: [`in ${id} ${withOutcome(after.effect, outcome)}`], said: say("amend-said", { label, before: outcomeInWords(effect), after: outcomeInWords(outcome) }),
  }));
  return [...others, { id: "effect", words: say("amend-choice-effect"), form: "effect" }];
}

/** Requirements of the text that a general authorisation can cover, as it stands. */
export function coverable(standing: readonly Consolidation[]): { id: string; label: string; title: string }[] {
  return standing.flatMap(({ id, after }) => (after?.provision.kind === "rule" ? [{ id, label: after.provision.citation.label, title: after.provision.citation.title }] : []));
}

/** A group by its words and those of its limbs; of the outermost list, that it is that. */
export function groupInWords(names: Names, { conditions }: Standing, place: Place): string {
  const group = limbAt(conditions, place);
  if (group === undefined || place.length === 1) return say("amend-outermost");
  return `${limbInWords(names, group)} ${group.parts.map((part) => nameOf(limbInWords(names, part))).join(" · ")}`;
}

/** A test that can stand in a condition, to be searched for. */
export interface TestOption { value: string; label: string; hint: string }

/** Every test that the law language can make of the facts, lists, definitions and rules there are. */
export function testsOf(names: Names, standing: readonly Consolidation[]): TestOption[] {
  const option = (value: string, hint: string): TestOption => ({ value, label: limbInWords(names, { head: value, parts: [] }), hint });
  const own = standing.flatMap(({ id, after }) => {
    if (after === undefined) return [];
    if (after.provision.kind === "definition") return [option(`${id} holds`, say("amend-kind-definition"))];
    return after.provision.kind === "rule" ? [option(`${id} applies`, say("amend-kind-rule"))] : [];
  });
  const lists = [...names.lists.values()];
  const facts = [...names.facts.values()].flatMap((fact): TestOption[] => {
    const hint = say("amend-kind-fact");
    switch (fact.kind) {
      case "yes-no": return [option(fact.id, hint)];
      case "ordered": return fact.values.slice(1).map((value) => option(`${fact.id} is at least ${value}`, hint));
      case "one-of": return fact.values.map((value) => option(`${fact.id} is ${value}`, hint));
      case "country": return lists.filter(({ kind }) => kind === "countries").map(({ id }) => option(`${fact.id} is in ${id}`, hint));
      case "codes": return lists.filter(({ kind }) => kind === "codes" || kind === "all-codes").flatMap(({ id }) => ["some", "every"].map((operator) => option(`${operator} item-code is in ${id}`, hint)));
      default: return [];
    }
  });
  return [...own, ...facts];
}

/** The options that hold every word typed: those that begin with it first, then the shortest. */
export function testsMatching(options: readonly TestOption[], typed: string): TestOption[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter((word) => word !== "");
  const rank = ({ label, value }: TestOption) => {
    const text = `${label} ${value}`.toLowerCase();
    return wanted.every((word) => text.includes(word)) ? (text.startsWith(wanted[0] ?? "") ? 0 : 1) : 2;
  };
  return options.map((one) => ({ one, place: rank(one) })).filter(({ place }) => place < 2).sort((left, right) => left.place - right.place || left.one.label.length - right.one.label.length).slice(0, 40).map(({ one }) => one);
}

/** The operation that a form about a limb comes to. */
export function formOperations(standing: Standing, place: Place, form: Form, head: string): Operations {
  const limb = { head, parts: [] };
  if (form === "and") return added(standing, place, "all of", limb);
  if (form === "or") return added(standing, place, "any of", limb);
  return replaced(standing, place, limb);
}
