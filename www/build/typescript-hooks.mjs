import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transformWithOxc } from "vite";

/** TypeScript becomes JavaScript, `?raw` a string, JSON a value, a style sheet nothing; everything else is Node's affair. */
export async function load(url, context, next) {
  const { pathname, search } = new URL(url);
  if (search === "?raw") return module(`export default ${JSON.stringify(await text(url))}`);
  if (pathname.endsWith(".css")) return module("");
  if (pathname.endsWith(".json")) return module(`export default ${await text(url)}`);
  if (!pathname.endsWith(".ts")) return next(url, context);
  const { code } = await transformWithOxc(await text(url), fileURLToPath(url));
  return module(code);
}

const text = (url) => readFile(fileURLToPath(new URL(new URL(url).pathname, url)), "utf8");

const module = (source) => ({ format: "module", source, shortCircuit: true });
