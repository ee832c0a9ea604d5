import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { fileSink } from "../../../../src/command/summary/output/sink.js";
import { temporaryFolder } from "../../../support/temporary-folder.js";

const folder = temporaryFolder();

/** A new file, and its sink. */
async function newSink(name: string) {
  const path = join(folder, name);
  const handle = await open(path, "ax");
  const { size, ino } = await handle.stat();
  const sink = fileSink({ path, handle, size, ino }, () => {
    throw new Error("changed");
  });
  return { path, handle, sink };
}

test("What a full disk takes only in part is taken back, and the next text follows what was whole", async () => {
  const { path: file, handle, sink } = await newSink("full");
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

test("A file is removed as it was left", async () => {
  const { path, sink } = await newSink("own");
  await sink.write("text");
  await sink.close();
  await sink.remove();
  expect(existsSync(path)).toBe(false);
});

test.each<[string, (path: string) => void]>([
  ["has written to", (path) => writeFileSync(path, "theirs", { flag: "a" })],
  [
    "has put another in its place",
    (path) => {
      renameSync(path, `${path}.old`);
      writeFileSync(path, "");
    },
  ],
])("A file that somebody else %s stays", async (how, change) => {
  const { path, sink } = await newSink(how);
  change(path);
  await sink.close();
  await sink.remove();
  expect(existsSync(path)).toBe(true);
});
