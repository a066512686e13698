import { checkAddress, screeningAddress } from "./addresses.ts";
import type { Place } from "./page.ts";

/** What the browser's history holds about a screen: where, and where to return to. Never an answer. */
export interface Visit { place: Place; returnTo?: Place; index: number }

export function currentVisit(): Visit | undefined {
  return (history.state as { catchall?: Visit } | null)?.catchall;
}

export function push(place: Place, returnTo?: Place): void {
  history.pushState({ catchall: visit(place, (currentVisit()?.index ?? 0) + 1, returnTo) }, "", addressOf(place));
}

export function replace(place: Place): void {
  history.replaceState({ catchall: visit(place, currentVisit()?.index ?? 0) }, "", addressOf(place));
}

function visit(place: Place, index: number, returnTo?: Place): Visit {
  return { place, index, ...(returnTo === undefined ? {} : { returnTo }) };
}

/** Two pages hold the tool; which one says nothing about an answer. */
function addressOf(place: Place): string {
  return place.at === "screening" ? screeningAddress : checkAddress;
}
