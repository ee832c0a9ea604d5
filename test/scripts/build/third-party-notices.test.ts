import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { thirdPartyNotices } from "../../../scripts/build/third-party-notices.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const folder = temporaryFolder();

/** Installs a package that has one file of code, and gives the path of that file. */
function install(path: string, files: Readonly<Record<string, string>>): string {
  const home = join(folder, "node_modules", path);
  mkdirSync(home, { recursive: true });
  const name = path.replace(/.*node_modules\//, "");
  writeFileSync(join(home, "package.json"), JSON.stringify({ name, version: "1.2.3", license: "ISC" }));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(home, file), text);
  return `node_modules/${path}/index.js`;
}

test("Each package has one notice, whatever the name of its licence file", () => {
  const files = [
    "src/client.ts",
    install("plain", { LICENSE: "Licence of plain\n" }),
    install("plain", { LICENSE: "Licence of plain\n" }),
    install("@scope/name", { "license.md": "Licence of @scope/name\n" }),
    install("plain/node_modules/inner", { "LICENCE.txt": "Licence of inner\n" }),
  ];
  const [, ...notices] = thirdPartyNotices(folder, files).split(/\n-+\n/);
  expect(notices).toEqual([
    "@scope/name 1.2.3 (ISC)\n\nLicence of @scope/name\n",
    "plain 1.2.3 (ISC)\n\nLicence of plain\n",
    "inner 1.2.3 (ISC)\n\nLicence of inner\n",
  ]);
});

test("A package without a licence file cannot be published", () => {
  expect(() => thirdPartyNotices(folder, [install("without", {})])).toThrow(
    "without is bundled but has no licence file, so it cannot be published.",
  );
});
