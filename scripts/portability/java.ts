import { probeText } from "./probe-files.js";
import type { Step, Tool } from "./tool.js";

/** What every generator of Java has in common: Maven compiles its project, into which the probe is laid. */
export function javaProbe(probe: string): Pick<Tool, "compile" | "call"> & Required<Pick<Tool, "files">> {
  const maven = [
    "mvn",
    "-q",
    "-B",
    "-f",
    "client/pom.xml",
    "-Dmaven.test.skip=true",
    "-Dmdep.outputFile=../classpath",
  ] as const;
  return {
    files: () => ({ "Probe.java": probeText(`java/${probe}.java`) }),
    compile: (): readonly Step[] => [
      { command: ["cp", "Probe.java", "client/src/main/java/Probe.java"] },
      { command: [...maven, "compile", "dependency:build-classpath"] },
    ],
    call: (): Step => ({
      command: ["sh", "-c", 'exec java -cp "client/target/classes:$(cat classpath)" Probe "$@"', "sh"],
    }),
  };
}
