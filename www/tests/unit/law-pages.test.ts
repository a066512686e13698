import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { initSync, instruments, lists, Regime } from "../../pkg/catchall.js";
import type { Grounds } from "../../src/door.ts";
import type { Contents } from "../../src/pages/law/shapes.ts";

initSync({ module: readFileSync(new URL("../../pkg/catchall_bg.wasm", import.meta.url)) });

const dist = join(import.meta.dirname, "../../dist");
const pages = new Map(readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html")).map((name) => [`/${name}`, readFileSync(join(dist, name), "utf8")]));

test("every provision of the engine has its place on the page of its text, in the order of the law", () => {
  for (const { id, from, until } of instruments()) {
    const provisions = new Regime({ instruments: [id], asOf: until !== undefined && until < today() ? until : from > today() ? from : today() }).provisions().map((one) => one.id.split("/")[1] ?? "");
    const places = [...page(`/en/law/${id}/`).matchAll(/<section class="provision [^"]*" id="([^"]*)"/g)].flatMap((match) => match[1] ?? []);
    assert.deepEqual(places.filter((place) => provisions.includes(place)), provisions);
  }
});

test("the counts of the coverage table are those of the engine, and its lines add up to them", () => {
  const overview = page("/en/law/");
  for (const { id, coverage } of instruments()) {
    const table = new RegExp(`<table class="coverage" data-instrument="${id}">(.*?)</table>`, "s").exec(overview)?.[1] ?? "";
    const rows = [...table.matchAll(/<tr><th scope="row">.*?<\/tr>/gs)].map(([row]) => [...row.matchAll(/<td[^>]*>(\d+)</g)].map((cell) => Number(cell[1])));
    const counted = [coverage.modelled, coverage.notModelled, coverage.noRule];
    assert.deepEqual(rows.at(-1), counted);
    assert.deepEqual(counted.map((_count, at) => rows.slice(0, -1).reduce((sum, row) => sum + (row[at] ?? 0), 0)), counted);
  }
});

test("a condition on its page is the one that a report walks", () => {
  const { texts } = JSON.parse(readFileSync(new URL("../../pkg/law.json", import.meta.url), "utf8")) as Contents;
  const shown = new Map(texts.flatMap(({ parts }) => parts.flatMap(({ provisions }) => provisions)).map(({ provision, conditions }) => [provision.id, conditions.map(bare)]));
  for (const { id, until } of instruments()) {
    for (const { provision, grounds } of new Regime({ instruments: [id], asOf: until !== undefined && until < today() ? until : today() }).assess({}).findings) {
      const [when, unless] = shown.get(provision) ?? [];
      const whole = unless === undefined ? when : { kind: "all", children: [when, { kind: "not", children: [unless] }] };
      assert.deepEqual(bare(grounds), whole, provision);
    }
  }
});

test("every list has its page and every code of the control list its place there", () => {
  for (const list of lists()) {
    const text = page(`/en/lists/${list.id}/`);
    if (list.kind === "all-codes") for (const { value } of list.entries) assert.ok(text.includes(`<li id="${value}">`), value);
    else assert.equal(text.split('<ul class="entries">')[1]?.split("<li>").length, list.entries.length + 1, list.id);
  }
});

test("no link inside the site is dead, down to its place on the page", () => {
  const dead = [...pages].flatMap(([name, text]) => linksOf(text).filter((link) => !leadsSomewhere(link, name)).map((link) => `${name}: ${link}`));
  assert.deepEqual(dead, []);
});

test("no place stands twice on a page, and no page is larger than 400 KB", () => {
  for (const [name, text] of pages) {
    const places = [...text.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
    assert.equal(new Set(places).size, places.length, name);
    assert.ok(statSync(join(dist, name)).size <= 400 * 1024, name);
  }
});

test("no words are missing on a law page", () => {
  const keys = /(?<=>)\s*(?:law|list|lists|coverage|standing|category|layer|notice|duty|fact|use|value|outcome|status|read-in|grounds)-[a-z0-9-]+(?:\.short)?\s*(?=<)/g;
  for (const [name, text] of pages) assert.deepEqual(text.match(keys), null, name);
});

/** A condition without what it comes to on a case. */
function bare({ value: _value, children, ...rest }: Grounds): object {
  return { ...rest, children: (children ?? []).map(bare) };
}

function page(address: string): string {
  return pages.get(`${address}index.html`) ?? assert.fail(`no page ${address}`);
}

function linksOf(text: string): string[] {
  return [...new Set([...text.matchAll(/<a [^>]*?href="([^"]*)"/g)].flatMap((match) => match[1] ?? []))];
}

function leadsSomewhere(link: string, from: string): boolean {
  if (/^https?:/.test(link)) return true;
  const [path = "", place] = link.split("#");
  const target = path === "" ? pages.get(from) : pages.get(path.endsWith("/") ? `${path}index.html` : path);
  return target !== undefined && (place === undefined || target.includes(` id="${place}"`));
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
