import examples from "../cases/examples.json";
import * as change from "./answers.ts";
import type { Answers } from "./answers.ts";
import type { CatchallCheck } from "./check.ts";
import { Refused } from "./engine.ts";
import { forget, keep } from "./keep.ts";
import { spelled } from "./labels.ts";
import type { Actions, Mistake, Place } from "./page.ts";
import { stepAfter, withoutContradiction } from "./progress.ts";
import { answersOf, differenceOf, readRecord, recordOf } from "./record.ts";
import { currentVisit } from "./route.ts";
import { offer, recordPage } from "./save.ts";
import type { Facts } from "./door.ts";
import type { Step } from "./steps.ts";
import { language, quoted, say } from "./words.ts";
import { resultBody } from "./views/result/index.ts";

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
    start: (id) => { take(exampleCase(id)); go({ at: "review" }); },
    nameRecord: (name) => { check.recordTitle = name; },
    print: () => window.print(),
    save: (form) => save(check, form),
    load: (file) => void load(check, file),
  };
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
  const after = stepAfter(step.id, steps, session.answers, session.report);
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
  check.keeping = on && keep(check.session.answers);
  if (!on) forget();
  else if (!check.keeping) check.storageFailed();
  check.requestUpdate();
}

export function exampleCase(id: string): Answers {
  const chosen = examples.cases.find((one) => one.id === id);
  return answersOf({ facts: { ...examples.base, ...chosen?.facts } as Facts, unsure: [], kinds: [] });
}

function save(check: CatchallCheck, form: "json" | "html") {
  const { report, answers } = check.session;
  if (report === undefined) return;
  const { today } = check.page;
  const record = recordOf(answers, report, today, language, check.recordTitle);
  const name = say("record-file", { day: today });
  if (form === "html") offer(`${name}.html`, "text/html", recordPage(record, resultBody({ ...check.page, paper: true }, report)));
  else offer(`${name}.json`, "application/json", JSON.stringify(record, null, 1));
  check.saved = answers;
}

async function load(check: CatchallCheck, file: File) {
  const { session } = check;
  const record = readRecord(await file.text());
  try {
    if (typeof record === "string") session.trouble = { kind: "bad-record", flaw: record };
    else {
      const difference = differenceOf(record.report, session.ask(record.facts));
      session.change(answersOf(record));
      check.answersChanged();
      check.recordTitle = record.title;
      check.goTo({ at: "result" });
      check.loaded = { record, difference };
    }
  } catch (error) {
    session.trouble = session.recover(error);
  }
  check.requestUpdate();
}
