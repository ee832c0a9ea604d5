import { probeText } from "./probe-files.js";
import type { Step, Tool } from "./tool.js";

/** What every generator of Go has in common: a module with its package in `client/`, and a probe beside it. */
export function goProbe(
  probe: string,
  requirements: readonly string[],
): Pick<Tool, "compile" | "call"> & Required<Pick<Tool, "files">> {
  const required = requirements.map((requirement) => `require ${requirement}\n`).join("");
  return {
    files: () => ({
      "go.mod": `module probe\n\ngo 1.24\n\n${required}`,
      "main.go": probeText(`go/${probe}.go`),
      "cases/cases.go": probeText("go/cases.go"),
      "cases/transport.go": probeText("go/transport.go"),
    }),
    compile: (): readonly Step[] => [
      // The package joins this module, where it came with a module of its own.
      { command: ["rm", "-rf", "client/go.mod", "client/go.sum", "client/test"] },
      { command: ["go", "mod", "tidy"] },
      { command: ["go", "build", "-o", "probe", "."] },
    ],
    call: (): Step => ({ command: ["./probe"] }),
  };
}
