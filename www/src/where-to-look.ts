import table from "../../law/where-to-look.tsv?raw";
import type { Source } from "./door.ts";

/** An authority or a public list, in its own language. */
export interface Place { name: string; site: string; readIn: Source }

const rows = table.split("\n").slice(1).map((line) => line.split("\t"));

/** Where to look about a topic, or whom to ask in a Member State; none where we are not sure. */
export function placesFor(about: string): Place[] {
  return rows.flatMap(([topic, name = "", site = "", readIn = ""]) => (topic === about && name !== "" ? [{ name, site, readIn: source(readIn) }] : []));
}

function source(readIn: string): Source {
  const [, kind = "", detail] = /^([^:]+)(?:: (.*))?$/.exec(readIn) ?? [];
  return { kind: kind.replaceAll(" ", "-") as Source["kind"], ...(detail === undefined ? {} : { detail }) };
}
