import english from "../../../words/law-en.ftl?raw";
import { addWords } from "../../words.ts";

addWords(english);
