/** What a run over many inputs needs. */
export interface ConcurrentRun<Input, Output> {
  readonly inputs: AsyncIterator<Input>;
  readonly maxConcurrency: number;
  /** Ends the run with its reason. */
  readonly signal: AbortSignal | undefined;
  /** Its signal aborts when the run has ended before its time. */
  readonly run: (input: Input, signal: AbortSignal) => Promise<Output>;
}

/**
 * Runs something for each input and gives the outputs as they come. An input is read when there is room for it, and
 * outputs that nobody has taken yet take room as well. The first error ends the run: what is under way is
 * told by its signal, and what ends well nevertheless is given before the error is thrown.
 */
export async function* runConcurrently<Input, Output>({
  inputs,
  maxConcurrency,
  signal,
  run,
}: ConcurrentRun<Input, Output>): AsyncGenerator<Output, void> {
  const stop = new AbortController();
  const ready: Output[] = [];
  let underWay = 0;
  let isReading = false;
  let isReadToEnd = false;
  let failure: { readonly error: unknown } | undefined;
  let wake = () => {};

  function fail(error: unknown): void {
    failure ??= { error };
    stop.abort(error);
    wake();
  }

  async function process(input: Input): Promise<void> {
    underWay++;
    try {
      ready.push(await run(input, stop.signal));
    } catch (error) {
      fail(error); // before it no longer counts as under way, or the last one's error would be overlooked
    }
    underWay--;
    wake();
  }

  async function read(): Promise<void> {
    isReading = true;
    const next = await inputs.next();
    isReading = false;
    if (next.done) isReadToEnd = true;
    else if (!failure) process(next.value);
    wake();
  }

  const abort = () => fail(signal?.reason);
  signal?.addEventListener("abort", abort);
  if (signal?.aborted) abort();
  try {
    for (;;) {
      while (ready.length > 0) yield ready.shift() as Output;
      if (failure && underWay === 0) throw failure.error;
      if (isReadToEnd && underWay === 0) return;
      if (!failure && !isReadToEnd && !isReading && underWay < maxConcurrency) read().catch(fail);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    signal?.removeEventListener("abort", abort);
    stop.abort();
    // Not awaited: an input that is being waited for may never come.
    inputs.return?.()?.catch(() => {});
  }
}
