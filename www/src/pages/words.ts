import english from "../../words/pages-en.ftl?raw";
import { addWords } from "../words.ts";

addWords(english);
