import type { Answers, Way } from "./answers.ts";
import type { Assessed, CaseFile } from "./case-file.ts";
import type { Library } from "./engine.ts";
import type { Across, Fact, Facts, Finding, List, Problem, Provision, Report, Value } from "./door.ts";
import type { LinkFlaw } from "./case-link.ts";
import type { Difference, Flaw, Record } from "./record.ts";
import type { Step } from "./steps.ts";

/** Where the visitor is: one step, everything on one page, the review, the result, all cases of the file, or a screen of the screening. */
export type Place =
  | { at: "step"; step: string }
  | { at: "all" }
  | { at: "review" }
  | { at: "result" }
  | { at: "file" }
  | { at: "screening"; step: string };

export interface Mistake { fact: string; message: string; suggestions: string[] }

/** What the visitor has to be told about the tool itself. */
export type Trouble =
  | { kind: "restarted" }
  | { kind: "stopped" }
  | { kind: "refused"; problems: Problem[] }
  | { kind: "bad-record"; flaw: Flaw }
  | { kind: "bad-link"; flaw: LinkFlaw }
  | { kind: "no-storage" };

/** Everything a view needs; views only read it and call its actions. */
export interface Page {
  place: Place;
  /** All cases of the visitor; answers and report are those of the case that this page shows. */
  file: CaseFile;
  assessed(): Assessed[];
  /** The same page for another case of the file, in a print-out or a saved page of several. */
  onPaper(at: number): Page;
  /** Ends the ids of a case among several on one page. */
  mark: string;
  answers: Answers;
  report: Report | undefined;
  steps: Step[];
  library: Library;
  facts: Map<string, Fact>;
  lists: Map<string, List>;
  provisions: Map<string, Provision>;
  /** The provisions that test a fact themselves, in the order of the law. */
  testedBy: Map<string, string[]>;
  mistakes: Mistake[];
  trouble: Trouble | undefined;
  loaded: { record: Record; difference: Difference } | undefined;
  /** What the visitor calls the record; the engine never reads it. */
  recordTitle: string;
  keeping: boolean;
  today: string;
  /** On paper and in a saved page nothing leads to a question, and every reason is open. */
  paper: boolean;
  /** Text that stands in a picker without having become an answer. */
  typed: Map<string, string>;
  idle(): string[];
  /** Whether the same case is shown with every destination. */
  comparing: boolean;
  across(fact: string): Across[];
  act: Actions;
}

/** What shows a finding with its reasons, on the result and beside other texts; without steps, no question is led to. */
export type Shown = Pick<Page, "facts" | "lists" | "provisions" | "report" | "steps" | "paper"> & {
  act: Pick<Actions, "go">;
  /** What a provision answers to a question besides the licence's, in words; the check asks none. */
  answer?: (finding: Finding) => string;
};

export interface Actions {
  state(fact: string, value: Value): void;
  unsure(fact: string): void;
  clear(fact: string): void;
  /** States every fact that contradicts nothing stated so far and is not answered yet. */
  stateOpen(facts: Facts): void;
  way(way: Way): void;
  kind(group: string, chosen: boolean): void;
  codes(codes: string[]): void;
  /** Adds a code; what the engine refuses becomes a mistake of the field. */
  addCode(typed: string): boolean;
  typed(fact: string, text: string): void;
  next(): void;
  back(): void;
  go(place: Place): void;
  forget(): void;
  keep(on: boolean): void;
  /** Takes answers that differ in the screening alone. */
  screen(answers: Answers): void;
  undo(): void;
  compare(): void;
  /** Another item of the same transaction. */
  addItem(): void;
  /** A copy of the case, apart from it. */
  duplicate(): void;
  /** Hands all cases to the page that puts them to every text. */
  everyText(): void;
  open(at: number, place: Place): void;
  remove(at: number): void;
  start(id: string): void;
  nameRecord(name: string): void;
  print(): void;
  save(form: "json" | "html"): void;
  load(file: File): void;
}
