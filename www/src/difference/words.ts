import words from "../../words/difference-en.ftl?raw";
import { addWords } from "../words.ts";

addWords(words);
