import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { processContext } from "../../src/command/process-context.js";

/** A process that can be told to end, and keeps what it ended with. */
function newProcess(env: Readonly<Record<string, string>> = {}) {
  const exits: number[] = [];
  const kills: [pid: number, signal: string][] = [];
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  const process = Object.assign(new EventEmitter(), streams, {
    env,
    argv: ["node", "index.js", "summary", "--resume"],
    pid: 4321,
    platform: "linux" as const,
    kill: (pid: number, signal: string) => kills.push([pid, signal]),
    exit: (code: number) => void exits.push(code),
  });
  return { process, exits, kills };
}

describe("The context of a process", () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test("has its arguments and its language", () => {
    const { process } = newProcess({ LANG: "zh_TW.UTF-8" });
    expect(processContext(process)).toMatchObject({
      arguments: ["summary", "--resume"],
      language: "zh-TW",
      exitCode: 0,
    });
  });

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ])("ends in order with %s, and at once with the second", (signal, exitCode) => {
    const { process, exits, kills } = newProcess();
    const context = processContext(process);
    expect(context.signal.aborted).toBe(false);
    process.emit(signal, signal);
    expect(context.signal.reason).toMatchObject({ name: "Interruption", exitCode });
    expect(exits).toEqual([]);
    process.emit(signal, signal);
    expect(exits).toEqual([exitCode]);
    expect(kills).toEqual([[4321, signal]]);
  });

  test("ends within two seconds of the first signal, whatever is still under way", () => {
    const { process, exits } = newProcess();
    processContext(process);
    process.emit("SIGTERM", "SIGTERM");
    jest.advanceTimersByTime(1_500);
    expect(exits).toEqual([]);
    jest.advanceTimersByTime(500);
    expect(exits).toEqual([143]);
  });
});
