import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import facts from "../../cases/library.json" with { type: "json" };
import stories from "../../cases/stories.json" with { type: "json" };
import { assessText, initSync, instruments } from "../../pkg/workshop.js";
import { vocabularyOf } from "../../build/vocabulary.ts";
import { arguableUnder, libraryCase, libraryCases, standings, transactionTitle } from "../../src/library.ts";
import { say } from "../../src/words.ts";

const law = join(import.meta.dirname, "../../../law");

function check(label: string, wrong: string[]) {
  assert.deepEqual(wrong, [], label);
}

function twice(ids: (string | number)[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at).map(String);
}

test("the library holds the twenty cases, each once, in the order of their numbers", () => {
  assert.deepEqual(libraryCases.map(({ number }) => number), Array.from({ length: 20 }, (_, at) => at + 1));
  check("ids", twice(libraryCases.map(({ id }) => id)));
  check("sources", twice(stories.sources.map(({ id }) => id)));
  assert.deepEqual(stories.cases.map(({ id }) => id), facts.cases.map(({ id }) => id));
});

test("each case says in two to five sentences what happened, and each says on what it rests", () => {
  for (const { id, title, statements, notes } of libraryCases) {
    assert.ok(title !== `library-${id}` && title.length > 10, id);
    assert.ok(statements.length >= 2 && statements.length <= 5, id);
    for (const { words, standing, sources } of statements) {
      assert.match(words, /^[A-Z].*\.$/, id);
      assert.ok(standings.includes(standing) && say(`standing-of-${standing}`) !== `standing-of-${standing}`, `${id}: ${standing}`);
      assert.ok(sources.length > 0, `${id}: ${words}`);
    }
    assert.ok(notes.length > 0 && notes.every((note) => note.endsWith(".")), id);
  }
});

test("each source has a name and an address, and is named by a case", () => {
  const named = new Set(stories.cases.flatMap(({ statements }) => statements.flatMap(({ sources }) => sources)));
  for (const { id, title, address } of stories.sources) {
    assert.ok(title.length > 5 && named.has(id), id);
    assert.equal(new URL(address).protocol, "https:", id);
  }
});

test("answers that can be argued about belong to texts and transactions that exist, and say why", () => {
  const texts = readdirSync(law).filter((name) => statSync(join(law, name)).isDirectory());
  for (const { id, arguable, transactions } of libraryCases) {
    assert.ok(arguable.length > 0, id);
    for (const one of arguable) {
      check(`texts of ${id}`, one.texts.filter((text) => !texts.includes(text)));
      check(`transactions of ${id}`, one.transactions.filter((wanted) => !transactions.some((transaction) => transaction.id === wanted)));
      assert.match(one.why, /\.$/);
    }
  }
  const pegasus = libraryCase("pegasus-mexico-2018");
  assert.ok(pegasus);
  assert.deepEqual([arguableUnder(pegasus, "a", "ep-2018").length, arguableUnder(pegasus, "b", "ep-2018").length], [1, 0]);
});

test("each answer that the tests of the law hold to be contested, or that differs from what others say, is marked as arguable", () => {
  const rows = [...readFileSync(join(law, "README.md"), "utf8").matchAll(/^\| (\d+)([a-z]) \| ([\w-]+) \|/gm)];
  assert.ok(rows.length > 20);
  check("law/README.md", rows.flatMap(([, number, transaction = "", text = ""]) => {
    const one = libraryCases.find((candidate) => candidate.number === Number(number));
    return one !== undefined && arguableUnder(one, transaction, text).length > 0 ? [] : [`${number ?? ""}${transaction} ${text}`];
  }));
});

test("the facts of every transaction are known to the vocabulary, and so are their values", () => {
  const known = new Map(vocabularyOf(law).facts.map((fact) => [fact.id, fact]));
  const lines = readFileSync(join(law, "facts.md"), "utf8");
  for (const one of libraryCases) {
    check(`transactions of ${one.id}`, twice(one.transactions.map(({ id }) => id)));
    for (const transaction of one.transactions) {
      assert.ok(one.transactions.length === 1 || transaction.name !== "", `${one.id} ${transaction.id} has no name`);
      assert.ok(transactionTitle(one, transaction).startsWith(one.title));
      assert.equal(transaction.facts.day, one.date, one.id);
      for (const [id, value] of Object.entries(transaction.facts)) {
        const fact = known.get(id);
        assert.ok(fact !== undefined, `${one.id}: no fact \`${id}\``);
        if (fact.values.length > 0) assert.ok(typeof value === "string" && fact.values.includes(value), `${one.id}: ${id} is ${String(value)}`);
        else if (lines.includes(`- ${id} · yes/no`)) assert.equal(typeof value, "boolean", `${one.id}: ${id}`);
      }
    }
  }
});

test("the engine takes every transaction, and finds no contradiction in it", () => {
  initSync({ module: readFileSync(new URL("../../pkg/workshop_bg.wasm", import.meta.url)) });
  const inForce = instruments().find(({ status, layer, until }) => status === "law" && layer === "union" && until === undefined);
  assert.ok(inForce);
  for (const one of libraryCases) {
    for (const { id, facts } of one.transactions) assert.deepEqual(assessText({ text: inForce.id, amendments: [] }, facts).report.clash, [], `${one.id} ${id}`);
  }
});
