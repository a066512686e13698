import type { Fact, Facts, List, Provision } from "../door.ts";
import type { LibraryCase, Transaction } from "../library.ts";
import type { TextInfo } from "../texts.ts";
import type { Hunt, Matrix, Reach } from "./hunt.ts";
import type { Place } from "./place.ts";
import type { Guess } from "./prediction.ts";
import type { TextReport } from "./steps.ts";
import type { Turn } from "./turn.ts";

/** What conditions may name. */
export interface Names { facts: Map<string, Fact>; lists: Map<string, List>; provisions: Map<string, Provision> }

/** What the engine says of a case under a text: nothing while it works. */
export type Answer = TextReport | { refused: string } | undefined;

/** The reasoning that is walked: on which deal, under which text, through which provision, how far; and what the visitor said of the limbs. */
export interface Walk { deal: string; text: string; provision?: string; at: number; said: ReadonlyMap<number, string> }

/** The question that is tried, and the case that is tried on it: one of the library, with other facts where the visitor changed them. */
export interface Try { hunt: Hunt; deal: string; changes: Facts; dropped: readonly string[]; checked: boolean; shown: boolean }

/** The question from a case that is tried, and the fact that the visitor chose. */
export interface TurnTry { turn: Turn; chosen: string; checked: boolean }

export interface Filter { year: string; topic: string }

/** Everything that a view needs; views only read it and call its actions. */
export interface LearnPage extends Omit<Names, "provisions"> {
  place: Place;
  texts: TextInfo[];
  cases: LibraryCase[];
  filter: Filter;
  /** The texts that the visitor wants to predict. */
  chosen: readonly string[];
  guesses: ReadonlyMap<string, Guess>;
  /** The deals whose answers are shown. */
  revealed: ReadonlySet<string>;
  walk: Walk | undefined;
  attempt: Try | undefined;
  turn: TurnTry | undefined;
  /** What the teacher has picked so far. */
  picked: { cases: readonly string[]; texts: readonly string[] };
  /** What every text comes to on every deal, as far as it is known. */
  matrix: Matrix;
  /** Whether the engine had to be started afresh, or is gone. */
  trouble: "restarted" | "stopped" | undefined;
  answer(text: string, facts: Facts): Answer;
  /** What the comparison of two texts knows of a question; nothing while it is worked out. */
  reach(hunt: Hunt): Reach | undefined;
  act: Actions;
}

export interface Actions {
  go(place: Place): void;
  filter(filter: Filter): void;
  choose(text: string, on: boolean): void;
  guess(deal: string, text: string, guess: Guess | undefined): void;
  reveal(deal: string): void;
  hide(deal: string): void;
  walk(walk: Walk | undefined): void;
  attempt(attempt: Try | undefined): void;
  turn(turn: TurnTry | undefined): void;
  pick(what: "cases" | "texts", id: string, on: boolean): void;
  print(): void;
}

/** A deal of the library by one word: its case and, after a slash, which of its transactions. */
export function dealOf(one: LibraryCase, { id }: Transaction): string {
  return `${one.id}/${id}`;
}

/** The case and the transaction that `dealOf` made one word of. */
export function dealIn(cases: LibraryCase[], deal: string): { one: LibraryCase; transaction: Transaction } | undefined {
  const [id, wanted] = deal.split("/");
  const one = cases.find((candidate) => candidate.id === id);
  const transaction = one?.transactions.find((candidate) => candidate.id === wanted);
  return one === undefined || transaction === undefined ? undefined : { one, transaction };
}

/** The key of a guess. */
export function guessKey(deal: string, text: string): string {
  return `${deal} ${text}`;
}
