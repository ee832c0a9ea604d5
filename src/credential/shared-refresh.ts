import { now } from "../clock.js";

/** Runs something, unless it is under way for the same key: then whoever asks shares that. */
export type Share<Value> = (key: string, limitMs: number, run: () => Promise<Value>) => Promise<Value>;

/**
 * Lets all who ask at the same time wait for one refresh. One that takes longer than its limit is shared no more, and who
 * asks next starts another: a refresh may hang, or be lost with the request that started it, as in Cloudflare Workers.
 */
export function shareRefresh<Value>(): Share<Value> {
  let pending: { readonly key: string; readonly until: number; readonly value: Promise<Value> } | undefined;
  return (key, limitMs, run) => {
    if (pending && pending.key === key && now() < pending.until) return pending.value;
    const started = { key, until: now() + limitMs, value: run() };
    const clear = () => {
      if (pending === started) pending = undefined;
    };
    pending = started;
    started.value.then(clear, clear);
    return started.value;
  };
}
