import type { Comparison } from "../../pkg/workshop.js";
import type { LinkFlaw } from "../case-link.ts";
import type { Fact, Facts, List, Problem, Provision } from "../door.ts";
import type { TextInfo } from "../texts.ts";
import type { TextReport } from "../workshop/requests.ts";

/** One transaction that is put to every text. */
export interface Deal { id: string; name: string; facts: Facts }

/** The case in hand: one of the library by its id, or the visitor's own. */
export interface Chosen { library?: string; title: string; deals: Deal[] }

/** What a text comes to on a deal: nothing while the engine works. */
export type Told = TextReport | { problems: Problem[] } | undefined;

/** Two texts whose reasons on a deal stand side by side. */
export interface Pair { deal: string; left: string; right: string }

/** Two texts that are compared on all cases of a day, and what came of it. */
export interface Against { left: string; right: string; day: string; state: undefined | "working" | { problems: Problem[] } | { comparison: Comparison; left: string; right: string } }

/** What the visitor has to be told about the tool itself, as a key of the words. */
export type Trouble = "stopped" | "lost" | "bad-record" | "no-such-case" | "nothing-handed-over" | LinkFlaw;

/** Everything a view needs; views only read it and call its actions. */
export interface ComparePage {
  texts: TextInfo[];
  /** The text that is law today. */
  inForce: string;
  facts: Map<string, Fact>;
  lists: Map<string, List>;
  provisions: Map<string, Provision>;
  chosen: Chosen | undefined;
  told(text: string, deal: string): Told;
  pair: Pair | undefined;
  against: Against;
  /** Folds that were opened, and so are written out. */
  unfolded: ReadonlySet<string>;
  trouble: Trouble | undefined;
  act: CompareActions;
}

export interface CompareActions {
  choose(library: string): void;
  load(file: File): void;
  /** Sets reasons side by side; `focus` brings the reader to them. */
  side(pair: Pair, focus: boolean): void;
  unfold(fold: string): void;
  again(): void;
  /** Chooses a text or the day for the comparison on all cases. */
  against(choice: Partial<Pick<Against, "left" | "right" | "day">>): void;
  compare(): void;
  /** Puts an example of a difference to every text. */
  example(facts: Facts, title: string): void;
}

export function isReport(told: Told): told is TextReport {
  return told !== undefined && "outcomes" in told;
}
