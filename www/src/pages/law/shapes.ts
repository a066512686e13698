import type { InstrumentInfo, List, Provision } from "../../door.ts";
import type { FactInfo, Grounds, ProvisionInfo } from "../../../pkg/catchall.js";
import type { Reading } from "../../../pkg/readings-en.js";

/** What `pkg/law.json` holds: every text file by file, with our words. */
export interface Contents { facts: FactInfo[]; texts: Text[]; lists: ListPage[] }

export interface Text { instrument: InstrumentInfo; words: Reading; parts: Part[] }

/** One file: an article or a section of an annex. */
export interface Part { title: string; provisions: Passage[] }

export interface Passage {
  provision: ProvisionInfo;
  words: Reading;
  conditions: Grounds[];
  note?: string;
  decidedBy?: string;
  lists?: string;
  from?: string;
  until?: string;
}

export interface ListPage { list: List; words: Reading }

/** What a law page needs beside its own data: everything by its id. */
export interface Law {
  contents: Contents;
  facts: Map<string, FactInfo>;
  lists: Map<string, List>;
  provisions: Map<string, Provision>;
}

export function lawOf(contents: Contents): Law {
  const passages = contents.texts.flatMap(({ parts }) => parts.flatMap(({ provisions }) => provisions));
  return {
    contents,
    facts: new Map(contents.facts.map((fact) => [fact.id, fact])),
    lists: new Map(contents.lists.map(({ list }) => [list.id, list])),
    provisions: new Map(passages.map(({ provision, words }) => [provision.id, { ...words, ...provision }])),
  };
}
