import { expect, test } from "@jest/globals";
import { endProcess } from "../../src/command/end-process.js";

/** What happens to a process that is to end with a code. */
function endingOf(exitCode: number, platform: NodeJS.Platform): readonly string[] {
  const steps: string[] = [];
  const note = (step: string) => steps.push(step);
  endProcess(
    {
      pid: 4321,
      platform,
      removeAllListeners: (signal) => note(`no listener of ${signal}`),
      kill: (pid, signal) => note(`${signal} to ${pid}`),
      exit: (code) => void note(`exit ${code}`),
    },
    exitCode,
  );
  return steps;
}

test.each([
  [130, "SIGINT"],
  [143, "SIGTERM"],
])("A process that ends with %p ends by %s, which waits for no thread", (exitCode, signal) => {
  expect(endingOf(exitCode, "linux")).toEqual([`no listener of ${signal}`, `${signal} to 4321`, `exit ${exitCode}`]);
});

test.each<[number, NodeJS.Platform]>([
  [0, "linux"],
  [3, "darwin"],
  [130, "win32"],
])("A process that ends with %p on %s just exits", (exitCode, platform) => {
  expect(endingOf(exitCode, platform)).toEqual([`exit ${exitCode}`]);
});
