import "../style/base.css";
import "../style/forms.css";
import "../style/result.css";
import "../style/law.css";
import "../style/print.css";

/** Everything that a check can need comes with the tool, before its first question; a failure shows the state written for it. */
if (document.querySelector("catchall-check")) {
  // A browser that cannot tell by itself whether scripts run shows this until one does.
  document.getElementById("no-script")?.setAttribute("hidden", "");
  import("./app.ts").then(({ start }) => start(show), (error: unknown) => {
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
