import examples from "../cases/examples.json";
import words from "../words/cases-en.ftl?raw";
import { sameValue, type Answers } from "./answers.ts";
import type { Facts } from "./door.ts";
import { answersOf } from "./record.ts";
import { addWords } from "./words.ts";

addWords(words);

/** The worked cases to start from, in groups that each show one thing. */
export const exampleGroups: [string, string[]][] = [...new Set(examples.cases.map(({ group }) => group))].map((group) =>
  [group, examples.cases.filter((one) => one.group === group).map(({ id }) => id)]);

export function exampleCase(id: string): Answers {
  return answersOf({ facts: factsOf(examples.cases.find((one) => one.id === id)), unsure: [], kinds: [] });
}

/** The example that states the same as `facts`, as far as rules test it. */
export function exampleOf(facts: Facts, tested: (fact: string) => boolean): string | undefined {
  const essence = (some: Facts) => Object.entries(some).filter(([fact]) => tested(fact)).sort(([one], [other]) => one.localeCompare(other));
  return examples.cases.find((one) => sameValue(essence(factsOf(one)), essence(facts)))?.id;
}

function factsOf(chosen: { facts: object } | undefined): Facts {
  return { ...examples.base, ...chosen?.facts } as Facts;
}
