/** A piece of a line that stayed, went or came. */
export interface Piece { kind: "same" | "del" | "ins"; words: string }

/** A line of a text, `indent` steps in. */
export interface Line { indent: number; words: string }
export interface MarkedLine { indent: number; pieces: Piece[] }

/** Two states of a text as one, with what went and what came; a line that only changed is marked word by word. */
export function marked(before: readonly Line[], after: readonly Line[]): MarkedLine[] {
  const steps = aligned(before.map(keyOf), after.map(keyOf));
  const lines: MarkedLine[] = [];
  for (let at = 0; at < steps.length;) {
    const step = steps[at];
    if (step === undefined) break;
    if (step.kind === "same") {
      lines.push(whole("same", after[step.right]));
      at += 1;
      continue;
    }
    const next = steps.findIndex(({ kind }, place) => place >= at && kind === "same");
    const run = steps.slice(at, next === -1 ? undefined : next);
    lines.push(...ofRun(run.flatMap(({ kind, left }) => (kind === "del" ? (before[left] ?? []) : [])), run.flatMap(({ kind, right }) => (kind === "ins" ? (after[right] ?? []) : []))));
    at += run.length;
  }
  return lines;
}

/** A run of lines gone and come: as many of each are taken for the same lines, changed. */
function ofRun(gone: Line[], come: Line[]): MarkedLine[] {
  const alike = gone.length === come.length && gone.every(({ indent, words }, at) => indent === come[at]?.indent && shared(words, come[at]?.words ?? ""));
  if (!alike) return [...gone.map((line) => whole("del", line)), ...come.map((line) => whole("ins", line))];
  return gone.map(({ indent, words }, at) => ({ indent, pieces: markedWords(words, come[at]?.words ?? "") }));
}

/** Whether two lines have enough in common to be shown as one that changed. */
function shared(one: string, other: string): boolean {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const same = aligned(left, right).filter(({ kind, left: at }) => kind === "same" && /\w/.test(left[at] ?? "")).length;
  return same * 2 >= Math.min(left.length, right.length) / 2;
}

/** Two lines as one, word by word. */
export function markedWords(before: string, after: string): Piece[] {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  const pieces: Piece[] = [];
  for (const step of aligned(left, right)) {
    const words = (step.kind === "ins" ? right[step.right] : left[step.left]) ?? "";
    const last = pieces.at(-1);
    if (last?.kind === step.kind) last.words += words;
    else pieces.push({ kind: step.kind, words });
  }
  return pieces;
}

function wordsOf(line: string): string[] {
  return line.match(/[\p{L}\p{N}’'-]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

function keyOf({ indent, words }: Line): string {
  return `${indent} ${words}`;
}

function whole(kind: Piece["kind"], line: Line | undefined): MarkedLine {
  return { indent: line?.indent ?? 0, pieces: [{ kind, words: line?.words ?? "" }] };
}

interface Step { kind: Piece["kind"]; left: number; right: number }

/** The longest common sequence; what went stands before what came. */
function aligned(before: readonly string[], after: readonly string[]): Step[] {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (left: number, right: number) => lengths[left * width + right] ?? 0;
  for (let left = before.length - 1; left >= 0; left -= 1) {
    for (let right = after.length - 1; right >= 0; right -= 1) {
      lengths[left * width + right] = before[left] === after[right] ? at(left + 1, right + 1) + 1 : Math.max(at(left + 1, right), at(left, right + 1));
    }
  }
  const steps: Step[] = [];
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    if (left < before.length && right < after.length && before[left] === after[right]) steps.push({ kind: "same", left: left++, right: right++ });
    else if (right >= after.length || (left < before.length && at(left + 1, right) >= at(left, right + 1))) steps.push({ kind: "del", left: left++, right });
    else steps.push({ kind: "ins", left, right: right++ });
  }
  return steps;
}
