import { say } from "../../words.ts";
import type { Route } from "../frame.ts";
import { fileOf, lawAddress, listAddress, listsAddress, textAddress } from "../../addresses.ts";
import { listPage, listsPage } from "./lists.ts";
import { overviewPage } from "./overview.ts";
import { lawOf, type Contents } from "./shapes.ts";
import { textPage } from "./text.ts";

/** A page for all texts, one for each text, one for all lists, one for each list. */
export function lawRoutes(contents: Contents): Route[] {
  const law = lawOf(contents);
  const name = "law";
  return [
    { path: fileOf(lawAddress), name, title: say("law-title"), description: say("law-lead"), body: overviewPage(law) },
    ...contents.texts.map((text) => ({
      path: fileOf(textAddress(text.instrument.id)), name, title: text.instrument.name, description: text.words.reading, body: textPage(law, text),
    })),
    { path: fileOf(listsAddress), name, title: say("lists-title"), description: say("lists-lead"), body: listsPage(law) },
    ...contents.lists.map((page) => ({
      path: fileOf(listAddress(page.list.id)), name, title: page.list.title, description: page.words.reading, body: listPage(law, page),
    })),
  ];
}
