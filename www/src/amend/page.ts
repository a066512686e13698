import type { Comparison, Consolidation } from "../../pkg/workshop.js";
import type { Preset, Toggle } from "../../pkg/toggles-en.js";
import type { Facts, Problem } from "../door.ts";
import type { TextInfo } from "../texts.ts";
import type { Named } from "../views/result/grounds.ts";
import type { Limb, Place } from "./limb.ts";
import type { Flaw, Kept, Stamp } from "./link.ts";
import type { Stack } from "./stack.ts";

/** The views of one amendment. */
export const tabs = ["change", "wording", "table", "source", "hand-on"] as const;
export type Tab = (typeof tabs)[number];

/** A form that is open in a provision, and the limb that it is about. */
export type Form = "values" | "list" | "other" | "and" | "or" | "add-to-list" | "remove-from-list" | "insert" | "substitute" | "dates" | "reading" | "covers" | "effect" | "move";

/** What is open in the editor: the menu of a limb or of the effect, or a form. */
export interface Open { provision: string; place: Place | "effect"; form?: Form; list?: string }

/** A case of the library that comes out otherwise. */
export interface CaseChange { id: string; title: string; facts: Facts; changes: { question: string; before: string; after: string }[] }

/** What the amendments change: nothing while there are none; `stale` while a newer state is being worked out. */
export interface Effect {
  stale: boolean;
  comparison: Comparison | undefined;
  problems: Problem[];
  library: { done: number; all: number; changed: CaseChange[] } | undefined;
}

export type Trouble = "stopped" | "lost" | "no-such-text" | Flaw;

/** What a file said of itself when it was opened, beside what is so now. */
export interface Opened { kept: Kept; stamp: Stamp | undefined }

/** Everything that a view needs; views only read it and call its actions. */
export interface AmendPage extends Named {
  texts: TextInfo[];
  toggles: readonly Toggle[];
  presets: readonly Preset[];
  stack: Stack;
  /** The entry that edits go to. */
  at: number;
  /** Another stack, which this one is compared with in place of the text as it stands. */
  aside: Stack | undefined;
  day: string;
  /** The text provision by provision, as the last amendments that fit leave it. */
  standing: readonly Consolidation[];
  /** What does not fit in the stack. */
  problems: readonly Problem[];
  /** An edit that the engine refused; nothing of it was taken. */
  refused: { said: string; problems: readonly Problem[] } | undefined;
  /** The text in the source view, and what is wrong with it. */
  source: { draft: string; problems: readonly Problem[] };
  effect: Effect;
  tab: Tab;
  filter: string;
  /** Whether provisions without a condition and entries of the control list are shown too. */
  everything: boolean;
  shown: ReadonlySet<string>;
  open: Open | undefined;
  /** The limb of each provision that the keyboard is at. */
  cursors: ReadonlyMap<string, string>;
  /** Whether the wording shows what stays as it is. */
  whole: boolean;
  said: string;
  link: { address: string; size: number } | undefined;
  copied: boolean | undefined;
  opened: Opened | undefined;
  trouble: Trouble | undefined;
  canUndo: boolean;
  canRedo: boolean;
  reading(id: string): string;
  newReading(id: string): string | undefined;
  act: AmendActions;
}

export interface AmendActions {
  text(id: string): void;
  day(day: string): void;
  tab(tab: Tab): void;
  filter(words: string): void;
  everything(on: boolean): void;
  show(provision: string, on: boolean): void;
  open(open: Open | undefined): void;
  cursor(provision: string, place: string, focus: boolean): void;
  /** Appends operations to the amendment in hand; `said` is what they do, in words. */
  edit(about: { label: string; title: string }, operations: string[], said: string, provision?: string): void;
  undo(): void;
  redo(): void;
  source(draft: string): void;
  whole(on: boolean): void;
  entry(at: number): void;
  newEntry(): void;
  rename(at: number, title: string): void;
  onOff(at: number, on: boolean): void;
  move(at: number, by: 1 | -1): void;
  remove(at: number): void;
  take(toggle: string): void;
  takePreset(preset: string): void;
  setAside(on: boolean): void;
  /** The stack in hand and the one aside trade places. */
  swap(): void;
  print(): void;
  copyLink(): void;
  copyTable(): void;
  save(what: "html" | "markdown" | "json"): void;
  load(file: File): void;
  example(facts: Facts): void;
  again(): void;
}

/** A limb's place as an attribute. */
export function keyOf(place: Place): string {
  return place.join(".");
}

/** The citation of a provision as it stands, for the heading of an amendment. */
export function aboutOf({ standing }: Pick<AmendPage, "standing">, id: string): { label: string; title: string } {
  const found = standing.find((one) => one.id === id);
  const { label, title } = (found?.after ?? found?.before)?.provision.citation ?? { label: id, title: id };
  return { label, title };
}

export type { Limb, Place };
