import words from "../../words/compare-en.ftl?raw";
import { addWords } from "../words.ts";

addWords(words);
