import { expect, test } from "@jest/globals";
import { defaultEnvironments, environmentText } from "../../../scripts/conformance/environments.js";

test("The default environments are two time zones, neither of them UTC, and a locale that is not UTF-8", () => {
  const environments = defaultEnvironments();
  const offsets = environments.map(({ TZ }) => new Date(0).toLocaleTimeString("en", { timeZone: TZ }));
  expect(new Set([...offsets, "12:00:00 AM"]).size).toBe(3);
  expect(environments.some(({ LC_ALL = "" }) => !/utf-?8$/i.test(LC_ALL))).toBe(true);
});

test("An environment is shown as its variables", () => {
  expect(environmentText({ TZ: "Asia/Taipei", LC_ALL: "C" })).toBe("TZ=Asia/Taipei LC_ALL=C");
});
