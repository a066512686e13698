import { Refused, Stopped } from "../refusal.ts";
import type { Reply, Requests } from "./requests.ts";
import type { Asked } from "./worker.ts";
import address from "./worker.ts?worker&url";

/** The engine with every text, in a worker; each request is a promise. */
export type Workshop = { [Name in keyof Requests]: (...args: Parameters<Requests[Name]>) => Promise<Awaited<ReturnType<Requests[Name]>>> };

/** The worker could not be started or has died: nothing more can be asked of it. */
export class Lost extends Error {}

interface Waiting { resolve(value: unknown): void; reject(error: Error): void }

/** Starts the worker: the last request of the page. A refused request rejects with `Refused`, a stop of the engine with `Stopped`. */
export function openWorkshop(): Workshop {
  const worker = new Worker(ownScript(address) as string, { type: "module" });
  const waiting = new Map<number, Waiting>();
  let number = 0;
  let lost: Lost | undefined;
  worker.addEventListener("message", ({ data }: MessageEvent<Reply & { number: number }>) => {
    const { resolve, reject } = waiting.get(data.number) ?? {};
    waiting.delete(data.number);
    if ("value" in data) resolve?.(data.value);
    else reject?.("problems" in data ? new Refused(data.problems) : new Stopped(data.stopped));
  });
  worker.addEventListener("error", ({ message }) => {
    lost = new Lost(message || "the worker could not be loaded");
    for (const { reject } of waiting.values()) reject(lost);
    waiting.clear();
  });
  const ask = (name: keyof Requests) => (...args: unknown[]) => new Promise<unknown>((resolve, reject) => {
    if (lost !== undefined) return reject(lost);
    number += 1;
    waiting.set(number, { resolve, reject });
    worker.postMessage({ number, name, args } satisfies Asked);
  });
  const names: (keyof Requests)[] = ["facts", "lists", "texts", "assessText", "compare", "consolidation", "stamp"];
  return Object.fromEntries(names.map((name) => [name, ask(name)])) as unknown as Workshop;
}

/** The policy that `headers.txt` names: it makes one address, that of our own worker. */
function ownScript(wanted: string): unknown {
  interface Factory { createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): unknown } }
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  return trustedTypes?.createPolicy("catchall", { createScriptURL: () => address }).createScriptURL(wanted) ?? wanted;
}
