import words from "../../words/learn-en.ftl?raw";
import { provisionAddress } from "../addresses.ts";
import { addWords, say } from "../words.ts";
import type { TextInfo } from "../texts.ts";
import type { Told } from "./steps.ts";

addWords(words);

/** An expectation or an answer in plain words. */
export function toldInWords(told: Told): string {
  if (typeof told === "string") return say(`step-of-${told}`);
  const { least, most } = told;
  return least === most ? say(`step-of-${least}`) : say("step-range", { least: say(`step-of-${least}`), most: say(`step-of-${most}`) });
}

/** How a text is called: a law by its number, what never was law by what it is. */
export function textName({ name, title, status }: Pick<TextInfo, "name" | "title" | "status">): string {
  return status === "law" ? name : title;
}

/** The place of a provision that a report names. */
export function lawAddressOf(path: string): string {
  return provisionAddress(path);
}
