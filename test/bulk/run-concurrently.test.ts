import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { runConcurrently } from "../../src/bulk/run-concurrently.js";

async function* numbers(count: number, onRead: () => void = () => {}): AsyncGenerator<number, void> {
  for (let number = 0; number < count; number++) {
    onRead();
    yield number;
  }
}

const ticks = async (count: number) => {
  for (let tick = 0; tick < count; tick++) await Promise.resolve();
};

describe("A concurrent run", () => {
  test("loses and doubles no input, whatever ends first", async () => {
    const durations = fc.array(fc.nat(20), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(durations, fc.integer({ min: 1, max: 8 }), async (ends, maxConcurrency) => {
        let underWay = 0;
        const run = async (input: number) => {
          expect(++underWay).toBeLessThanOrEqual(maxConcurrency);
          await ticks(ends[input] ?? 0);
          underWay--;
          return input;
        };
        const outputs: number[] = [];
        const inputs = numbers(ends.length);
        for await (const output of runConcurrently({ inputs, maxConcurrency, signal: undefined, run }))
          outputs.push(output);
        expect(outputs.sort((a, b) => a - b)).toEqual(ends.map((_, index) => index));
      }),
    );
  });

  test("gives each input that ended before the signal aborted once, and then throws its reason", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(40), async (abortAfter) => {
        const stop = new AbortController();
        const ended: number[] = [];
        const run = async (input: number) => {
          await ticks(input % 7);
          stop.signal.throwIfAborted();
          if (ended.push(input) === abortAfter) stop.abort(new Error("enough"));
          return input;
        };
        const outputs: number[] = [];
        const all = async () => {
          const options = { inputs: numbers(60), maxConcurrency: 5, signal: stop.signal, run };
          for await (const output of runConcurrently(options)) outputs.push(output);
        };
        if (abortAfter > 0) await expect(all()).rejects.toThrow("enough");
        else await all();
        expect(outputs).toEqual(ended);
      }),
    );
  });

  test("throws the error of whichever input fails, also of the last", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9 }), fc.nat(), fc.nat(20), async (count, seed, ends) => {
        const failing = seed % count;
        const run = async (input: number) => {
          await ticks(ends);
          if (input === failing) throw new Error(`input ${input}`);
        };
        const read = async () => {
          for await (const _ of runConcurrently({ inputs: numbers(count), maxConcurrency: 3, signal: undefined, run }));
        };
        await expect(read()).rejects.toThrow(`input ${failing}`);
      }),
    );
  });

  test("reads no further than it has room", async () => {
    let read = 0;
    const inputs = numbers(1000, () => read++);
    const run = async (input: number) => input;
    for await (const _ of runConcurrently({ inputs, maxConcurrency: 3, signal: undefined, run })) break;
    expect(read).toBeLessThanOrEqual(4);
  });

  test("aborts what is under way when its caller leaves the loop", async () => {
    const signals: AbortSignal[] = [];
    const run = async (input: number, signal: AbortSignal) => {
      signals.push(signal);
      if (input > 0) await new Promise(() => {});
      return input;
    };
    for await (const _ of runConcurrently({ inputs: numbers(9), maxConcurrency: 2, signal: undefined, run })) break;
    expect(signals[0]?.aborted).toBe(true);
  });
});
