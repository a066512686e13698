import { bytesOf } from "../base64.ts";
import type { Entry, Stack } from "./stack.ts";

/** Why a link or a file holds no amendments, as a key of the words. */
export type Flaw = "broken-link" | "newer-link" | "not-amendments" | "newer-amendments";

const version = "1";

/** The amendments as the end of an address: the text's id, each amendment's text and whether it counts; compressed, nothing else. */
export async function fragmentOf({ text, entries }: Stack): Promise<string> {
  const held = new TextEncoder().encode(JSON.stringify([text, entries.map(({ draft, on }) => [draft, on ? 1 : 0])]));
  const packed = await through(held, new CompressionStream("deflate-raw"));
  return `#amend=${version}.${btoa(String.fromCharCode(...packed)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

/** The stack that an address ends in; nothing where it ends in something else. */
export async function stackOfFragment(fragment: string): Promise<Stack | Flaw | undefined> {
  const [, made, held = ""] = /^#amend=([^.]*)(?:\.(.*))?$/.exec(fragment) ?? [];
  if (made === undefined) return undefined;
  if (made !== version) return /^\d+$/.test(made) ? "newer-link" : "broken-link";
  try {
    const packed = bytesOf(held.replaceAll("-", "+").replaceAll("_", "/"));
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await through(packed, new DecompressionStream("deflate-raw"))));
    return stackOf(value) ?? "broken-link";
  } catch {
    return "broken-link";
  }
}

function stackOf(value: unknown): Stack | undefined {
  if (!Array.isArray(value)) return undefined;
  const [text, entries] = value as unknown[];
  if (typeof text !== "string" || !Array.isArray(entries)) return undefined;
  const read = (entries as unknown[]).map((entry): Entry | undefined => {
    const [draft, on] = Array.isArray(entry) ? (entry as unknown[]) : [];
    return typeof draft === "string" && (on === 0 || on === 1) ? { draft, on: on === 1 } : undefined;
  });
  return read.every((entry) => entry !== undefined) ? { text, entries: read } : undefined;
}

/** A link may unpack to this much; a text of amendments is far smaller. */
const most = 2_000_000;

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader() as ReadableStreamDefaultReader<Uint8Array>;
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    size += part.value.length;
    if (size > most) throw new RangeError("more than a link may hold");
  }
  const whole = new Uint8Array(size);
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}

/** Of what a file was made: hashes of the base text as the engine holds it, and of the engine. */
export interface Stamp { base: string; engine: string }

/** One change of the effect, to see whether it is still the same. */
export interface Told { track: string; layer: string; before: string; after: string; share: number }

/** What a file holds. */
export interface Kept { stack: Stack; stamp: Stamp; made: string; day: string; effect: Told[] }

export function fileOf({ stack, stamp, made, day, effect }: Kept): string {
  return `${JSON.stringify({ kind: "catchall-amendments", schema: 1, made, text: stack.text, amendments: stack.entries, base: stamp.base, engine: stamp.engine, day, effect }, null, 2)}\n`;
}

/** Reads a file of amendments. */
export function keptIn(file: string): Kept | Flaw {
  let value: unknown;
  try {
    value = JSON.parse(file);
  } catch {
    return "not-amendments";
  }
  if (!isObject(value) || value.kind !== "catchall-amendments") return "not-amendments";
  if (value.schema !== 1) return "newer-amendments";
  const { text, amendments, base, engine, made, day, effect } = value;
  if (![text, base, engine, made, day].every((one) => typeof one === "string") || !Array.isArray(amendments) || !Array.isArray(effect)) return "not-amendments";
  const entries = amendments.filter((one): one is Entry => isObject(one) && typeof one.draft === "string" && typeof one.on === "boolean").map(({ draft, on }) => ({ draft, on }));
  if (entries.length !== amendments.length || !effect.every(isTold)) return "not-amendments";
  return { stack: { text: text as string, entries }, stamp: { base: base as string, engine: engine as string }, made: made as string, day: day as string, effect };
}

function isTold(value: unknown): value is Told {
  return isObject(value) && ["track", "layer", "before", "after"].every((key) => typeof value[key] === "string") && typeof value.share === "number";
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
