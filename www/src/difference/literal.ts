import { itemCodes } from "../answers.ts";
import type { Fact, List } from "../door.ts";
import { factInWords, valueInWords, valuesInWords } from "../in-words.ts";
import { listed, say } from "../words.ts";
import type { Literal, StatedFact } from "../../pkg/workshop.js";
import "./words.ts";

/** What gives facts and lists their names. */
export interface Names { facts: Map<string, Fact>; lists: Map<string, List> }

/** What must hold in a case, one point for each fact; what must only be absent is gathered in one. */
export function literalsInWords(page: Names, literals: Literal[], day: string): string[] {
  const absent = literals.filter(isAbsent).map(({ fact }) => factInWords(fact));
  const rest = literals.filter((literal) => !isAbsent(literal)).map((literal) => literalInWords(page, literal, day));
  return absent.length === 0 ? rest : [...rest, say("difference-literal-none-of", { facts: listed(absent, "disjunction") })];
}

/** What an example states, in the same manner. */
export function factsInWords(page: Pick<Names, "facts">, facts: StatedFact[]): string[] {
  const absent = facts.filter(({ value }) => value === false || value === "none").map(({ fact }) => factInWords(fact));
  const rest = facts.filter(({ value }) => value !== false && value !== "none");
  const said = rest.map(({ fact, value }) => (value === true ? factInWords(fact) : say("difference-literal-is", { fact: factInWords(fact), values: valueInWords(page.facts.get(fact), value) })));
  return absent.length === 0 ? said : [...said, say("difference-literal-none-of", { facts: listed(absent, "disjunction") })];
}

function isAbsent({ operator, values }: Literal): boolean {
  return operator === "is" && values.length === 1 && ["no", "none"].includes(values[0] ?? "");
}

function literalInWords(page: Names, { fact, operator, values }: Literal, day: string): string {
  const known = page.facts.get(fact);
  const name = factInWords(fact);
  if (fact === itemCodes) return codesInWords(operator, values);
  if (operator === "at-least" || operator === "at-most") return say(`difference-literal-${operator}`, { fact: name, value: valueInWords(known, values[0] ?? "") });
  if (known?.kind === "yes-no") return name;
  const list = known?.kind === "country" ? sameAsList([...page.lists.values()], values, day) : undefined;
  const key = operator === "is-not" ? "not" : "is";
  return list === undefined ? say(`difference-literal-${key}`, { fact: name, values: valuesInWords(known, values) }) : say(`difference-literal-${key}-in`, { fact: name, list: list.title });
}

/** Of codes the engine names one example of each kind that some list tells apart. */
function codesInWords(operator: string, values: string[]): string {
  if (operator === "none") return say("difference-literal-no-code");
  const shown = values.length > 4 ? [...values.slice(0, 3), say("and-more", { count: values.length - 3 })] : values;
  return say(operator === "has" ? "difference-literal-code-like" : "difference-literal-no-code-like", { codes: listed(shown, operator === "has" ? "conjunction" : "disjunction") });
}

/** The list that on a day holds just these countries. */
function sameAsList(lists: List[], values: string[], day: string): List | undefined {
  const wanted = [...values].sort().join();
  return lists.find(({ kind, entries }) => kind === "countries" && entries.filter(({ from, until }) => (from ?? day) <= day && day <= (until ?? day)).map(({ value }) => value).sort().join() === wanted);
}
