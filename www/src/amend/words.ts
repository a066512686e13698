import words from "../../words/amend-en.ftl?raw";
import { addWords } from "../words.ts";

addWords(words);
