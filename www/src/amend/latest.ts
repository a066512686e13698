/** Runs one job at a time, always the latest that was wanted; what was wanted in between is left out. */
export class Latest<Job> {
  readonly #run: (job: Job, isLatest: () => boolean) => Promise<void>;
  #next: { job: Job } | undefined;
  #busy = false;

  constructor(run: (job: Job, isLatest: () => boolean) => Promise<void>) {
    this.#run = run;
  }

  want(job: Job): void {
    this.#next = { job };
    if (!this.#busy) void this.#go();
  }

  async #go(): Promise<void> {
    this.#busy = true;
    while (this.#next !== undefined) {
      const { job } = this.#next;
      this.#next = undefined;
      await this.#run(job, () => this.#next === undefined);
    }
    this.#busy = false;
  }
}
