// Lets Node 20 run our TypeScript and import words and labels as text, as Vite does.
import { register } from "node:module";
import { pathToFileURL } from "node:url";

register("./typescript-hooks.mjs", import.meta.url, { parentURL: pathToFileURL("./") });
