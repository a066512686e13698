import type { InstrumentInfo } from "./door.ts";

/** A text as far as it is put beside others. */
export type TextInfo = Pick<InstrumentInfo, "id" | "name" | "title" | "status" | "from" | "until">;

/** The order in which the texts were written. */
export function inOrderOfTime<Text extends TextInfo>(texts: Text[]): Text[] {
  return [...texts].sort((one, other) => one.from.localeCompare(other.from) || one.id.localeCompare(other.id));
}

/** The text that is law today, to which the others are held. */
export function textInForce(texts: TextInfo[]): TextInfo | undefined {
  return texts.find(({ status, until }) => status === "law" && until === undefined);
}

/** What a text is: law that has ended is `ended`. */
export function standingOf({ status, until }: Pick<TextInfo, "status" | "until">): string {
  return status === "law" && until !== undefined ? "ended" : status;
}
