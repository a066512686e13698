import { reply, start, type Requests } from "./requests.ts";

/** A request by its number; the reply carries the same. */
export interface Asked { number: number; name: keyof Requests; args: unknown[] }

start();
self.addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  void reply(data.name, data.args).then((reply) => self.postMessage({ number: data.number, ...reply }));
});
