import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import english from "../words/en.ftl?raw";

export type Arguments = Record<string, FluentVariable>;

export const language = "en";
/** Dates are written as they are in Europe. */
const dates = "en-GB";

const bundle = new FluentBundle(language, { useIsolating: false });
addWords(english);

/** More words, for pages that bring their own. */
export function addWords(text: string): void {
  for (const mistake of bundle.addResource(new FluentResource(text))) throw mistake;
}

/** The words for `key`, which is a message or `message.attribute`. `npm run check` finds a missing one; the reader sees the key. */
export function say(key: string, args: Arguments = {}): string {
  const pattern = find(key);
  return pattern === undefined ? key : bundle.formatPattern(pattern, args, []);
}

/** The words for the first of `keys` that has any; the last key is taken as it is. */
export function sayFirst(keys: string[], args: Arguments = {}): string {
  const key = keys.find((candidate) => find(candidate) !== undefined);
  return key === undefined ? (keys.at(-1) ?? "") : say(key, args);
}

/** The engine's own message: it sets the visitor's words in backticks. */
export function quoted(message: string): string {
  return message.replace(/`([^`]*)`/g, (_all, words: string) => say("quoted", { words }));
}

/** A list in the reader's language: "a, b or c". */
export function listed(items: string[], type: "conjunction" | "disjunction" = "conjunction"): string {
  return new Intl.ListFormat(language, { type }).format(items);
}

/** A day in the reader's language; the day of the calendar, whatever the clock's zone. */
export function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(dates, { dateStyle: "long", timeZone: "UTC" }).format(date);
}

/** The day on the visitor's calendar. */
export function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function find(key: string) {
  const [id = "", attribute] = key.split(".");
  const message = bundle.getMessage(id);
  return (attribute === undefined ? message?.value : message?.attributes[attribute]) ?? undefined;
}
