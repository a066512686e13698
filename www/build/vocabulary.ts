// The ids of the law that need words, read from the files of law/.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export interface Declared { id: string; group: string; values: string[]; tested: boolean }

export interface Vocabulary { facts: Declared[]; duties: string[]; notices: string[]; deciders: string[]; answers: [track: string, value: string][] }

export function vocabularyOf(law: string): Vocabulary {
  const texts = instrumentFiles(law).map((path) => readFileSync(path, "utf8"));
  const conditions = texts.map(withoutExamples).join("\n");
  const words = new Set(conditions.match(/[\w-]+/g) ?? []);
  const facts = declared(readFileSync(join(law, "facts.md"), "utf8")).map((fact) => ({ ...fact, tested: words.has(fact.id) }));
  const named = (pattern: RegExp) => unique(texts.flatMap((text) => matches(text, pattern)));
  return { facts, duties: unique(texts.flatMap(dutiesOf)), notices: named(/^then note (\S+)/gm), deciders: named(/, decided by (\S+)/g), answers: answersOf(texts) };
}

function declared(text: string) {
  let group = "";
  return text.split("\n").flatMap((line) => {
    group = /^## (\S+)/.exec(line)?.[1] ?? group;
    const [, id, domain] = /^- (\S+) · (.+)$/.exec(line) ?? [];
    return id === undefined || domain === undefined ? [] : [{ id, group, values: valuesOf(domain) }];
  });
}

function valuesOf(domain: string): string[] {
  const [kind = ""] = domain.split(" · ");
  if (kind.startsWith("one of ")) return kind.slice("one of ".length).split(", ");
  return kind.includes(" < ") ? kind.split(" < ") : [];
}

/** What the texts answer to further questions. */
function answersOf(texts: string[]): [string, string][] {
  const lines = unique(texts.flatMap((text) => matches(text, /then on (\S+: \S+)$/gm)));
  return lines.map((line) => line.split(": ") as [string, string]);
}

/** Ids in the lists that follow `you must`. */
function dutiesOf(text: string): string[] {
  return text.split(/^you must\n/m).slice(1).flatMap((after) => (/^(?:- \S+\n?)+/.exec(after)?.[0] ?? "").match(/[\w-]+[\w]/g) ?? []);
}

function withoutExamples(text: string): string {
  return text.split("\n\n").filter((part) => !/^(example|base case):/.test(part) && !part.startsWith(">")).join("\n");
}

function instrumentFiles(law: string): string[] {
  const folders = readdirSync(law).filter((name) => statSync(join(law, name)).isDirectory() && !["lists", "labels", "questions"].includes(name));
  return folders.flatMap((folder) => readdirSync(join(law, folder)).map((name) => join(law, folder, name))).filter((path) => path.endsWith(".md"));
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)].sort();
}
