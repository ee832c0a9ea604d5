import { spawnSync } from "node:child_process";

/** Environment variables that a runner is started with. */
export type Environment = Readonly<Record<string, string>>;

/**
 * Two time zones, one east and one west of Greenwich. The second comes with a locale that is not UTF-8: Latin-1 if this
 * machine has one, otherwise the C locale, which some languages read as UTF-8 nevertheless.
 */
export function defaultEnvironments(): readonly Environment[] {
  const { stdout } = spawnSync("locale", ["-a"], { encoding: "utf8" });
  const latin = stdout?.split("\n").find((name) => /iso-?8859-?1$/i.test(name));
  return [
    { TZ: "Asia/Taipei", LC_ALL: "C.UTF-8" },
    { TZ: "America/Los_Angeles", LC_ALL: latin ?? "C" },
  ];
}

/** An environment as text, such as `TZ=Asia/Taipei LC_ALL=C.UTF-8`. */
export function environmentText(environment: Environment): string {
  return Object.entries(environment)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");
}
