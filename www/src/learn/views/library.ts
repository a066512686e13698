import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { baseline, standings, yearOf, type LibraryCase } from "../../library.ts";
import { say } from "../../words.ts";
import type { LearnPage } from "../page.ts";
import { legendView, notesView, storyView, tagsView, type NameOf } from "./story.ts";

/** The library in the tool: a filter, and each case as a card that leads to its page. */
export function libraryView(page: LearnPage): TemplateResult {
  const { filter, cases } = page;
  const shown = cases.filter((one) => (filter.year === "" || yearOf(one) === filter.year) && (filter.topic === "" || one.topic === filter.topic));
  return html`<h1 tabindex="-1">${say("learn-title")}</h1><p class="lead">${say("learn-lead")}</p>
    <ul class="ways"><li><a href="#questions">${say("learn-questions-title")}</a> <span class="hint">${say("learn-questions-lead")}</span></li>
      <li><a href="#make">${say("learn-make-title")}</a> <span class="hint">${say("learn-make-lead")}</span></li>
      <li><a href="glossary/">${say("glossary-link")}</a></li></ul>
    <h2>${say("learn-library-title")}</h2><p>${baseline}</p>
    <div class="filter">${select("filter-year", say("learn-filter-year"), unique(cases.map(yearOf)).sort().map((year) => [year, year]), filter.year, (year) => page.act.filter({ ...filter, year }))}
      ${select("filter-topic", say("learn-filter-topic"), unique(cases.map(({ topic }) => topic)).map((topic) => [topic, say(`topic-${topic}`)]), filter.topic, (topic) => page.act.filter({ ...filter, topic }))}</div>
    <p role="status">${say("learn-count", { count: shown.length })}</p>
    <ol class="case-cards">${shown.map((one) => html`<li value=${one.number}><h3><a href="#${one.id}">${one.title}</a></h3>${tagsView(one)}<p>${one.statements[0]?.words ?? ""}</p></li>`)}</ol>
    ${legendView(standings)}`;
}

/** The library without script: every story with its sources and notes, to read and to print. */
export function staticLibrary(cases: LibraryCase[], nameOf: NameOf): TemplateResult {
  return html`<h2>${say("learn-library-title")}</h2><p>${baseline}</p>${legendView(standings)}
    ${cases.map((one) => html`<article class="library-case" aria-labelledby="${one.id}-title"><h3 id="${one.id}-title"><a href="#${one.id}" id=${one.id}>${one.title}</a></h3>
      ${tagsView(one)}${storyView(one)}${notesView(one, nameOf)}</article>`)}`;
}

/** A choice of one among few; the first choice takes all. */
export function select(id: string, label: string, options: [string, string][], chosen: string, choose: (value: string) => void, all: string | undefined = say("learn-all")): TemplateResult {
  return html`<div class="select"><label for=${id}>${label}</label> <select id=${id} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
    ${all === undefined ? nothing : html`<option value="" .selected=${live(chosen === "")}>${all}</option>`}
    ${options.map(([value, words]) => html`<option value=${value} .selected=${live(chosen === value)}>${words}</option>`)}</select></div>`;
}

export function unique(words: string[]): string[] {
  return [...new Set(words)];
}
