import { html, nothing, type TemplateResult } from "lit";
import { questions } from "../../../pkg/readings-en.js";
import type { Alarm, Change, Comparison, Group, ProvisionChange, TrackComparison } from "../../../pkg/workshop.js";
import { provisionAddress } from "../../addresses.ts";
import { severities } from "../../door.ts";
import { factInWords, layerInWords, outcomeInWords } from "../../in-words.ts";
import { answerInWords, trackInWords } from "../../tracks.ts";
import { listed, quoted, say } from "../../words.ts";
import { factsInWords, literalsInWords } from "../literal.ts";
import type { Against, ComparePage } from "../page.ts";
import { shareInWords } from "../share.ts";

/** Two texts on all cases of a day: what differs, on which question, how often, by which provisions, with an example for each. */
export function againstView(page: ComparePage): TemplateResult {
  const { against, texts, act } = page;
  const picker = (side: "left" | "right") => html`<p><label for="against-${side}">${say(`compare-against-${side}`)}</label>
    <select id="against-${side}" @change=${(event: Event) => act.against({ [side]: (event.target as HTMLSelectElement).value })}>
      ${texts.map((text) => html`<option value=${text.id} .selected=${text.id === against[side]}>${text.from.slice(0, 4)} · ${text.title}</option>`)}</select></p>`;
  return html`<section class="against" aria-labelledby="against"><h2 id="against" tabindex="-1">${say("compare-against-title")}</h2><p class="help">${say("compare-against-help")}</p>
    <div class="pickers screen-only">${picker("left")}${picker("right")}
      <p><label for="against-day">${say("compare-against-day")}</label><input type="date" id="against-day" .value=${against.day} @change=${(event: Event) => act.against({ day: (event.target as HTMLInputElement).value })}></p></div>
    <p class="screen-only"><button type="button" class="primary" id="against-start" ?disabled=${against.state === "working"} @click=${() => act.compare()}>${say("compare-against-start")}</button></p>
    <div role="status">${against.state === "working" ? say("compare-against-working") : nothing}</div>
    ${resultView(page, against)}</section>`;
}

function resultView(page: ComparePage, { state }: Against) {
  if (state === undefined || state === "working") return nothing;
  if ("problems" in state) {
    const large = state.problems.some(({ code }) => code === "over-budget");
    return html`<div class="trouble" role="alert"><h3>${say(large ? "compare-over-budget" : "compare-against-refused")}</h3><p>${large ? say("compare-over-budget.help") : listed(state.problems.map(({ message }) => quoted(message)))}</p></div>`;
  }
  return comparisonView(page, state);
}

function comparisonView(page: ComparePage, { comparison, left, right }: { comparison: Comparison; left: string; right: string }) {
  const { tracks, same } = comparison;
  const names = { left: titleOf(page, left), right: titleOf(page, right) };
  const differing = tracks.filter(({ state }) => state === "differs");
  const plain = (state: TrackComparison["state"], key: string) => {
    const found = tracks.filter((one) => one.state === state && !(one.track === "licence" && state === "not-addressed"));
    return found.length === 0 ? nothing : html`<p>${say(key, { questions: listed(found.map(questionOf)) })}</p>`;
  };
  const unsettled = tracks.some(({ state }) => state === "over-budget");
  return html`<div class="comparison" tabindex="-1"><h3 id="verdict">${say(same && !unsettled ? "compare-identical" : differing.length === 0 ? "compare-not-settled" : "compare-differ", { ...names, count: differing.length })}</h3>
    ${differing.length === 0 ? nothing : html`<p class="hint">${say("compare-denominator")}</p>`}
    ${differing.map((track) => trackView(page, comparison, track, names))}
    ${plain("over-budget", "compare-over-budget-on")}${plain("same", "compare-same-on")}${plain("not-addressed", "compare-silent-on")}
    ${provisionsView(comparison.provisions)}${asked(names.left, comparison.onlyLeftAsks)}${asked(names.right, comparison.onlyRightAsks)}
    ${alarmsView(page, comparison.alarms, right)}${notModelled(page, comparison)}</div>`;
}

function questionOf({ track, layer }: TrackComparison): string {
  return layer === "union" ? trackInWords(track) : say("compare-question-of", { question: trackInWords(track), layer: layerInWords(layer) });
}

type Names = { left: string; right: string };

function trackView(page: ComparePage, comparison: Comparison, track: TrackComparison, names: Names) {
  return html`<section class="track" data-track=${track.track} data-layer=${track.layer}><h3>${questionOf(track)}</h3>
    <p>${say("compare-track-share", { share: shareInWords(track.share) })}</p>
    ${track.changes.map((change) => changeView(page, comparison, track, change, names))}</section>`;
}

/** The value of a track in words, of the licence an outcome. */
function valueOf(track: string, value: string): string {
  const outcome = severities.find((one) => one === value);
  return outcome === undefined ? answerInWords(track, value) : outcomeInWords(outcome);
}

function changeView(page: ComparePage, comparison: Comparison, { track }: TrackComparison, change: Change, names: Names) {
  const [before, after] = [valueOf(track, change.before), valueOf(track, change.after)];
  return html`<details class="change"><summary><span class="before">${before}</span> <span aria-hidden="true">→</span> <span class="visually-hidden">${say("compare-becomes")}</span> <strong class="after">${after}</strong>
      <span class="hint">${say("compare-of-all", { share: shareInWords(change.share) })}</span></summary>
    <p class="hint">${say("compare-before-after", { ...names })}</p>
    <ol class="groups">${change.groups.map((group) => groupView(page, comparison, group, names))}</ol>
    ${change.more === 0 ? nothing : html`<p class="hint">${say("compare-groups-more", { count: change.more, share: shareInWords(change.moreShare) })}</p>`}</details>`;
}

function groupView(page: ComparePage, { day }: Comparison, group: Group, { left, right }: Names) {
  const decides = (path: string | undefined) => (path === undefined ? say("compare-nothing-decides") : cite(page, path));
  return html`<li><p>${say("compare-decides", { text: left })} ${decides(group.left)}; ${say("compare-decides", { text: right })} ${decides(group.right)}.
      ${group.unless.length === 0 ? nothing : html`${say(group.exact ? "compare-unless-exact" : "compare-unless")} ${group.unless.map((path, at) => html`${at === 0 ? "" : ", "}${cite(page, path)}`)}.`}
      <span class="hint">${say("compare-of-all", { share: shareInWords(group.share) })}</span></p>
    ${group.conditions.length === 0 ? nothing : html`<details class="folded"><summary>${say("compare-conditions", { count: group.conditions.length, share: shareOf(group.covered, group.share) })}</summary>
      <ol>${group.conditions.map((literals) => html`<li>${listed(literalsInWords(page, literals, day))}</li>`)}</ol></details>`}
    ${exampleView(page, group, day, left, right)}</li>`;
}

function shareOf(part: number, whole: number): string {
  return shareInWords(whole === 0 ? 0 : Math.floor((part / whole) * 1_000_000_000));
}

/** The smallest example; both texts were asked about it before it was shown. */
function exampleView(page: ComparePage, { example }: Group, day: string, left: string, right: string) {
  if (example === undefined) return nothing;
  const facts = Object.fromEntries(example.facts.map(({ fact, value }) => [fact, value]));
  const said = factsInWords(page, example.facts);
  return html`<p class="example">${say("compare-example", { facts: said.join("; ") })} ${example.replayed ? nothing : html`<strong>${say("compare-example-not-replayed")}</strong>`}</p>
    <p class="screen-only"><button type="button" class="secondary small" @click=${() => page.act.example({ day, ...facts }, say("compare-example-title", { left, right }))}>${say("compare-example-open")}</button></p>`;
}

/** What stands otherwise, and folded away what only refers to it. */
function provisionsView(changes: ProvisionChange[]) {
  const below = changes.filter(({ state }) => state === "changed-below");
  const own = changes.filter(({ state }) => state !== "changed-below");
  if (changes.length === 0) return nothing;
  return html`<h3>${say("compare-provisions")}</h3><ul class="provisions">${own.map(provisionView)}</ul>
    ${below.length === 0 ? nothing : html`<details class="folded"><summary>${say("compare-provisions-below", { count: below.length })}</summary><ul class="provisions">${below.map(provisionView)}</ul></details>`}`;
}

function provisionView({ state, label, title, before, after }: ProvisionChange) {
  return html`<li data-state=${state}><strong>${label}</strong> ${title} <span class="tag">${say(`compare-provision-${state}`)}</span>
    ${wordsOf("compare-provision-before", before)}${wordsOf("compare-provision-after", after)}</li>`;
}

function wordsOf(key: string, words: string | undefined) {
  return words === undefined ? nothing : html`<details><summary>${say(key)}</summary><pre>${words}</pre></details>`;
}

/** Facts that one text alone asks for; technical questions of control-list entries are only counted. */
function asked(text: string, facts: string[]) {
  if (facts.length === 0) return nothing;
  const named = facts.filter((fact) => questions[fact] === undefined).map(factInWords);
  const technical = facts.length - named.length;
  return html`<p>${say("compare-only-asks", { text, facts: listed(technical === 0 ? named : [...named, say("compare-technical", { count: technical })]) })}</p>`;
}

function alarmsView(page: ComparePage, alarms: Alarm[], text: string) {
  if (alarms.length === 0) return nothing;
  return html`<h3>${say("compare-alarms")}</h3><ul>${alarms.map(({ kind, provisions, about }) => html`<li data-alarm=${kind}>${say(`compare-alarm-${kind}`)}
    ${provisions.map((id, at) => html`${at === 0 ? "" : ", "}${cite(page, `${text}/${id}`)}`)} ${listed(about.map((one) => (page.facts.has(one) ? factInWords(one) : one)))}</li>`)}</ul>`;
}

function notModelled(page: ComparePage, { notModelled }: Comparison) {
  if (notModelled.length === 0) return nothing;
  return html`<details class="folded"><summary>${say("compare-not-modelled", { count: notModelled.length })}</summary><ul>${notModelled.map(({ provision }) => html`<li>${cite(page, provision)}</li>`)}</ul></details>`;
}

/** A provision by how it is cited, on its law page. */
function cite(page: ComparePage, path: string): TemplateResult {
  const citation = page.provisions.get(path)?.citation;
  return html`<a href=${provisionAddress(path)} target="_blank" rel="noopener">${citation?.label ?? path.split("/").at(-1)}</a>${citation === undefined ? nothing : html` (${citation.title})`}`;
}

function titleOf({ texts }: ComparePage, id: string): string {
  return texts.find((text) => text.id === id)?.title ?? id;
}
