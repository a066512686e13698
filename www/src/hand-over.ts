import { isFacts } from "./case-link.ts";
import type { Facts } from "./door.ts";

/** What a page opened beside the check says when it is ready for the case. */
const ready = "catchall: ready for a case";

/** Opens another page of ours and gives it the cases as they are now. They go from window to window: no address holds them, no store. */
export function handOver(address: string, cases: Facts[]): void {
  const opened = window.open(address, "_blank");
  window.addEventListener("message", ({ origin, source, data }) => {
    if (opened !== null && source === opened && origin === location.origin && data === ready) opened.postMessage(cases, origin);
  });
}

/** Takes what the page that opened this one hands over; nothing where no page of ours did. */
export function takeOver(take: (cases: Facts[]) => void): boolean {
  const opener = window.opener as Window | null;
  if (opener === null) return false;
  const receive = ({ origin, source, data }: MessageEvent<unknown>) => {
    if (source !== opener || origin !== location.origin || !Array.isArray(data) || !data.every(isFacts)) return;
    window.removeEventListener("message", receive);
    take(data);
  };
  window.addEventListener("message", receive);
  opener.postMessage(ready, location.origin);
  return true;
}
