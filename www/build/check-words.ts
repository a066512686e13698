// Every key that the page uses has its words, every id of the law has its words, and no words are left over.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import examples from "../cases/examples.json";
import glossary from "../cases/glossary.json";
import stories from "../cases/stories.json";
import { tabs } from "../src/amend/page.ts";
import { choices } from "../src/learn/prediction.ts";
import { standings } from "../src/library.ts";
import { layers, severities } from "../src/door.ts";
import { entryGroups } from "../src/steps.ts";
import type { Fact } from "../src/door.ts";
import { vocabularyOf, type Vocabulary } from "./vocabulary.ts";

const www = join(import.meta.dirname, "..");
const vocabulary = vocabularyOf(join(www, "../law"));
const files = readdirSync(join(www, "words")).map((name) => ({ name, keys: keysOf(readFileSync(join(www, "words", name), "utf8")) }));
const written = files.flatMap(({ keys }) => keys);
const known = new Set(written);
const sources = readdirSync(join(www, "src"), { recursive: true, encoding: "utf8" })
  .concat("../build/pre-render.ts").filter((name) => name.endsWith(".ts")).map((name) => ({ name, text: readFileSync(join(www, "src", name), "utf8") }));

const fileOf = new Map(files.flatMap(({ name, keys }) => keys.map((key) => [key, name])));
const families = familiesOf(vocabulary);
const needed = new Set([...families.needed, ...sources.flatMap(({ text }) => literalKeys(text))]);
const possible = new Set([...needed, ...families.possible, ...sources.flatMap(({ text }) => stringsOf(text))]);

const missing = [...needed].filter((key) => !known.has(key)).sort();
const unused = [...known].filter((key) => !possible.has(key)).sort();
const unmatched = sources.flatMap(({ name, text }) => templates(text).filter((template) => ![...known].some((key) => template.test(key))).map((template) => `${name}: ${template.source}`));

const astray = sources.filter(({ name }) => !/^(pages|\.\.)\//.test(name)).flatMap(({ name, text }) => literalKeys(text).filter((key) => isAstray(name, key)).map((key) => `${name}: ${key}`));
const twice = written.filter((key, at) => written.indexOf(key) !== at);

for (const key of twice) console.error(`words/: \`${key}\` has words twice`);
for (const use of astray) console.error(`src/${use} has its words in a file that this script does not load: words/en.ftl, or the one named after the script or its folder, is right`);
for (const key of missing) console.error(`words/: no words for \`${key}\``);
for (const key of unused) console.error(`words/: \`${key}\` is never used`);
for (const template of unmatched) console.error(`src/${template}: no words fit this key`);
if (twice.length + astray.length + missing.length + unused.length + unmatched.length > 0) process.exit(1);
console.log(`${known.size} words in words/, each used; ${needed.size} keys, none missing`);

function keysOf(text: string): string[] {
  const { body } = new FluentResource(text);
  return body.flatMap(({ id, value, attributes }) => [...(value === null ? [] : [id]), ...Object.keys(attributes).map((name) => `${id}.${name}`)]);
}

/** Every script has the words of the check; `learn.ts` and what stands in `learn/` also those of `learn-en.ftl`. */
function isAstray(script: string, key: string): boolean {
  const file = fileOf.get(key) ?? "en.ftl";
  const topic = file.replace(/-?en\.ftl$/, "");
  return topic !== "" && !script.startsWith(`${topic}.`) && !script.startsWith(`${topic}/`);
}

/** Keys that the ids of the law, the door and the cases make: those that must have words, and those that may. */
function familiesOf({ facts, duties, notices, deciders, answers }: Vocabulary) {
  const isUse = (id: string) => /^(informed|knows)-/.test(id);
  const tested = facts.filter((fact) => fact.tested || fact.id === "day");
  const entries = entryGroups(facts as unknown as Fact[]);
  // Words of technical questions stand in law/questions/, where the build of the engine checks them.
  const own = facts.filter((fact) => !entries.includes(fact.group));
  const plain = tested.filter((fact) => own.includes(fact) && !isUse(fact.id)).flatMap(({ id }) => [`fact-${id}`, `fact-${id}.short`, `fact-${id}.help`]);
  const uses = tested.filter((fact) => isUse(fact.id)).flatMap(({ id }) => [`use-${useOf(id)}`, `use-${useOf(id)}.row`]);
  const values = tested.flatMap((fact) => fact.values.filter((value) => !known.has(`value-${fact.id}-${value}`)).map((value) => `value-${value}`));
  const needed = [
    ...plain, ...uses, ...values,
    ...duties.map((id) => `duty-${id}`), ...notices.map((id) => `notice-${id}`),
    ...severities.map((outcome) => `outcome-${outcome}`), ...layers.flatMap((layer) => [`layer-${layer}`, `layer-${layer}.inline`]),
    ...["conflict", "over-budget", "not-modelled", "not-addressed"].map((state) => `state-${state}`),
    ...["parties", "other-countries", "military-lists", "not-modelled"].map((id) => `not-covered-${id}`),
    ...["official-text", "copy-of-the-official-text", "secondary-source", "recollection", "reconstruction"].map((kind) => `read-in-${kind}`),
    ...["applies", "does-not-apply", "undetermined"].flatMap((status) => [`status-${status}`, `learn-end-${status}`]),
    ...["usable", "not-usable", "open", "not-modelled"].map((status) => `authorisation-${status}`),
    ...["true", "false", "unknown"].map((value) => `truth-${value}`), ...["some", "every"].map((quantifier) => `grounds-codes-${quantifier}`),
    ...["codes", "none", "describe", "unsure"].flatMap((way) => [`way-${way}`, `way-${way}.help`]),
    ...["restarted", "stopped", "refused", "no-storage"].flatMap((kind) => [`trouble-${kind}`, `trouble-${kind}.help`]), "trouble-bad-record", "trouble-bad-link",
    ...["not-a-record", "newer-record", "broken-record", "broken-link", "newer-link"].map((flaw) => `flaw-${flaw}`), "all-title", "review-title", "result-title",
    ...["missing", "duties", "authorisations", "reasons", "decisive", "flips", "versions"].map((id) => `${id}-title`),
    ...["informed", "knows"].flatMap((side) => [`${side}-question`, `${side}-short`, `quick-${side}`]),
    ...["check", "compare", "amend"].flatMap((tool) => [`${tool}-starting`, ...["no-script", "no-wasm", "failed"].flatMap((state) => [`${tool}-${state}`, `${tool}-${state}-title`])]),
    ...["rule", "note", "answer", "definition", "entry", "authorisation", "not-modelled"].flatMap((kind) => [`law-kind-${kind}`, `law-when-${kind}`]),
    ...["definition", "procedure", "judgement", "duty-of-authorities"].map((reason) => `law-no-rule-${reason}`),
    ...["binding", "guidance"].map((force) => `screening-${force}`),
    ...["law", "ended", "guidance", "proposal", "position", "demands"].map((status) => `law-status-${status}`), ...deciders.map((who) => `law-decided-by-${who}`),
    ...answers.flatMap(([track, value]) => [`track-${track}`, `answer-${track}-${value}`]),
    ...["law", "ended", "proposal", "position", "demands"].map((status) => `compare-status-${status}`), ...["left", "right"].flatMap((side) => [`compare-side-${side}`, `compare-against-${side}`]),
    ...["at-least", "at-most", "is", "is-in", "not", "not-in"].map((operator) => `difference-literal-${operator}`),
    ...["changed", "changed-below", "only-left", "only-right"].map((state) => `difference-provision-${state}`),
    ...["no-effect", "never-holds", "never-decides", "gap", "disagree", "drafting-gap"].map((kind) => `difference-alarm-${kind}`),
    ...["stopped", "lost", "bad-record", "no-such-case", "nothing-handed-over", "broken-link", "newer-link"].flatMap((trouble) => [`compare-trouble-${trouble}`, `compare-trouble-${trouble}.help`]),
    ...amendFamilies(deciders),
    ...["discretion", "must-consider", "must-refuse"].map((decision) => `compare-decision-${decision}`),
    ...["countries", "codes", "all-countries", "all-codes"].map((kind) => `list-kind-${kind}`), ...["partial", "contested", "not-used"].map((standing) => `standing-${standing}`),
    ...examples.cases.flatMap(({ id, group }) => [`case-${id}`, `case-${id}.help`, `case-group-${group}`]), "file-title",
    ...glossary.terms.flatMap(({ id }) => [`term-${id}`, `term-${id}.gloss`]), ...[...choices, "prohibited", "no-answer"].map((step) => `step-of-${step}`),
    ...["same", "within", "wider", "apart", "no-answer"].map((agreement) => `agreement-${agreement}`), ...["restarted", "stopped"].flatMap((state) => [`learn-${state}`, `learn-${state}.help`]),
    ...["no-such-case", "not-an-exercise", "newer-exercise", "empty-exercise"].flatMap((flaw) => [`flaw-${flaw}`, `flaw-${flaw}.help`]), ...["law", "ended", "proposal", "position", "demands"].map((status) => `text-status-${status}`),
    ...standings.flatMap((standing) => [`standing-of-${standing}`, `standing-of-${standing}.help`]),
    ...stories.cases.flatMap(({ id, question, statements, notes, arguable }) => [
      `library-${id}`, `topic-${question}`, ...statements.map((one) => `library-${id}.${one.id}`), ...notes.map((note) => `casenote-${note}`), ...arguable.map((one) => `arguable-${one.id}`),
    ]),
  ];
  const groups = [...new Set(facts.map((fact) => fact.group))].filter((group) => !entries.includes(group));
  const possible = [
    ...own.flatMap(({ id }) => [`fact-${id}`, `fact-${id}.short`, `fact-${id}.help`, `use-${useOf(id)}`, `use-${useOf(id)}.row`, `use-${useOf(id)}.help`]),
    ...facts.flatMap(({ id, values }) => [...values, "true", "false"].flatMap((value) => [`value-${id}-${value}`, `value-${value}`, `value-${value}.help`])),
    ...[...groups.map((group) => `about-${group}`), "recipient", "other", "kinds"].flatMap((id) => [`step-${id}`, `step-${id}.help`]),
    ...["parties", "other-countries", "military-lists"].map((id) => `not-covered-${id}.where`),
    ...examples.cases.map(({ id }) => `case-${id}.note`),
    ...stories.cases.flatMap(({ id }) => ["a", "b", "c"].map((transaction) => `library-${id}.transaction-${transaction}`)),
    ...[...known].filter((key) => /^(country|category|track|answer)-/.test(key)),
  ];
  return { needed, possible };
}

/** Words of the page to write amendments on that ids make. */
function amendFamilies(deciders: string[]): string[] {
  const kinds = ["rule", "answer", "note", "definition", "entry", "authorisation", "no-rule", "not-modelled"];
  return [
    ...tabs.map((tab) => `amend-tab-${tab}`), ...kinds.map((kind) => `amend-kind-${kind}`), ...["rule", "definition", "entry", "authorisation", "not-modelled"].map((kind) => `amend-when-${kind}`),
    ...["changed", "new", "repealed"].map((state) => `amend-state-${state}`), ...["changed", "only-left", "only-right"].map((state) => `amend-change-${state}`),
    "amend-level-aware", "amend-level-suspects", ...["law", "ended", "proposal", "position", "demands"].map((status) => `amend-status-${status}`), ...deciders.flatMap((who) => [`amend-by-${who}`, `amend-decider-${who}`]),
    ...["values", "list", "other", "and", "or", "add-to-list", "remove-from-list", "insert", "substitute", "dates", "reading", "effect"].map((form) => `amend-form-${form}`),
    ...["insert", "substitute", "dates", "reading"].map((tool) => `amend-tool-${tool}`), ...["id", "label", "title", "reading", "condition", "effect"].map((field) => `amend-field-${field}`),
    ...["stopped", "lost", "broken-link", "newer-link", "not-amendments", "newer-amendments", "no-such-text"].flatMap((trouble) => [`amend-trouble-${trouble}`, `amend-trouble-${trouble}.help`]),
  ];
}

function useOf(fact: string): string {
  return fact.replace(/^(informed|knows)-/, "");
}

function literalKeys(text: string): string[] {
  return [...text.matchAll(/\bsay\("([^"]+)"/g)].flatMap((match) => match[1] ?? []);
}

function stringsOf(text: string): string[] {
  return [...text.matchAll(/"([a-z][\w.-]+)"/g)].flatMap((match) => match[1] ?? []);
}

/** Keys made of parts, as patterns: each must fit some words. */
function templates(text: string): RegExp[] {
  const found = [...text.matchAll(/\bsay\(`([^`]+)`/g)].flatMap((match) => match[1] ?? []);
  return found.map((template) => new RegExp(`^${template.replace(/\$\{[^}]*\}/g, ".+").replace(/\.(?=short|row|help|inline|where)/, "\\.")}$`));
}
