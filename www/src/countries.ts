import type { Fact, List } from "./door.ts";
import { language, sayFirst } from "./words.ts";

export interface Country { code: string; name: string; alsoNamed: string }

/** The names in the reader's language and in English, made when the first is wanted: a page that names none does without. */
let names: Intl.DisplayNames[] | undefined;

function nameIn(at: 0 | 1, code: string): string | undefined {
  names ??= [language, "en"].map((tag) => new Intl.DisplayNames(tag, { type: "region", fallback: "none" }));
  return names[at]?.of(code);
}

/** In the reader's alphabetical order, by a name. */
export function alphabetical<T>(all: T[], name: (one: T) => string): T[] {
  const { compare } = new Intl.Collator(language);
  return all.toSorted((one, other) => compare(name(one), name(other)));
}

/** Of each list, once it was asked for. */
const ofList = new WeakMap<List, Country[]>();

/** The name of a country in the reader's language; our own word where the standard has none. */
export function countryName(code: string): string {
  return sayFirst([`country-${code}`, nameIn(0, code) ?? code]);
}

/** The countries that `fact` may name, in the reader's alphabetical order. */
export function countriesOf(fact: Fact, lists: List[]): Country[] {
  const list = lists.find((one) => (fact.within === undefined ? one.kind === "all-countries" : one.id === fact.within));
  if (list === undefined) return [];
  const known = ofList.get(list) ?? named(list);
  ofList.set(list, known);
  return known;
}

function named({ entries }: List): Country[] {
  const codes = [...new Set(entries.map(({ value }) => value))];
  return alphabetical(codes.map((code) => ({ code, name: countryName(code), alsoNamed: nameIn(1, code) ?? "" })), ({ name }) => name);
}

/** Countries whose name, English name or code matches what was typed; exact code first, then beginnings. */
export function countriesMatching(countries: Country[], typed: string): Country[] {
  const wanted = plain(typed);
  if (wanted === "") return countries;
  const rank = (country: Country) => {
    const spoken = [plain(country.name), plain(country.alsoNamed)];
    if (plain(country.code) === wanted) return 0;
    if (spoken.some((name) => name.startsWith(wanted))) return 1;
    if (spoken.some((name) => name.split(/[^\p{L}]+/u).some((word) => word.startsWith(wanted)))) return 2;
    return spoken.some((name) => name.includes(wanted)) ? 3 : 4;
  };
  return countries
    .map((country) => ({ country, place: rank(country) }))
    .filter(({ place }) => place < 4)
    .sort((one, other) => one.place - other.place)
    .map(({ country }) => country);
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
}
