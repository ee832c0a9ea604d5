/** How long responses take, in milliseconds: each the same, or anything between two limits. */
export type Latency = number | { readonly from: number; readonly to: number };

/** Makes the function that gives how long the next response takes, in milliseconds. */
export function latenciesOf(latency: Latency, random: () => number): () => number {
  const { from, to } = typeof latency === "number" ? { from: latency, to: latency } : latency;
  return () => from + (to - from) * random();
}
