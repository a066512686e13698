import type { Fact, List } from "./door.ts";
import { language, sayFirst } from "./words.ts";

export interface Country { code: string; name: string; alsoNamed: string }

const names = [language, "en"].map((tag) => new Intl.DisplayNames(tag, { type: "region", fallback: "none" }));

/** The name of a country in the reader's language; our own word where the standard has none. */
export function countryName(code: string): string {
  return sayFirst([`country-${code}`, names[0]?.of(code) ?? code]);
}

/** The countries that `fact` may name, in the reader's alphabetical order. */
export function countriesOf(fact: Fact, lists: List[]): Country[] {
  const list = lists.find((one) => (fact.within === undefined ? one.kind === "all-countries" : one.id === fact.within));
  const codes = [...new Set((list?.entries ?? []).map((entry) => entry.value))];
  return codes
    .map((code) => ({ code, name: countryName(code), alsoNamed: names[1]?.of(code) ?? "" }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
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
