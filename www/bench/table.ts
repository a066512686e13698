// Numbers in columns.

const WIDTH = 20, WIDEST = 34;

/** Prints rows of which the first cell is a name. */
export function table(title: string, head: string[], rows: string[][]): void {
  console.log(`\n${title}`);
  for (const row of [["", ...head], ...rows]) console.log(row.map((text, column) => (column === 0 ? text.padEnd(36) : text.padStart(column === 5 ? WIDEST : WIDTH))).join(""));
}

export function ratio(value: number): string {
  return value.toLocaleString("en", { maximumSignificantDigits: 3 });
}

export function number(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: value < 100 ? 2 : 0 });
}
