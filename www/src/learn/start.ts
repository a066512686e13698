import "../../style/learn.css";

/** Everything that the page can need comes before its first screen; a failure shows the state written for it. */
if (document.querySelector("catchall-learn")) {
  // A browser that cannot tell by itself whether scripts run shows this until one does.
  document.getElementById("no-script")?.setAttribute("hidden", "");
  if (typeof WebAssembly === "undefined") show("no-wasm");
  else import("./element.ts").then(({ open }) => open()).catch((error: unknown) => {
    console.error(error);
    show("start-failed");
  });
}

function show(id: string): void {
  document.getElementById("starting")?.setAttribute("hidden", "");
  const state = document.getElementById(id);
  if (state !== null) state.hidden = false;
}
