import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { caseFragment, factsOfFragment } from "../../src/case-link.ts";
import type { Fact, Facts, Finding, Grounds, Report } from "../../src/door.ts";
import { attemptOf, huntsIn, isSolved, reachOf, solutionsIn, type Matrix } from "../../src/learn/hunt.ts";
import { exerciseFragment, fragmentOf, placeOf, type Known } from "../../src/learn/place.ts";
import { agreementOf, spanOf } from "../../src/learn/prediction.ts";
import { isDecided, walkOf, worthWalking } from "../../src/learn/reasoning.ts";
import { ladder, letsThrough, stops, toldBy, type Step, type TextReport, type Told } from "../../src/learn/steps.ts";
import { withEntailed } from "../../src/learn/views/facts.ts";
import { candidatesOf, turningsOf, turnsIn } from "../../src/learn/turn.ts";
import { libraryCases } from "../../src/library.ts";
import glossary from "../../cases/glossary.json" with { type: "json" };

const known: Known = { cases: libraryCases.map(({ id }) => id), texts: ["old-text", "new-text"] };
const [first = "", second = ""] = known.cases;

test("an exercise comes back from its link, and the link names nothing but ids", () => {
  const exercise = { cases: [first, second], texts: known.texts };
  const link = exerciseFragment(exercise);
  assert.equal(link, `#exercise=1&cases=${first},${second}&texts=old-text,new-text`);
  assert.deepEqual(placeOf(link, known), { at: "exercise", exercise, unknown: [] });
  for (const place of [{ at: "library" }, { at: "case", id: first }, { at: "questions" }, { at: "make" }] as const) assert.deepEqual(placeOf(fragmentOf(place), known), place);
});

test("an exercise made for another version keeps what is known and names the rest", () => {
  assert.deepEqual(placeOf(`#exercise=1&cases=${first},gone&texts=old-text,lost,old-text`, known), { at: "exercise", exercise: { cases: [first], texts: ["old-text"] }, unknown: ["gone", "lost"] });
});

test("a link that leads nowhere says why", () => {
  const flaw = (fragment: string) => {
    const place = placeOf(fragment, known);
    return place.at === "nowhere" ? place.flaw : place.at;
  };
  assert.equal(flaw("#no-such"), "no-such-case");
  assert.equal(flaw("#exercise=2&cases=a&texts=b"), "newer-exercise");
  assert.equal(flaw("#exercise=&cases=a&texts=b"), "not-an-exercise");
  assert.equal(flaw(`#exercise=1&cases=${first}`), "not-an-exercise");
  assert.equal(flaw(`#exercise=1&cases=${first},<b>&texts=old-text`), "not-an-exercise");
  assert.equal(flaw("#exercise=1&cases=gone&texts=old-text"), "empty-exercise");
});

test("a case comes back from its link, whatever it states", () => {
  for (const { transactions } of libraryCases) {
    for (const { facts } of transactions) assert.deepEqual(factsOfFragment(caseFragment(facts)), facts);
  }
  const odd: Facts = { "item-codes": [], note: "äß 漢 \"&#" };
  const link = caseFragment(odd);
  assert.match(link, /^#case=1\.[\w-]+$/);
  assert.deepEqual(factsOfFragment(link), odd);
});

test("a damaged link of a case is told from one of a newer version and from no link", () => {
  const link = caseFragment({ covert: true });
  assert.equal(factsOfFragment(""), undefined);
  assert.equal(factsOfFragment("#content"), undefined);
  assert.equal(factsOfFragment("#case=2.abc"), "newer-link");
  for (const broken of ["#case=", "#case=x.abc", "#case=1.%%%", link.slice(0, -3), "#case=1.WzFd", "#case=1.eyJhIjoxfQ"]) assert.equal(factsOfFragment(broken), "broken-link", broken);
});

test("what was expected is the answer, within it, wider than it, or apart from it", () => {
  const open = spanOf("authorisation", "nothing");
  assert.deepEqual(open, { least: "nothing", most: "authorisation" });
  assert.equal(agreementOf(open, open), "same");
  assert.equal(agreementOf(spanOf("notify", "notify"), open), "within");
  assert.equal(agreementOf(open, spanOf("notify", "notify")), "wider");
  assert.equal(agreementOf(spanOf("refusal", "refusal"), open), "apart");
  assert.equal(agreementOf(spanOf("silent", "silent"), open), "apart");
  assert.equal(agreementOf(open, "no-answer"), "no-answer");
  for (const one of ladder) for (const other of ladder) assert.deepEqual(spanOf(one, other), spanOf(other, one));
});

const report = (union: object, decision?: [string, string]) =>
  ({ demands: false, outcomes: { union: { because: [], ...union } }, answers: decision === undefined ? [] : [{ track: "decision", least: decision[0], most: decision[1], values: [], because: [] }] }) as unknown as TextReport;

test("a duty to refuse is a step above a licence, and silence is no step", () => {
  const licence = { state: "settled", least: "authorisation-required", most: "authorisation-required" };
  assert.deepEqual(toldBy(report(licence, ["must-refuse", "must-refuse"])), { least: "refusal", most: "refusal" });
  assert.deepEqual(toldBy(report(licence, ["discretion", "must-refuse"])), { least: "authorisation", most: "refusal" });
  assert.deepEqual(toldBy(report(licence)), { least: "authorisation", most: "authorisation" });
  assert.deepEqual(toldBy(report({ state: "open", least: "no-requirement-found", most: "authorisation-required" }, ["must-refuse", "must-refuse"])), { least: "nothing", most: "refusal" });
  assert.deepEqual(toldBy(report({ state: "not-addressed" })), { least: "silent", most: "silent" });
  const open = { state: "open", least: "no-requirement-found", most: "notify-and-hold" };
  assert.deepEqual([toldBy(report(open)), toldBy({ ...report(open), demands: true })], [{ least: "nothing", most: "notify" }, { least: "silent", most: "notify" }]);
  assert.equal(toldBy(report({ state: "conflict" })), "no-answer");
});

test("a text lets a deal through or stops it only where nothing unknown could change that", () => {
  const span = (least: Step, most: Step) => ({ least, most });
  assert.ok(letsThrough(span("nothing", "duties")) && !letsThrough(span("nothing", "notify")) && !letsThrough(span("silent", "nothing")) && !letsThrough(span("silent", "silent")) && !letsThrough("no-answer"));
  assert.ok(stops(span("notify", "refusal")) && !stops(span("nothing", "refusal")) && !stops(span("general", "general")) && !stops(span("silent", "notify")));
});

test("questions are made from what the engine answered, and solved only by both texts", () => {
  const nothing = spanOf("nothing", "nothing");
  const licence = spanOf("authorisation", "authorisation");
  const told = (old: Told, young: Told) => new Map<string, Told>([["old", old], ["new", young], ["silent", spanOf("silent", "silent")]]);
  const matrix: Matrix = new Map([["one/a", told(nothing, licence)], ["two/a", told(nothing, licence)], ["three/a", told(licence, nothing)]]);
  assert.deepEqual(huntsIn(matrix, ["old", "new", "silent"]), [{ passes: "old", stops: "new" }, { passes: "new", stops: "old" }]);
  const more: Matrix = new Map([...matrix, ["four/a", new Map<string, Told>([["old", nothing], ["new", licence], ["silent", licence]])], ["five/a", new Map<string, Told>([["silent", nothing], ["new", licence]])]]);
  assert.deepEqual(huntsIn(more, ["old", "new", "silent"])[1], { passes: "new", stops: "old" });
  assert.deepEqual(solutionsIn(matrix, { passes: "old", stops: "new" }), ["one/a", "two/a"]);
  assert.ok(isSolved(attemptOf(nothing, licence)) && !isSolved(attemptOf(licence, licence)) && !isSolved(attemptOf(nothing, nothing)));
});

test("the comparison of two texts says whether any case answers a question, how many, and one of them", () => {
  const change = (before: string, after: string, share: number, example?: object) => ({ before, after, share, groups: [{ example }], more: 0, moreShare: 0 });
  const comparison = (state: string, changes: object[], layer = "union") => ({ tracks: [{ track: "licence", layer, state, share: 0, changes }] }) as unknown as Parameters<typeof reachOf>[0];
  const no = { passes: false, stops: false };
  const example = { facts: [{ fact: "activity", value: "export" }], replayed: true };
  assert.deepEqual(reachOf(comparison("differs", [
    change("no-requirement-found", "authorisation-required", 1_000_000, { ...example, replayed: false }), change("duty-only", "notify-and-hold", 4_000_000, example), change("notify-and-hold", "authorisation-required", 9), change("not-addressed", "prohibited", 9),
  ]), no), { some: true, share: 0.005, example: { activity: "export" } });
  assert.deepEqual(reachOf(comparison("differs", [change("authorisation-required", "no-requirement-found", 9)]), no), { some: false });
  assert.deepEqual(reachOf(comparison("same", []), no), { some: false });
  assert.deepEqual(reachOf(comparison("differs", [change("no-requirement-found", "prohibited", 9)]), { passes: true, stops: false }), { some: false });
  assert.equal(reachOf(comparison("over-budget", []), no), "over-budget");
  assert.equal(reachOf(comparison("differs", [], "national"), no), "over-budget");
});

test("a case asks for the single change that makes a text stop it, among facts of the same kind", () => {
  const flip = (facts: string[], least: string, layer = "union") => ({ changes: facts.map((fact) => ({ fact, from: "none", to: "aware" })), layer, least, most: "authorisation-required" });
  const through = { state: "settled", least: "no-requirement-found", most: "no-requirement-found" };
  const turning = { ...report(through), flips: [flip(["knows"], "notify-and-hold"), flip(["knows", "covert"], "notify-and-hold"), flip(["covert"], "no-requirement-found"), flip(["national"], "authorisation-required", "national")] } as unknown as TextReport;
  assert.deepEqual(turningsOf(turning), [{ fact: "knows", to: "aware" }]);
  assert.deepEqual(turningsOf({ ...turning, ...report({ ...through, most: "authorisation-required" }) }), []);
  const facts = { knows: "none", suspects: "none", covert: true, destination: "KE" };
  const vocabulary = [["covert", "item"], ["destination", "deal", "country"], ["suspects", "use"], ["knows", "use"], ["unstated", "use"]].map(([id, group, kind = "ordered"]) => ({ id, group, kind })) as unknown as Fact[];
  assert.deepEqual(candidatesOf([{ fact: "knows", to: "aware" }], facts, vocabulary), ["covert", "suspects", "knows"]);
  assert.deepEqual(candidatesOf([{ fact: "knows", to: "aware" }], facts, vocabulary, 2), ["suspects", "knows"]);
  const settled = { ...turning, flips: [] } as unknown as TextReport;
  assert.deepEqual(turnsIn([["one/a", {}], ["two/a", {}]], ["old", "new"], (text) => (text === "new" ? turning : settled)), [{ deal: "one/a", text: "new" }, { deal: "two/a", text: "new" }]);
  const common = { ...turning, flips: [flip(["told"], "notify-and-hold")] } as unknown as TextReport;
  const both = { ...turning, flips: [flip(["told"], "notify-and-hold"), flip(["knows"], "notify-and-hold")] } as unknown as TextReport;
  assert.deepEqual(turnsIn([["one/a", {}]], ["old", "new"], (text) => (text === "new" ? both : common)), [{ deal: "one/a", text: "new" }]);
});

const leaf = (value: Grounds["value"], fact: string): Grounds => ({ kind: "fact", value, fact });
const finding = (provision: string, grounds: Grounds, rest: object = {}) =>
  ({ provision, grounds, kind: "rule", layer: "union", effect: "authorisation-required", status: "does-not-apply", ...rest }) as unknown as Finding;

test("a walk passes every limb once, parts before their whole, and definitions where they are first met", () => {
  const definition = finding("t/def", { kind: "any", value: "false", children: [leaf("false", "b"), leaf("false", "c")] }, { kind: "definition" });
  const rests: Grounds = { kind: "definition", value: "false", provision: "t/def" };
  const rule = finding("t/rule", { kind: "all", value: "false", children: [leaf("true", "a"), rests, { kind: "not", value: "true", children: [rests] }] });
  const limbs = walkOf(rule, [definition, rule]);
  assert.deepEqual(limbs.map(({ grounds }) => grounds.fact ?? grounds.provision ?? grounds.kind), ["a", "b", "c", "any", "t/def", "t/def", "not", "all"]);
  assert.deepEqual(limbs.map(({ parts }) => parts.length), [0, 0, 0, 2, 1, 0, 1, 3]);
  assert.deepEqual(limbs[1]?.above.map(({ kind }) => kind), ["all", "definition", "any"]);
});

test("the deciding provision is walked first; where none decides, the one that lacks least", () => {
  const far = finding("t/far", { kind: "all", value: "false", children: [leaf("false", "a"), leaf("false", "b")] });
  const near = finding("t/near", { kind: "all", value: "false", children: [leaf("true", "a"), leaf("true", "b"), leaf("false", "c")] });
  const less = finding("t/less", { kind: "all", value: "false", children: [leaf("true", "a"), leaf("false", "c")] });
  const national = finding("t/national", leaf("false", "d"), { layer: "national" });
  const reported = (because: string[]) => ({ findings: [far, less, near, national], outcomes: { union: { because } } }) as unknown as Report;
  assert.deepEqual(worthWalking(reported([]), {}).map(({ provision }) => provision), ["t/near", "t/less", "t/far"]);
  assert.deepEqual(worthWalking(reported(["t/far"]), {}).map(({ provision }) => provision), ["t/far", "t/near", "t/less"]);
  assert.deepEqual([isDecided(reported([])), isDecided(reported(["t/far"]))], [false, true]);
});

test("a changed fact raises what follows from it, and nothing that the case leaves unstated", () => {
  const ordered = { kind: "ordered", values: ["none", "suspects", "aware"] };
  const facts = new Map([["serious", { ...ordered, entails: ["any", "charter"] }], ["any", { ...ordered, entails: ["charter"] }], ["charter", { ...ordered, entails: [] }], ["told", { kind: "yes-no", values: [], entails: [] }]]);
  const page = { facts } as unknown as Parameters<typeof withEntailed>[0];
  assert.deepEqual(withEntailed(page, { serious: "none", any: "suspects", charter: "none" }, "serious", "aware"), { serious: "aware", any: "aware", charter: "aware" });
  assert.deepEqual(withEntailed(page, { serious: "aware", any: "aware" }, "serious", "none"), { serious: "none" });
  assert.deepEqual(withEntailed(page, { any: "none" }, "any", "suspects"), { any: "suspects" });
});

test("each term of the glossary stands once and leads to provisions that exist", () => {
  const { texts } = JSON.parse(readFileSync(new URL("../../pkg/law.json", import.meta.url), "utf8")) as { texts: { parts: { provisions: { provision: { id: string } }[] }[] }[] };
  const paths = new Set(texts.flatMap(({ parts }) => parts.flatMap(({ provisions }) => provisions.map(({ provision }) => provision.id))));
  assert.equal(new Set(glossary.terms.map(({ id }) => id)).size, glossary.terms.length);
  assert.deepEqual(glossary.terms.flatMap(({ provisions }) => provisions).filter((path) => !paths.has(path)), []);
});
