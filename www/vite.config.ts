import { defineConfig, type Plugin } from "vite";

/** The engine travels as text in a script of its own; the file that its glue could fetch would only be dead weight. */
const noWasmFile: Plugin = {
  name: "no-wasm-file",
  enforce: "pre",
  transform: {
    filter: { id: /[\\/]pkg[\\/](catchall|workshop)\.js$/ },
    handler: (code) => code.replace(/new URL\('\w+_bg\.wasm', import\.meta\.url\)/, "undefined"),
  },
};

/** The script that every page with the tool starts; the pages themselves are written by `build/pre-render.ts`. */
export default defineConfig({
  publicDir: false,
  plugins: [noWasmFile],
  // One file with the engine in it: a worker may fetch no more than the page.
  worker: { format: "es", plugins: () => [noWasmFile] },
  build: {
    manifest: true,
    // The preload polyfill fetches, which `connect-src 'none'` forbids; the pages name what to preload themselves.
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      input: ["src/start.ts"],
      output: {
        codeSplitting: {
          groups: [
            { name: "engine", test: /[\\/]pkg[\\/]engine\.js$/ },
            // Everything that is words of one language but the labels, so that a further language is one script more.
            { name: "readings-en", test: /[\\/](pkg[\\/]readings-en\.js|cases[\\/]examples\.json|words[\\/](cases-)?en\.ftl.*|law[\\/]where-to-look\.tsv.*)$/ },
            { name: "texts-en", test: /[\\/]pkg[\\/]texts-en\.js$/ },
            { name: (id) => /labels-[\w-]+(?=\.js$)/.exec(id)?.[0] ?? null, test: /[\\/]pkg[\\/]labels-[\w-]+\.js$/ },
          ],
        },
      },
    },
  },
});
