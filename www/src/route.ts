import { checkAddress, screeningAddress } from "./addresses.ts";
import type { Place } from "./page.ts";

/** What the browser's history holds about a screen: which case of the file, where, and where to return to. Never an answer. */
export interface Visit { place: Place; case: number; returnTo?: Place; index: number }

export function currentVisit(): Visit | undefined {
  return (history.state as { catchall?: Visit } | null)?.catchall;
}

export function push(place: Place, at: number, returnTo?: Place): void {
  history.pushState({ catchall: visit(place, at, (currentVisit()?.index ?? 0) + 1, returnTo) }, "", addressOf(place));
}

export function replace(place: Place, at: number): void {
  history.replaceState({ catchall: visit(place, at, currentVisit()?.index ?? 0) }, "", addressOf(place));
}

function visit(place: Place, at: number, index: number, returnTo?: Place): Visit {
  return { place, case: at, index, ...(returnTo === undefined ? {} : { returnTo }) };
}

/** Two pages hold the tool; which one says nothing about an answer. */
function addressOf(place: Place): string {
  return place.at === "screening" ? screeningAddress : checkAddress;
}
