import { nextTask } from "./next-task.ts";
import "../style/base.css";
import "../style/forms.css";
import "../style/result.css";
import "../style/law.css";
import "../style/compare.css";
import "../style/learn.css";
import "../style/amend.css";
import "../style/print.css";

/** The tools by the element that each page holds; each takes the place of what is written there. */
const tools: { [element: string]: () => Promise<{ start(show: (state: string, message?: string) => void): void | Promise<void> }> } = {
  "catchall-check": async () => {
    // What a slow phone takes long to read comes first, each script in a task of its own.
    for (const script of [() => import("../pkg/readings-en.js"), () => import("./words.ts"), () => import("./labels.ts")]) {
      await script();
      await nextTask();
    }
    return import("./app.ts");
  },
  "catchall-compare": () => import("./compare/app.ts"),
  "catchall-amend": () => import("./amend/app.ts"),
  "catchall-learn": () => import("./learn/app.ts"),
};

/** Everything that a tool can need comes with it, before its first question; a failure shows the state written for it. */
const wanted = Object.keys(tools).find((element) => document.querySelector(element));
if (wanted !== undefined) {
  // A browser that cannot tell by itself whether scripts run shows this until one does.
  document.getElementById("no-script")?.setAttribute("hidden", "");
  afterPaint().then(load).then(() => tools[wanted]?.()).then((tool) => tool?.start(show), (error: unknown) => {
    console.error(error);
    show("start-failed");
  });
}

function show(id: string, message = ""): void {
  const state = document.getElementById(id);
  if (state === null) return;
  document.getElementById("starting")?.setAttribute("hidden", "");
  state.hidden = false;
  const place = state.querySelector("[data-message]");
  if (place) place.textContent = message;
}

/** All scripts of the tool beside each other; not before the page is drawn, which would wait for them on a slow line. */
async function load(): Promise<void> {
  for (const address of document.querySelector<HTMLElement>("script[data-tool]")?.dataset["tool"]?.split(" ") ?? []) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href: address }));
    await nextTask();
  }
}

/** When what is written on the page has been drawn; a page that nobody sees is not. Frames, since a browser may hide its timings. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === "hidden") resolve();
    else requestAnimationFrame(() => void nextTask().then(resolve));
  });
}
