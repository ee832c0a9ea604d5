import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { bundleSize } from "../../../scripts/bench/bundle-size.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const folder = temporaryFolder();

/** The size of a module that imports another one. */
function sizeOf(module: string, imported: string): Promise<number> {
  writeFileSync(join(folder, "imported.js"), imported);
  writeFileSync(join(folder, "module.js"), `import { value } from "./imported.js";\n${module}`);
  return bundleSize(join(folder, "module.js"));
}

const random = Array.from({ length: 200 }, (_, index) => ((index * 7919) % 997).toString(36)).join("");

test("The size of a module counts what it imports, minified and gzipped", async () => {
  const small = await sizeOf("console.log(value);", "export const value = 1;");
  expect(small).toBeLessThan(80);
  expect(await sizeOf("console.log(value);", `export const value = "${random}";`)).toBeGreaterThan(small + 200);
  const comment = `/* ${random} */`;
  expect(await sizeOf(`${comment} console.log(value);`, "export const value = 1;")).toBe(small);
  expect(await sizeOf("console.log(value);", `export const value = "${"again ".repeat(500)}";`)).toBeLessThan(200);
});

test("A module that cannot be bundled has no size", async () => {
  await expect(sizeOf("import './missing.js';", "export const value = 1;")).rejects.toThrow("missing.js");
});
