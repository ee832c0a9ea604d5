import type { Run } from "../support/run.js";

/** What a program complained about: the first line that looks like it, or the last one. */
export function complaintOf({ output, errorOutput }: Pick<Run, "output" | "errorOutput">): string {
  const lines = `${errorOutput}\n${output}`
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !isDetailOfNpm(line));
  const complaint =
    lines.find((line) => /error|fail|undefined|cannot/i.test(line)) ?? lines.at(-1) ?? "it gave no reason";
  return complaint.slice(0, 300);
}

/** npm says what went wrong only after these. */
const isDetailOfNpm = (line: string): boolean => /^npm error (code|syscall|errno|type|path|dest) /.test(line);
