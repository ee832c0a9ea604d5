import { join } from "node:path";
import { probeText } from "./probe-files.js";
import type { Place, Step, Tool } from "./tool.js";

/** What every generator of Python has in common: its package is compiled to bytecode, and the probe imports it. */
export function pythonProbe(probe: string): Pick<Tool, "compile" | "call"> & Required<Pick<Tool, "files">> {
  return {
    files: () => ({ "probe.py": probeText(`python/${probe}.py`), "cases.py": probeText("python/cases.py") }),
    compile: (place): readonly Step[] => [{ command: [pythonProgram(place, "python"), "-m", "compileall", "-q", "."] }],
    call: (place): Step => ({ command: [pythonProgram(place, "python"), "probe.py"], env: { PYTHONPATH: "client" } }),
  };
}

/** A program of the environment that the tool was installed in. */
export const pythonProgram = ({ tool }: Place, name: string): string => join(tool, "bin", name);
