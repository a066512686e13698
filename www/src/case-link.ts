import type { Facts, Value } from "./door.ts";

/** Why a link holds no case, as a key of the words. */
export type LinkFlaw = "broken-link" | "newer-link";

const version = "1";

/** A case as the end of an address; browsers keep it to themselves, and it holds the stated facts and nothing else. */
export function caseFragment(facts: Facts): string {
  const text = JSON.stringify(facts).replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `#case=${version}.${btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

/** The check asks what holds today, so the day of the deal stays behind. */
export function factsToday({ day: _then, ...facts }: Facts): Facts {
  return facts;
}

/** The facts that an address ends in; nothing where it ends in something else. */
export function factsOfFragment(fragment: string): Facts | LinkFlaw | undefined {
  const [, made, held = ""] = /^#case=([^.]*)(?:\.(.*))?$/.exec(fragment) ?? [];
  if (made === undefined) return undefined;
  if (made !== version) return /^\d+$/.test(made) ? "newer-link" : "broken-link";
  try {
    const facts: unknown = JSON.parse(atob(held.replaceAll("-", "+").replaceAll("_", "/")));
    return isFacts(facts) ? facts : "broken-link";
  } catch {
    return "broken-link";
  }
}

/** Whether a value has the shape of stated facts; what they mean, the engine knows. */
export function isFacts(value: unknown): value is Facts {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((one): one is Value => typeof one === "boolean" || typeof one === "string" || (Array.isArray(one) && one.every((part) => typeof part === "string")));
}
