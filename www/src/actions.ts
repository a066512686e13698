import { compareAddress, handedOver } from "./addresses.ts";
import * as change from "./answers.ts";
import type { Answers } from "./answers.ts";
import { itemsOfDeal, withCopy, withItem, withoutCase, type CaseFile } from "./case-file.ts";
import { exampleCase } from "./cases.ts";
import type { CatchallCheck } from "./check.ts";
import { handOver } from "./hand-over.ts";
import { forget, keep } from "./keep.ts";
import { spelled } from "./labels.ts";
import type { Actions, Mistake, Place } from "./page.ts";
import { isLeftToAsk, stepAfter, withoutContradiction } from "./progress.ts";
import { Refused } from "./refusal.ts";
import { answersOf, differenceOf, readRecord, recordOf } from "./record.ts";
import { currentVisit } from "./route.ts";
import { offer } from "./offer.ts";
import { recordPage } from "./save.ts";
import type { Step } from "./steps.ts";
import { language, quoted, say } from "./words.ts";
import { recordBody } from "./views/result/file.ts";

/** What a visitor can do on any screen. */
export function actionsOf(check: CatchallCheck): Actions {
  const { session } = check;
  const take = (answers: Answers) => {
    session.change(answers);
    check.answersChanged();
  };
  const go = (place: Place) => check.goTo(place, place.at === "step" && check.place.at !== "step" && check.place.at !== "screening" ? check.place : undefined);
  return {
    state: (fact, value) => take(change.withFact(session.answers, fact, value)),
    unsure: (fact) => take(change.withUnsure(session.answers, fact)),
    clear: (fact) => take(change.withoutFact(session.answers, fact)),
    stateOpen: (facts) => take({ ...session.answers, facts: withoutContradiction(session.answers.facts, facts, (tried) => session.conflicts(tried)) }),
    way: (way) => take(change.withWay(session.answers, way)),
    kind: (group, chosen) => take(withKind(session.answers, group, chosen)),
    codes: (codes) => take(change.withCodes(session.answers, codes)),
    addCode: (typed) => addCode(check, typed, take),
    typed: (fact, text) => onTyped(check, fact, text, take),
    next: () => next(check),
    back: () => history.back(),
    go,
    forget: () => forgetEverything(check),
    keep: (on) => keepOrNot(check, on),
    screen: take,
    undo: () => { session.undo(); check.answersChanged(); },
    compare: () => compare(check),
    addItem: () => add(check, withItem(session.file, session.ofItem), { at: "step", step: check.steps[0]?.id ?? "" }),
    duplicate: () => add(check, withCopy(session.file), { at: "review" }),
    everyText: () => handOver(`${compareAddress}#${handedOver}`, session.file.cases.map(({ answers }) => ({ day: check.page.today, ...answers.facts }))),
    open: (at, place) => { session.turnTo(at); check.caseChanged(); go(place); },
    remove: (at) => { session.open(withoutCase(session.file, at)); check.answersChanged(); go({ at: "file" }); },
    start: (id) => { take(exampleCase(id)); go({ at: "review" }); },
    nameRecord: (name) => { check.recordTitle = name; },
    print: () => window.print(),
    save: (form) => save(check, form),
    load: (file) => void load(check, file),
  };
}

/** A further case is in hand, and the screen from which it is changed. */
function add(check: CatchallCheck, file: CaseFile, place: Place): void {
  check.session.open(file);
  check.answersChanged();
  check.goTo(place);
}

/** Shows the same case with every destination; the table takes the focus from the button that it replaces. */
function compare(check: CatchallCheck): void {
  check.comparing = true;
  check.requestUpdate();
  void check.updateComplete.then(() => check.querySelector<HTMLElement>(".across")?.focus());
}

function withKind(answers: Answers, group: string, chosen: boolean): Answers {
  const others = answers.kinds.filter((kind) => kind !== group);
  if (chosen) return { ...answers, kinds: [...others, group] };
  const facts = Object.fromEntries(Object.entries(answers.facts).filter(([fact]) => !fact.startsWith(`${group}-`)));
  return { ...answers, kinds: others, facts };
}

/** Adds a code as the list spells it; what the engine refuses becomes a mistake of the field, in its own words. */
function addCode(check: CatchallCheck, typed: string, take: (answers: Answers) => void): boolean {
  const { session } = check;
  const code = spelled(typed, check.page.library.lists.find((list) => list.kind === "all-codes"));
  if (code === "") return false;
  const stated = session.answers.facts[change.itemCodes];
  const codes = [...new Set([...(Array.isArray(stated) ? stated : []), code])];
  try {
    session.conflicts({ [change.itemCodes]: codes });
  } catch (error) {
    if (!(error instanceof Refused)) session.trouble = session.recover(error);
    else check.fail(error.problems.map(({ message, suggestions }): Mistake => ({ fact: change.itemCodes, message: quoted(message), suggestions })));
    return false;
  }
  check.typed.delete(change.itemCodes);
  take(change.withCodes(session.answers, codes));
  return true;
}

/** Text in a picker is no answer: what was picked before no longer stands. */
function onTyped(check: CatchallCheck, fact: string, text: string, take: (answers: Answers) => void) {
  check.typed.set(fact, text);
  check.mistakes = check.mistakes.filter((mistake) => mistake.fact !== fact);
  if (fact !== change.itemCodes && fact in check.session.answers.facts) take(change.withoutFact(check.session.answers, fact));
  else check.requestUpdate();
}

/** On to what still matters, or back to the screen that asked for the change. */
function next(check: CatchallCheck) {
  const { place, session, steps } = check;
  const step = place.at === "step" ? steps.find((one) => one.id === place.step) : undefined;
  check.mistakes = [];
  const mistakes = (step ? [step] : steps).flatMap((one) => mistakesOf(check, one));
  if (mistakes.length > 0) return check.fail(mistakes);
  if (step === undefined) return check.goTo({ at: "result" });
  // The items of a transaction after the first are not asked again what the transaction has answered.
  const further = itemsOfDeal(session.file, session.file.at)[0] !== session.file.at;
  const left = (one: Step) => !further || isLeftToAsk(one, session.answers, session.report, session.ofItem);
  const after = stepAfter(step.id, steps.filter((one) => one === step || left(one)), session.answers, session.report);
  const returnTo = currentVisit()?.returnTo;
  const goesOn = after !== undefined && (returnTo === undefined || (step.view !== "fields" && after.id.startsWith("entry-")) || after.view === "kinds");
  if (goesOn) return check.goTo({ at: "step", step: after.id }, returnTo);
  return check.goTo(returnTo ?? { at: "review" });
}

function mistakesOf(check: CatchallCheck, step: Step): Mistake[] {
  if (step.view === "item") return codeMistakes(check);
  return step.facts.flatMap((fact): Mistake[] => {
    const text = check.typed.get(fact)?.trim() ?? "";
    if (text === "" || fact in check.session.answers.facts) return [];
    return [{ fact, message: say("no-such-country", { text }), suggestions: [] }];
  });
}

function codeMistakes(check: CatchallCheck): Mistake[] {
  const { answers } = check.session;
  if (answers.way !== "codes") return [];
  const text = check.typed.get(change.itemCodes)?.trim() ?? "";
  if (text !== "") return check.page.act.addCode(text) ? [] : check.mistakes;
  return change.itemCodes in check.session.answers.facts ? [] : [{ fact: change.itemCodes, message: say("no-code-yet"), suggestions: [] }];
}

function forgetEverything(check: CatchallCheck) {
  forget();
  check.keeping = false;
  check.recordTitle = "";
  check.session.forget();
  check.answersChanged();
  check.goTo({ at: "step", step: check.steps[0]?.id ?? "" });
}

function keepOrNot(check: CatchallCheck, on: boolean) {
  check.keeping = on && keep(check.session.file);
  if (!on) forget();
  else if (!check.keeping) check.storageFailed();
  check.requestUpdate();
}

function save(check: CatchallCheck, form: "json" | "html") {
  const { session, page } = check;
  const { today } = page;
  const cases = session.assessed();
  const refused = cases.findIndex(({ report }) => report === undefined);
  // A case without an outcome would be lost: its trouble is shown instead.
  if (refused >= 0) return page.act.open(refused, { at: "result" });
  const record = recordOf(cases.flatMap(({ report, ...one }) => (report === undefined ? [] : [{ ...one, report }])), today, language, check.recordTitle);
  const name = say("record-file", { day: today });
  if (form === "html") offer(`${name}.html`, "text/html", recordPage(record, recordBody(page)));
  else offer(`${name}.json`, "application/json", JSON.stringify(record, null, 1));
  check.saved = session.file.cases;
}

async function load(check: CatchallCheck, file: File) {
  const { session } = check;
  const record = readRecord(await file.text());
  try {
    if (typeof record === "string") session.trouble = { kind: "bad-record", flaw: record };
    else {
      const difference = differenceOf(record.cases.map(({ report }) => report), record.cases.map(({ facts }) => session.ask(facts)));
      session.open({ cases: record.cases.map((one) => ({ deal: one.deal, answers: answersOf(one) })), at: 0 });
      check.answersChanged();
      check.recordTitle = record.title;
      check.goTo({ at: record.cases.length > 1 ? "file" : "result" });
      check.loaded = { record, difference };
    }
  } catch (error) {
    session.trouble = session.recover(error);
  }
  check.requestUpdate();
}
