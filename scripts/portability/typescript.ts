import { join } from "node:path";
import { root } from "../support/root.js";
import { probeText } from "./probe-files.js";
import type { Place, Step, Tool } from "./tool.js";

const program = (name: string): string => join(root, "node_modules/.bin", name);

const tsconfig = {
  compilerOptions: {
    target: "ES2022",
    lib: ["ES2022", "DOM", "DOM.Iterable"],
    module: "ESNext",
    moduleResolution: "bundler",
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ["out", "*.ts"],
};

/** What every generator of TypeScript has in common: tsc checks its code, and esbuild bundles the probe with it. */
export function typescriptProbe(probe: string): Pick<Tool, "compile" | "call"> & Required<Pick<Tool, "files">> {
  return {
    files: () => ({
      "probe.ts": probeText(`typescript/${probe}.ts`),
      "run-cases.ts": probeText("typescript/run-cases.ts"),
      "tsconfig.json": JSON.stringify(tsconfig),
    }),
    compile: (): readonly Step[] => [
      { command: [program("tsc"), "--project", "."] },
      // Not a module: some clients require packages of Node.js while they run.
      {
        command: [
          program("esbuild"),
          "probe.ts",
          "--bundle",
          "--platform=node",
          "--outfile=probe.cjs",
          "--log-level=error",
        ],
      },
    ],
    call: (): Step => ({ command: ["node", "probe.cjs"] }),
  };
}

/** A program that npm installed with the tool. */
export const installed = ({ tool }: Place, name: string): string => join(tool, "node_modules/.bin", name);
