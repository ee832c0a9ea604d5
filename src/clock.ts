/** Milliseconds on a clock that nobody sets: for durations. A runtime without one, such as an old React Native, has only the other. */
export function now(): number {
  return typeof performance === "undefined" ? Date.now() : performance.now();
}
