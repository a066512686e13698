import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { compare, consolidation, facts, initSync, instruments, lists, type Consolidation } from "../../pkg/workshop.js";
import { added, dropped, groupsFor, movedTo, negated, replaced, restandardised, standardsLike, turned, type Standing } from "../../src/amend/change.ts";
import { choicesAt, coverable, effectChoices, groupInWords, standingOf, testsMatching, testsOf } from "../../src/amend/choices.ts";
import { marked, markedWords } from "../../src/amend/difference.ts";
import { conditionsText, emptyDraft, effectText, follows, listChangesIn, partsOfEffect, provisionText, readingsIn, ruleText, titleOf, withOperations, withOutcome, withTitle } from "../../src/amend/draft.ts";
import { limbAt, limbOf, opposite, placesIn, textOf } from "../../src/amend/limb.ts";
import { Latest } from "../../src/amend/latest.ts";
import { fileOf, fragmentOf, keptIn, stackOfFragment, type Kept } from "../../src/amend/link.ts";
import { amendmentsOf, begun, entryOf, moved, redone, undone, wentOn, type Stack } from "../../src/amend/stack.ts";
import { tableMarkdown, tablePage, type Table } from "../../src/amend/table.ts";
import { spanOf } from "../../src/amend/views/source.ts";
import { passagesOf } from "../../src/amend/wording.ts";
import "../../src/amend/words.ts";

initSync({ module: readFileSync(new URL("../../pkg/workshop_bg.wasm", import.meta.url)) });

const texts = instruments().filter(({ status, layer }) => status !== "guidance" && layer === "union").map(({ id }) => id);
const inForce = instruments().find(({ status, layer, until }) => status === "law" && layer === "union" && until === undefined)?.id ?? "";
const base = consolidation({ text: inForce });
const names = { text: inForce, facts: new Map(facts().map((fact) => [fact.id, fact])), lists: new Map(lists().map((list) => [list.id, list])), provisions: new Map() };

/** The rule that asks what the exporter knows, in the text in force: the first with three thresholds. */
const knows = provision((one) => one.after?.provision.kind === "rule" && one.after.provision.conditions[0]?.match(/is at least aware/g)?.length === 3);
const standing = standingOf(knows);

function provision(wanted: (one: Consolidation) => boolean): Consolidation {
  const found = base.find(wanted);
  assert.ok(found);
  return found;
}

function draftOf(operations: string[], brought?: string): string {
  return withOperations(emptyDraft("A test"), { label: "Here", title: "A test" }, operations, brought);
}

/** The provision as the engine leaves it after operations. */
function after(operations: string[], id = knows.id): Consolidation | undefined {
  return consolidation({ text: inForce, amendments: [draftOf(operations)] }).find((one) => one.id === id);
}

test("every condition of every text is read and written back as it stands", () => {
  for (const text of texts) {
    for (const { after } of consolidation({ text })) for (const condition of after?.provision.conditions ?? []) assert.equal(textOf(limbOf(condition)), condition);
  }
});

test("limbs are the engine's own, part by part", () => {
  for (const { after } of base) {
    const shape = (of: { children?: unknown[] }): unknown => (of.children ?? []).map((one) => shape(one as { children?: unknown[] }));
    const parts = (of: { parts: { parts: unknown[] }[] }): unknown => of.parts.map((one) => parts(one as never));
    after?.provision.conditions.forEach((text, at) => assert.deepEqual(parts(limbOf(text)), shape(after.trees[at] as never), text));
  }
});

test("a standard of knowledge is changed wherever it stands, and the engine takes it", () => {
  const [first] = placesIn(standing.conditions).filter(({ limb }) => limb.head.endsWith("is at least aware"));
  assert.ok(first);
  const alike = new Set(facts().filter(({ kind }) => kind === "ordered").map(({ id }) => id));
  const places = standardsLike(standing, first.place, alike);
  assert.equal(places.length, 3);
  const changed = after(restandardised(standing, places, "suspects"));
  assert.equal(changed?.state, "changed");
  assert.equal(changed?.after?.provision.conditions[0], knows.after?.provision.conditions[0]?.replaceAll("is at least aware", "is at least suspects"));
});

test("whatever can be chosen at any limb of any provision is well formed: the engine reads it and finds its place", () => {
  let tried = 0;
  for (const one of base) {
    const own = standingOf(one);
    for (const { place } of placesIn(own.conditions)) {
      for (const choice of choicesAt(names, own, place, "Here")) {
        if ("form" in choice || choice.operations.length === 0) continue;
        tried += 1;
        const refused = problems([draftOf(choice.operations)]);
        assert.deepEqual(refused.filter((message) => /no such limb|occurs|exactly one|unknown operation|followed by no list|needs a number|stands alone/.test(message)), [], `${one.id} ${place} ${choice.id}`);
      }
    }
    for (const choice of effectChoices(one, "Here")) if ("operations" in choice) assert.deepEqual(problems([draftOf(choice.operations)]).filter((message) => /unknown|answers nothing|no effect/.test(message)), [], one.id);
  }
  assert.ok(tried > 1000, String(tried));
});

function problems(amendments: string[]): string[] {
  try {
    consolidation({ text: inForce, amendments });
    return [];
  } catch (error) {
    return (error as { errors: { message: string }[] }).errors.map(({ message }) => message);
  }
}

const made: Standing = { id: "here", conditions: [limbOf("all of\n- one\n- any of\n  - two\n  - not: three\n- at least 2 of\n  - two\n  - four"), limbOf("five")] };

test("operations name the smallest limb that stands once, and larger ones around it where it does not", () => {
  assert.deepEqual(replaced(made, [0, 0], { head: "six", parts: [] }), ["in here replace\n- one\nwith\n- six"]);
  assert.deepEqual(replaced(made, [0, 1, 0], { head: "six", parts: [] }), ["in here replace\n- any of\n  - two\n  - not: three\nwith\n- any of\n  - six\n  - not: three"]);
  assert.deepEqual(replaced(made, [1], { head: "five", parts: [] }), []);
});

test("a limb is dropped with whatever is empty without it; a whole condition stays", () => {
  assert.deepEqual(dropped(made, [0, 0]), ["in here remove\n- one"]);
  assert.deepEqual(dropped(made, [0, 1, 1, 0]), ["in here remove\n- not: three"]);
  assert.deepEqual(dropped(made, [0, 2, 1]), ["in here replace\n- at least 2 of\n  - two\n  - four\nwith\n- at least 1 of\n  - two"]);
  assert.equal(dropped(made, [1]), undefined);
});

test("a limb moves to another group of its condition: it goes first, and then stands at the end of that group", () => {
  const gone = "in here remove\n- one";
  assert.deepEqual(groupsFor(made, [0, 0]), [[0, 1], [0, 2]]);
  assert.deepEqual(movedTo(made, [0, 0], [0, 1]), [gone, "in here replace\n- any of\n  - two\n  - not: three\nwith\n- any of\n  - two\n  - not: three\n  - one"]);
  assert.deepEqual(movedTo(made, [0, 1, 1], [0]), ["in here remove\n- not: three", "in here add\n- not: three"]);
  assert.deepEqual([groupsFor(made, [0]), groupsFor(made, [1]), groupsFor(made, [0, 1, 1, 0])], [[], [], []]);
  const nested: Standing = { id: "here", conditions: [limbOf("all of\n- one\n- any of\n  - all of\n    - two")] };
  assert.deepEqual(movedTo(nested, [0, 1, 0, 0], [0]), ["in here remove\n- any of\n  - all of\n    - two", "in here add\n- two"]);
  assert.deepEqual(movedTo(nested, [0, 1, 0, 0], [0, 1]), ["in here replace\n- any of\n  - all of\n    - two\nwith\n- any of\n  - two"]);
});

test("every limb of the text moves to every group that it can: the engine takes it, and nothing is lost", () => {
  const tests = (conditions: readonly string[]) => conditions.flatMap((text) => placesIn([limbOf(text)])).filter(({ limb }) => limb.parts.length === 0).map(({ limb }) => limb.head).sort();
  let tried = 0;
  for (const one of base) {
    const own = standingOf(one);
    for (const { place } of placesIn(own.conditions)) {
      for (const group of groupsFor(own, place)) {
        tried += 1;
        const then = after(movedTo(own, place, group), one.id)?.after?.provision.conditions ?? [];
        assert.deepEqual(tests(then), tests(one.after?.provision.conditions ?? []), `${one.id} ${place} to ${group}`);
        assert.notDeepEqual(then, one.after?.provision.conditions);
        assert.notEqual(groupInWords(names, own, group), "");
      }
    }
  }
  assert.ok(tried > 100, String(tried));
});

test("a general authorisation covers whichever requirement is chosen", () => {
  const authorisation = provision((one) => one.after?.provision.kind === "authorisation");
  const requirements = coverable(base);
  assert.ok(requirements.length > 5);
  for (const { id } of requirements) {
    const operation = `in ${authorisation.id} covers ${id}`;
    assert.equal(after([operation], authorisation.id)?.after?.effect, `covers ${id}`);
  }
});

test("a limb is added as required or as enough, where it stands", () => {
  const six = { head: "six", parts: [] };
  assert.deepEqual(added(made, [0], "all of", six), ["in here add\n- six"]);
  assert.deepEqual(added(made, [0, 0], "all of", six), ["in here add\n- six"]);
  assert.deepEqual(added(made, [0, 0], "any of", six), ["in here replace\n- one\nwith\n- any of\n  - one\n  - six"]);
  assert.deepEqual(added(made, [1], "all of", six), ["in here replace\n- five\nwith\n- all of\n  - five\n  - six"]);
});

test("all and any trade places, and the opposite of the opposite is the limb itself", () => {
  assert.match(turned(made, [0, 1])[0] ?? "", /with\n- all of\n {2}- two/);
  assert.deepEqual(negated(made, [0, 1, 1, 0]), ["in here replace\n- not: three\nwith\n- three"]);
  for (const text of ["one", "any of\n- one\n- two", "all of\n- one\n- two", "not: one", "at least 2 of\n- one\n- two"]) assert.equal(textOf(opposite(opposite(limbOf(text)))), text);
  assert.equal(textOf(opposite(limbOf("all of\n- one\n- two"))), "none of\n- all of\n  - one\n  - two");
});

test("an amendment grows by operations: under the same heading for the same place, else under one of its own", () => {
  const here = { label: "Article 1", title: "One" };
  const once = withOperations(emptyDraft("Mine"), here, ["repeal one"]);
  assert.equal(once, "# Mine\n\n## am-1 · Article 1 · One\n\nrepeal one\n");
  assert.equal(withOperations(once, here, ["repeal two"]), `${once}\nrepeal two\n`);
  assert.match(withOperations(once, { label: "Article 2", title: "Two" }, ["repeal two"]), /\n\n## am-2 · Article 2 · Two\n\nrepeal two\n$/);
  const brought = withOperations(once, here, ["insert after one"], "### two · Article 2 · Two\n\n> Words.");
  assert.match(brought, /## am-2 · Article 1 · One\n\ninsert after one\n\n### two/);
  assert.match(withOperations(brought, here, ["repeal three"]), /> Words\.\n\n## am-3/);
  assert.equal(titleOf(withTitle(once, " Yours $& ")), "Yours $&");
});

test("new words for provisions and changes of lists are read from the amendment", () => {
  const draft = draftOf(["in one remove\n- two", "it now reads\n> First\n> line.", "add to some-list: AA, BB", "insert after one"], "### three · Article 3 · Three\n\n> Brought.\n\nsource: x · read in: draft");
  assert.deepEqual([...readingsIn(draft)], [["one", "First line."], ["three", "Brought."]]);
  assert.deepEqual(listChangesIn(draft), [{ list: "some-list", way: "add", values: ["AA", "BB"] }]);
});

test("new words for a provision follow an operation in it, and are shown even where nothing else changes", () => {
  const about = { label: "Here", title: "A test" };
  const draft = draftOf([`in ${knows.id} ${knows.after?.effect}`]);
  assert.ok(follows(draft, "Here", knows.id));
  for (const [other, label] of [[draft, "Elsewhere"], [withOperations(draft, about, ["repeal two"]), "Here"], [emptyDraft("None"), "Here"]] as const) assert.ok(!follows(other, label, knows.id), other);
  const read = withOperations(draft, about, ["it now reads\n> New words."]);
  const readings = readingsIn(read);
  const passages = passagesOf({ ...names, before: () => "Old words.", after: (id) => readings.get(id) }, consolidation({ text: inForce, amendments: [read] }), false);
  assert.deepEqual(passages.map(({ id, state, lines }) => [id, state, lines[0]?.pieces.map(({ words }) => words)]), [[knows.id, "changed", ["Old", "New", " words."]]]);
});

test("a provision is inserted as the form makes it, and can then be amended", () => {
  const text = provisionText({ id: "a-new-one", label: "Article 99", title: "New", reading: "It is new.\nReally.", rule: `when ${knows.after?.provision.conditions[0]}\n\nthen notify-and-hold`, duties: [] });
  const draft = withOperations(draftOf([`insert after ${knows.id}`], text), { label: "Article 99", title: "New" }, ["in a-new-one then prohibited"]);
  const found = consolidation({ text: inForce, amendments: [draft] }).find(({ id }) => id === "a-new-one");
  assert.deepEqual([found?.state, found?.after?.effect], ["new", "then prohibited"]);
});

test("every provision of every text, put in its own place as the form makes it, leaves the text as it was", () => {
  for (const text of texts) {
    for (const { id, after } of consolidation({ text })) {
      if (after === undefined || after.provision.kind === "no-rule") continue;
      const { kind, conditions, citation, duties } = after.provision;
      const rule = ruleText(kind, conditionsText(kind, conditions), partsOfEffect(after.effect).outcome, after.effect);
      const draft = draftOf([`substitute ${id}`], provisionText({ id, label: citation.label, title: citation.title, reading: "The same.", rule, duties }));
      const then = consolidation({ text, amendments: [draft] }).find((one) => one.id === id)?.after;
      assert.deepEqual([then?.provision.conditions, then?.effect, then?.provision.duties], [conditions, after.effect, duties], `${text}/${id}`);
    }
  }
});

test("an effect keeps who decides when its outcome changes, and how far they may go while it does not", () => {
  const effect = "then may-be-required, up to prohibited, decided by member-state";
  assert.equal(effectText(partsOfEffect(effect)), effect);
  assert.equal(withOutcome(effect, "may-be-required"), effect);
  assert.equal(withOutcome(effect, "authorisation-required"), "then authorisation-required, decided by member-state");
  assert.equal(withOutcome(effect, "on waiting: standstill"), "then on waiting: standstill");
  assert.equal(withOutcome("", "prohibited"), "then prohibited");
});

test("operations after a change of a list still name it as the text does", () => {
  const one = provision(({ after }) => /^- destination is in /m.test(after?.provision.conditions[0] ?? ""));
  const place = placesIn(standingOf(one).conditions).find(({ limb }) => limb.head.startsWith("destination is in "));
  assert.ok(place);
  const list = place.limb.head.slice("destination is in ".length);
  const missing = names.lists.get("all-countries") ?? [...names.lists.values()].find(({ kind }) => kind === "all-countries");
  const on = new Set(names.lists.get(list)?.entries.map(({ value }) => value));
  const value = missing?.entries.map((entry) => entry.value).find((code) => !on.has(code));
  const first = draftOf([`add to ${list}: ${value}`]);
  const then = consolidation({ text: inForce, amendments: [first] }).find(({ id }) => id === one.id);
  assert.ok(then);
  const drop = dropped(standingOf(then), place.place);
  assert.deepEqual(problems([withOperations(first, { label: "Here", title: "A test" }, drop ?? [])]), []);
});

test("tests are found by their words, in any order", () => {
  const options = testsOf(names, base);
  assert.ok(options.length > 200);
  assert.ok(testsMatching(options, "suspects repression").some(({ value }) => value.endsWith("is at least suspects")));
  assert.deepEqual(testsMatching(options, "no such words anywhere"), []);
});

test("what can be undone can be done again, and typing goes on as one edit", () => {
  const stack = (draft: string): Stack => ({ text: inForce, entries: [{ draft, on: true }] });
  const moment = (draft: string) => ({ stack: stack(draft), at: 0, said: draft });
  const typed = wentOn(wentOn(wentOn(begun(stack("zero")), moment("one")), moment("two")), moment("three"), true);
  assert.equal(undone(typed).now.said, "one");
  assert.deepEqual(redone(undone(typed)), typed);
  assert.deepEqual(undone(undone(undone(typed))).now.stack, stack("zero"));
});

test("only amendments that count and say something are put to the engine, in their order", () => {
  const one = draftOf(["repeal one"]);
  const stack: Stack = { text: inForce, entries: [{ draft: one, on: false }, { draft: emptyDraft("Empty"), on: true }, { draft: one, on: true }] };
  assert.deepEqual(amendmentsOf(stack), [one]);
  assert.equal(entryOf(stack, 1), 2);
  assert.deepEqual(moved(stack, 2, -1).entries.map(({ on }) => on), [false, true, true]);
  assert.equal(moved(stack, 2, 1), stack);
});

const stack: Stack = { text: inForce, entries: [{ draft: draftOf(restandardised(standing, [[0, 3, 0], [0, 3, 1], [0, 3, 2]], "suspects")), on: true }, { draft: "# Ünter\n", on: false }] };

test("a link brings the amendments back, is short, and holds nothing else", async () => {
  const fragment = await fragmentOf(stack);
  assert.match(fragment, /^#amend=1\.[\w-]+$/);
  assert.deepEqual(await stackOfFragment(fragment), stack);
  assert.ok(fragment.length < 450, String(fragment.length));
});

test("a link that holds no amendments says why", async () => {
  const fragment = await fragmentOf(stack);
  assert.equal(await stackOfFragment(""), undefined);
  assert.equal(await stackOfFragment("#content"), undefined);
  assert.equal(await stackOfFragment("#amend=2.abc"), "newer-link");
  for (const broken of ["#amend=", "#amend=1", "#amend=1.%%%", "#amend=1.AAAA", fragment.slice(0, -9), "#amend=x.abc"]) assert.equal(await stackOfFragment(broken), "broken-link", broken);
});

test("a file brings the amendments back with what they were made of", () => {
  const kept: Kept = { stack, stamp: { base: "b", engine: "e" }, made: "2026-11-26", day: "2026-11-26", effect: [{ track: "licence", layer: "union", before: "a", after: "b", share: 5 }] };
  assert.deepEqual(keptIn(fileOf(kept)), kept);
  assert.equal(keptIn("{"), "not-amendments");
  assert.equal(keptIn('{"kind":"catchall-record"}'), "not-amendments");
  assert.equal(keptIn('{"kind":"catchall-amendments","schema":2}'), "newer-amendments");
  assert.equal(keptIn('{"kind":"catchall-amendments","schema":1,"text":"x"}'), "not-amendments");
});

test("lines that changed are marked word by word, others as a whole", () => {
  assert.deepEqual(markedWords("at least aware", "at least suspects"), [{ kind: "same", words: "at least " }, { kind: "del", words: "aware" }, { kind: "ins", words: "suspects" }]);
  const line = (words: string) => ({ indent: 0, words });
  const kinds = (before: string[], after: string[]) => marked(before.map(line), after.map(line)).map(({ pieces }) => pieces.map(({ kind, words }) => `${kind} ${words}`).join("|"));
  assert.deepEqual(kinds(["one", "two and three", "four"], ["one", "two or three", "four"]), ["same one", "same two |del and|ins or|same  three", "same four"]);
  assert.deepEqual(kinds(["one", "two"], ["one", "entirely other", "two"]), ["same one", "ins entirely other", "same two"]);
});

test("the two columns show what stood there and what comes, as a page and as Markdown", () => {
  const amended = consolidation({ text: inForce, amendments: amendmentsOf(stack) });
  const passages = passagesOf({ ...names, before: () => "Old | words.", after: (id) => (id === knows.id ? "New words." : undefined) }, amended, false);
  assert.equal(passages.length, 1);
  const table: Table = { title: "A <test>", text: "The text", passages, lists: [{ title: "Some list", way: "add", values: "Kenya" }] };
  const markdown = tableMarkdown(table, "Our words.");
  assert.match(markdown, /^# A <test>\n\n## .+\n\n\| The text \| Amendment \|\n\|---\|---\|\n\| .*\*\*\*Old.* \| .*\*\*\*New\*\*\*/);
  assert.match(markdown, /\\\|/);
  assert.match(markdown, /\*\*\*Kenya\*\*\*/);
  const page = tablePage(table, "Our words.");
  assert.match(page, /<caption>A &lt;test&gt;<\/caption>/);
  assert.match(page, /<strong><em>suspect<\/em><\/strong>/);
  assert.match(page, /default-src 'none'/);
});

test("a mistake is found at its line and word", () => {
  const draft = draftOf(["in nowhere remove\n- two"]);
  const line = draft.split("\n").indexOf("in nowhere remove") + 1;
  const [from, to] = spanOf(draft, line, "unknown provision `nowhere`; did you mean `here`?");
  assert.equal(draft.slice(from, to), "nowhere");
  const [start, end] = spanOf(draft, line, "something else");
  assert.equal(draft.slice(start, end), "in nowhere remove");
});

test("the effect of an amendment is that of its operations, and the same amendment twice changes nothing", () => {
  const amendments = amendmentsOf(stack);
  const differs = compare({ text: inForce }, { text: inForce, amendments }, "2026-11-26");
  assert.equal(differs.same, false);
  assert.ok(differs.tracks.some(({ track, state, changes }) => track === "licence" && state === "differs" && changes[0]?.groups[0]?.example?.replayed === true));
  assert.equal(compare({ text: inForce, amendments }, { text: inForce, amendments }, "2026-11-26").same, true);
});

test("of many jobs the first and the latest are done, and the first learns that it is no longer wanted", async () => {
  const done: string[] = [];
  const finished = new Promise<void>((resolve) => {
    const latest = new Latest<string>(async (job, isLatest) => {
      await Promise.resolve();
      done.push(`${job} ${isLatest()}`);
      if (job === "third") resolve();
    });
    for (const job of ["first", "second", "third"]) latest.want(job);
  });
  await finished;
  assert.deepEqual(done, ["first false", "third true"]);
});

test("places lead to their limbs", () => {
  for (const { limb, place } of placesIn(standing.conditions)) assert.equal(limbAt(standing.conditions, place), limb);
});
