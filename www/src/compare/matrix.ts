import type { Tone } from "../headline.ts";
import { answerInWords, answersInWords, notAddressed, trackInWords } from "../tracks.ts";
import { say } from "../words.ts";
import { decisionOf, licenceInWords } from "./sentence.ts";
import { toneOf } from "./tone.ts";
import { isReport, type ComparePage, type Deal, type Told } from "./page.ts";
import type { TextReport } from "../workshop/requests.ts";

/** What a text says on a question, in words; `weight` decides whether two texts say the same. */
export interface Cell { text: string; words: string; weight: string; tone?: Tone; differs: boolean }

/** A question on a deal, across all texts. */
export interface Row { deal: Deal; track: string; question: string; cells: Cell[]; differs: boolean }

/** Rows in which some text differs from the law in force come first; within, the licence before the further questions. */
export function rowsOf(page: ComparePage): Row[] {
  const rows = (page.chosen?.deals ?? []).flatMap((deal) => ["licence", ...tracksOf(page, deal)].map((track) => rowOf(page, deal, track)));
  return [...rows.filter(({ differs }) => differs), ...rows.filter(({ differs }) => !differs)];
}

/** Whether a text says something else on the licence, or on how the authority must then decide, than the law in force does. */
export function differsOn(page: ComparePage, deal: string, text: string): boolean {
  return gistOf(page, deal, text) !== gistOf(page, deal, page.inForce);
}

function gistOf(page: ComparePage, deal: string, text: string): string {
  const told = page.told(text, deal);
  return `${cellOf(page, deal, "licence", text).weight} ${isReport(told) ? decisionOf(told) : ""}`;
}

function tracksOf(page: ComparePage, deal: Deal): string[] {
  const reports = page.texts.map(({ id }) => page.told(id, deal.id)).filter(isReport);
  return [...new Set(reports.flatMap(({ answers }) => answers.map(({ track }) => track)))];
}

function rowOf(page: ComparePage, deal: Deal, track: string): Row {
  const inForce = cellOf(page, deal.id, track, page.inForce);
  const cells = page.texts.map(({ id }) => {
    const cell = cellOf(page, deal.id, track, id);
    return { ...cell, differs: cell.weight !== inForce.weight };
  });
  return { deal, track, question: trackInWords(track), cells, differs: cells.some(({ differs }) => differs) };
}

function cellOf(page: ComparePage, deal: string, track: string, text: string): Cell {
  const told = page.told(text, deal);
  const words = { text, differs: false };
  if (!isReport(told)) return { ...words, ...unanswered(told) };
  return { ...words, ...(track === "licence" ? licence(page, text, told) : further(told, track)) };
}

function unanswered(told: Told): Pick<Cell, "words" | "weight"> {
  const key = told === undefined ? "compare-working" : "compare-refused";
  return { words: say(key), weight: key };
}

function licence(page: ComparePage, id: string, told: TextReport): Pick<Cell, "words" | "weight" | "tone"> {
  const text = page.texts.find((one) => one.id === id);
  const words = text === undefined ? "" : licenceInWords(text, told.outcomes.union);
  return { words, weight: words, tone: toneOf(told) };
}

function further({ answers }: TextReport, track: string): Pick<Cell, "words" | "weight"> {
  const answer = answers.find((one) => one.track === track);
  const words = answer === undefined ? answerInWords(track, notAddressed) : answersInWords(answer);
  return { words, weight: words };
}
