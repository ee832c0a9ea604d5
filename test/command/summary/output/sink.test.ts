import { readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { fileSink } from "../../../../src/command/summary/output/sink.js";
import { temporaryFolder } from "../../../support/temporary-folder.js";

const folder = temporaryFolder();

test("What a full disk takes only in part is taken back, and the next text follows what was whole", async () => {
  const file = join(folder, "a");
  const handle = await open(file, "ax");
  const sink = fileSink(handle, 0, () => {
    throw new Error("changed");
  });
  const { appendFile } = handle;
  await sink.write("碧湖\n");
  handle.appendFile = async () => {
    await appendFile.call(handle, "ha");
    throw Object.assign(new Error("full"), { code: "ENOSPC" });
  };
  await expect(sink.write("half\n")).rejects.toThrow("full");
  expect(readFileSync(file, "utf8")).toBe("碧湖\n");
  handle.appendFile = appendFile;
  await sink.write("whole\n");
  await sink.close();
  expect(readFileSync(file, "utf8")).toBe("碧湖\nwhole\n");
});
