/** Virtual time: what is due runs in order, and nobody waits. */
export class Timeline {
  now = 0;
  #events: { readonly at: number; readonly run: () => void }[] = [];

  after(ms: number, run: () => void): void {
    const event = { at: this.now + ms, run };
    const index = this.#events.findLastIndex(({ at }) => at <= event.at) + 1;
    this.#events.splice(index, 0, event);
  }

  /** Runs what is due until something is true, or nothing is left. */
  runUntil(isDone: () => boolean): void {
    while (!isDone()) {
      const event = this.#events.shift();
      if (!event) throw new Error("Nothing is left to happen.");
      this.now = event.at;
      event.run();
    }
  }
}
