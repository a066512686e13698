import readings, { screening, type Meaning, type Question } from "../pkg/readings-en.js";
import type { Answers, Said, ScreeningAnswers } from "./answers.ts";
import type { Provision } from "./door.ts";

export { screening };
export type { Meaning, Question };

export const questions: Question[] = screening.steps.flatMap((step) => step.questions);
/** The last screen, after the steps of the law. */
export const inTheEnd = "in-the-end";
/** Every screen, in order. */
export const screens: string[] = [...screening.steps.map((step) => step.id), inTheEnd];
export const saids: Said[] = ["yes", "no", "unsure"];

/** The heading of a screen. */
export function screeningTitle(id: string): string {
  return screening.steps.find((step) => step.id === id)?.title ?? screening.ending.title;
}

const nothingSaid: ScreeningAnswers = { said: {}, notes: {} };

export function screened({ screening = nothingSaid }: Answers): ScreeningAnswers {
  return screening;
}

export function withSaid(answers: Answers, question: string, said: Said): Answers {
  const before = screened(answers);
  return { ...answers, screening: { ...before, said: { ...before.said, [question]: said } } };
}

/** A note that is emptied is gone. */
export function withNote(answers: Answers, step: string, note: string): Answers {
  const { said, notes: { [step]: _before, ...notes } } = screened(answers);
  return { ...answers, screening: { said, notes: note.trim() === "" ? notes : { ...notes, [step]: note.trim() } } };
}

/** What the answer would mean; an open question means nothing yet. */
export function meaningOf(question: Question, said: Said | undefined): Meaning | undefined {
  return said === "yes" || said === "no" ? question[said] : undefined;
}

export function flagsOf({ said }: ScreeningAnswers): { question: Question; flag: string }[] {
  return questions.flatMap((question) => {
    const flag = meaningOf(question, said[question.id])?.redFlag;
    return flag === undefined ? [] : [{ question, flag }];
  });
}

/** Questions without a yes or a no. */
export function openOf({ said }: ScreeningAnswers): Question[] {
  return questions.filter((question) => meaningOf(question, said[question.id]) === undefined);
}

/** Whether some answer to the question would raise a red flag. */
export function canRaiseAFlag({ yes, no }: Question): boolean {
  return yes.redFlag !== undefined || no.redFlag !== undefined;
}

/** Facts of the check that say the same as an answer given here. */
export function statedBy({ said }: ScreeningAnswers): { question: Question; fact: string; value: boolean }[] {
  return questions.flatMap((question) => Object.entries(meaningOf(question, said[question.id])?.states ?? {}).map(([fact, value]) => ({ question, fact, value })));
}

/** Answers to questions that this version does not ask, from a record of another. */
export function strayOf({ said }: ScreeningAnswers): [string, Said][] {
  return Object.entries(said).filter(([id]) => questions.every((question) => question.id !== id));
}

/** A provision that a question rests on, with our words; advice is no part of the regime, so the engine does not know it. */
export function provisionOf(path: string): Provision | undefined {
  const provision = screening.provisions.find((one) => one.id === path);
  return provision === undefined ? undefined : { reading: "", ...readings.find((words) => words.id === path), ...provision };
}
