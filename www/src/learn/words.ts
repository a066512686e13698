import words from "../../words/learn-en.ftl?raw";
import { provisionAddress } from "../addresses.ts";
import { addWords, say } from "../words.ts";
import type { Guess } from "./prediction.ts";
import type { Told } from "./steps.ts";

addWords(words);

/** An expectation or an answer in plain words. */
export function toldInWords(told: Told | Guess): string {
  if (typeof told === "string") return say(`step-of-${told}`);
  const { least, most } = told;
  return least === most ? say(`step-of-${least}`) : say("step-range", { least: say(`step-of-${least}`), most: say(`step-of-${most}`) });
}

/** The place of a provision that a report names. */
export function lawAddressOf(path: string): string {
  return provisionAddress(path);
}
