import { spawnSync } from "node:child_process";

/** Where a runner believes to be: variables of its environment. */
export type Setting = Readonly<Record<string, string>>;

/**
 * One place east and one west of Greenwich, neither on UTC. The second has a locale that is not UTF-8: Latin-1 if this
 * machine has one, else the C locale, for which some languages take UTF-8 after all.
 */
export function usualSettings(): readonly Setting[] {
  const { stdout } = spawnSync("locale", ["-a"], { encoding: "utf8" });
  const latin = stdout?.split("\n").find((name) => /iso-?8859-?1$/i.test(name));
  return [
    { TZ: "Asia/Taipei", LC_ALL: "C.UTF-8" },
    { TZ: "America/Los_Angeles", LC_ALL: latin ?? "C" },
  ];
}

/** A setting in words, such as `TZ=Asia/Taipei LC_ALL=C.UTF-8`. */
export function settingText(setting: Setting): string {
  return Object.entries(setting)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");
}
