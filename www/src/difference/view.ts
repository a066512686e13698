import { html, nothing, type TemplateResult } from "lit";
import { questions } from "../../pkg/readings-en.js";
import type { Alarm, Change, Comparison, Group, ProvisionChange, TrackComparison } from "../../pkg/workshop.js";
import { severities, type Fact, type Facts, type List, type Provision } from "../door.ts";
import { factInWords, layerInWords, outcomeInWords } from "../in-words.ts";
import { answerInWords, furtherTracks, trackInWords } from "../tracks.ts";
import { readInWords } from "../views/parts.ts";
import { listed, say } from "../words.ts";
import { factsInWords, literalsInWords } from "./literal.ts";
import { shareInWords } from "./share.ts";
import "./words.ts";

/** What the views of a difference need beside it. */
export interface Frame {
  facts: Map<string, Fact>;
  lists: Map<string, List>;
  provisions: Map<string, Provision>;
  /** What the two texts are called. */
  names: { left: string; right: string };
  /** The id of the second text. */
  text: string;
  /** Where a provision can be read; a draft's own stands nowhere. */
  addressOf(path: string): string | undefined;
  /** Whether every change stands open at once. */
  unfolded?: boolean;
  /** Puts an example to every text. */
  open(facts: Facts): void;
}

/** What differs, on which question, how often, by which provisions, with an example for each. */
export function comparisonView(frame: Frame, comparison: Comparison): TemplateResult {
  const differing = comparison.tracks.filter(({ state }) => state === "differs");
  return html`<div class="comparison" tabindex="-1"><h3 id="verdict">${verdictInWords(frame, comparison)}</h3>
    ${differing.length === 0 ? nothing : html`<p class="hint">${say("difference-denominator")}</p>`}
    ${tracksView(frame, comparison)}
    ${provisionsView(comparison.provisions)}${askedView(frame, comparison)}
    ${alarmsView(frame, comparison)}${notModelledView(frame, comparison)}</div>`;
}

/** Whether anything differs, in a sentence. */
export function verdictInWords({ names }: Frame, { tracks, same }: Comparison): string {
  const count = tracks.filter(({ state }) => state === "differs").length;
  const unsettled = tracks.some(({ state }) => state === "over-budget");
  return say(same && !unsettled ? "difference-identical" : count === 0 ? "difference-not-settled" : "difference-differ", { ...names, count });
}

/** Question by question: those that differ with every change, the others in a line each. */
export function tracksView(frame: Frame, comparison: Comparison): TemplateResult {
  const { tracks } = comparison;
  const plain = (state: TrackComparison["state"], key: string) => {
    const found = tracks.filter((one) => one.state === state && !(one.track === "licence" && state === "not-addressed"));
    return found.length === 0 ? nothing : html`<p>${say(key, { questions: listed(found.map(questionOf)) })}</p>`;
  };
  return html`${tracks.filter(({ state }) => state === "differs").map((track) => trackView(frame, comparison, track))}
    ${plain("over-budget", "difference-over-budget-on")}${plain("same", "difference-same-on")}${plain("not-addressed", "difference-silent-on")}`;
}

/** Facts that one of the texts alone asks for. */
export function askedView({ names }: Frame, { onlyLeftAsks, onlyRightAsks }: Comparison): TemplateResult {
  return html`${asked(names.left, onlyLeftAsks)}${asked(names.right, onlyRightAsks)}`;
}

function questionOf({ track, layer }: TrackComparison): string {
  return layer === "union" ? trackInWords(track) : say("difference-question-of", { question: trackInWords(track), layer: layerInWords(layer) });
}

function trackView(frame: Frame, comparison: Comparison, track: TrackComparison) {
  return html`<section class="track" data-track=${track.track} data-layer=${track.layer}><h3>${questionOf(track)}</h3>
    <p>${say("difference-track-share", { share: shareInWords(track.share) })}</p>
    ${track.changes.map((change) => changeView(frame, comparison, track, change))}</section>`;
}

/** The value of a track in words, of the licence an outcome. */
function valueOf(track: string, value: string): string {
  const outcome = severities.find((one) => one === value);
  return outcome === undefined ? answerInWords(track, value) : outcomeInWords(outcome);
}

function changeView(frame: Frame, comparison: Comparison, { track }: TrackComparison, change: Change) {
  const [before, after] = [valueOf(track, change.before), valueOf(track, change.after)];
  return html`<details class="change" ?open=${frame.unfolded === true}><summary><span class="before">${before}</span> ${arrow()} <strong class="after">${after}</strong>
      <span class="hint">${say("difference-of-all", { share: shareInWords(change.share) })}</span></summary>
    <p class="hint">${say("difference-before-after", { ...frame.names })}</p>
    <ol class="groups">${change.groups.map((group) => groupView(frame, comparison, group))}</ol>
    ${change.more === 0 ? nothing : html`<p class="hint">${say("difference-groups-more", { count: change.more, share: shareInWords(change.moreShare) })}</p>`}</details>`;
}

function groupView(frame: Frame, { day }: Comparison, group: Group) {
  const { left, right } = frame.names;
  const decides = (text: string, path: string | undefined) => (path === undefined ? say("difference-decides-not", { text }) : html`${say("difference-decides-by", { text })} ${cite(frame, path)}`);
  return html`<li><p>${decides(left, group.left)}; ${decides(right, group.right)}.
      ${group.unless.length === 0 ? nothing : html`${say(group.exact ? "difference-unless-exact" : "difference-unless")} ${group.unless.map((path, at) => html`${at === 0 ? "" : ", "}${cite(frame, path)}`)}.`}
      <span class="hint">${say("difference-of-all", { share: shareInWords(group.share) })}</span></p>
    ${doubt(frame, left, group.left)}${doubt(frame, right, group.right)}
    ${group.conditions.length === 0 ? nothing : html`<details class="folded"><summary>${say("difference-conditions", { count: group.conditions.length, share: shareOf(group.covered, group.share) })}</summary>
      <ol>${group.conditions.map((literals) => html`<li>${listed(literalsInWords(frame, literals, day))}</li>`)}</ol></details>`}
    ${exampleView(frame, group, day)}</li>`;
}

/** That what a text's provision says was not read in the text, or in a copy of it. */
function doubt({ provisions }: Frame, text: string, path: string | undefined) {
  const { citation, readIn } = provisions.get(path ?? "") ?? {};
  if (citation === undefined || readIn === undefined || !["secondary-source", "recollection", "reconstruction"].includes(readIn.kind)) return nothing;
  return html`<p class="read-in">${say("difference-read-in", { text, provision: citation.label, how: readInWords(readIn) })}</p>`;
}

function shareOf(part: number, whole: number): string {
  return shareInWords(whole === 0 ? 0 : Math.floor((part / whole) * 1_000_000_000));
}

/** The smallest example; both texts were asked about it before it was shown. */
function exampleView(frame: Frame, { example }: Group, day: string) {
  if (example === undefined) return nothing;
  const facts = Object.fromEntries(example.facts.map(({ fact, value }) => [fact, value]));
  const said = factsInWords(frame, example.facts);
  return html`<p class="example">${say("difference-example", { facts: said.join("; ") })} ${example.replayed ? nothing : html`<strong>${say("difference-example-not-replayed")}</strong>`}</p>
    <p class="screen-only"><button type="button" class="secondary small" @click=${() => frame.open({ day, ...facts })}>${say("difference-example-open")}</button></p>`;
}

/** What stands otherwise, and folded away what only refers to it. */
export function provisionsView(changes: ProvisionChange[]) {
  const below = changes.filter(({ state }) => state === "changed-below");
  const own = changes.filter(({ state }) => state !== "changed-below");
  if (changes.length === 0) return nothing;
  return html`<h3>${say("difference-provisions")}</h3><ul class="provisions">${own.map(provisionView)}</ul>
    ${below.length === 0 ? nothing : html`<details class="folded"><summary>${say("difference-provisions-below", { count: below.length })}</summary><ul class="provisions">${below.map(provisionView)}</ul></details>`}`;
}

function provisionView({ state, label, title, before, after }: ProvisionChange) {
  return html`<li data-state=${state}><strong>${label}</strong> ${title} <span class="tag">${say(`difference-provision-${state}`)}</span>
    ${wordsOf("difference-provision-before", before)}${wordsOf("difference-provision-after", after)}</li>`;
}

function wordsOf(key: string, words: string | undefined) {
  return words === undefined ? nothing : html`<details><summary>${say(key)}</summary><pre>${words}</pre></details>`;
}

/** Facts that one text alone asks for; technical questions of control-list entries are only counted. */
function asked(text: string, facts: string[]) {
  if (facts.length === 0) return nothing;
  const named = facts.filter((fact) => questions[fact] === undefined).map(factInWords);
  const technical = facts.length - named.length;
  return html`<p>${say("difference-only-asks", { text, facts: listed(technical === 0 ? named : [...named, say("difference-technical", { count: technical })]) })}</p>`;
}

/** What a drafter should look at, by its kind; many of a kind are folded away. */
export function alarmsView(frame: Frame, { alarms }: { alarms: Alarm[] }): TemplateResult | typeof nothing {
  if (alarms.length === 0) return nothing;
  const kinds = [...new Set(alarms.map(({ kind }) => kind))];
  return html`<h3>${say("difference-alarms")}</h3><ul class="alarms">${kinds.map((kind) => {
    const found = alarms.filter((one) => one.kind === kind).map((one) => alarmView(frame, one));
    const words = say(`difference-alarm-${kind}`);
    if (found.length < 2) return html`<li data-alarm=${kind}>${words} ${found}</li>`;
    return html`<li data-alarm=${kind}><details ?open=${found.length < 5}><summary>${words} (${found.length})</summary><ul>${found.map((one) => html`<li>${one}</li>`)}</ul></details></li>`;
  })}</ul>`;
}

function alarmView(frame: Frame, { provisions, about }: Alarm) {
  const name = (one: string) => (frame.facts.has(one) ? factInWords(one) : frame.facts.has(`knows-${one}`) ? say(`use-${one}`) : ["licence", ...furtherTracks()].includes(one) ? trackInWords(one) : one);
  return html`${provisions.map((id, at) => html`${at === 0 ? "" : ", "}${cite(frame, `${frame.text}/${id}`)}`)} ${listed(about.map(name))}`;
}

/** Of what is not modelled, no effect can be shown. */
export function notModelledView(frame: Frame, { notModelled }: Comparison) {
  if (notModelled.length === 0) return nothing;
  return html`<details class="folded"><summary>${say("difference-not-modelled", { count: notModelled.length })}</summary><ul>${notModelled.map(({ provision }) => html`<li>${cite(frame, provision)}</li>`)}</ul></details>`;
}

/** From before to after, for eyes and ears. */
export function arrow(): TemplateResult {
  return html`<span aria-hidden="true">→</span> <span class="visually-hidden">${say("difference-becomes")}</span>`;
}

/** A provision by how it is cited, with the way to where it can be read. */
export function cite(frame: Frame, path: string): TemplateResult {
  const citation = frame.provisions.get(path)?.citation;
  const [label, address] = [citation?.label ?? path.split("/").at(-1), frame.addressOf(path)];
  return html`${address === undefined ? label : html`<a href=${address} target="_blank" rel="noopener">${label}</a>`}${citation === undefined ? nothing : html` (${citation.title})`}`;
}
