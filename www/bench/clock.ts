// Times calls beside each other, in the browser.

/** Median, tenth and ninetieth percentile of one call, in microseconds. */
export interface Times { median: number; low: number; high: number }

const ROUNDS = 200;
/** How long a batch is, in milliseconds: long beside a clock of 5 µs, short beside what other programs take at a time. */
const BATCH = 3;
/** How long a call warms up, in milliseconds: what compiles as it runs is quick only after a while. */
const WARM = 300;

/** Each call in turn, a batch a round, so that whatever else the machine does falls on all alike. */
export function times(calls: Record<string, () => unknown>): Record<string, Times> {
  const timed = Object.entries(calls).map(([name, call]) => ({ name, call, batch: batch(call), each: [] as number[] }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { call, batch, each } of timed) {
      // What a call finds ready is what it left itself, not what the one before left.
      call();
      each.push(run(call, batch) / batch);
    }
  }
  return Object.fromEntries(timed.map(({ name, each }) => [name, spread(each)]));
}

/** Of times in milliseconds. */
export function spread(each: number[]): Times {
  const sorted = each.map((time) => time * 1000).sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { median: at(0.5), low: at(0.1), high: at(0.9) };
}

/** How many calls fill a batch, once they have warmed up. */
function batch(call: () => unknown): number {
  const start = performance.now();
  let calls = 0;
  for (; performance.now() < start + WARM; calls += 1) call();
  return Math.max(1, Math.round((calls * BATCH) / (performance.now() - start)));
}

function run(call: () => unknown, count: number): number {
  const start = performance.now();
  for (let done = 0; done < count; done += 1) call();
  return performance.now() - start;
}
