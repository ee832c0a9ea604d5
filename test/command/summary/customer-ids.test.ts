import { createReadStream, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "@jest/globals";
import { countIds, customerIds, type IdSources } from "../../../src/command/summary/customer-ids.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const folder = temporaryFolder();
const file = join(folder, "ids.txt");
writeFileSync(file, "one\nTWO\none\nthree\n");

const sources = (changes: Partial<IdSources>): IdSources => ({
  ids: [],
  file: undefined,
  column: undefined,
  stdin: Readable.from(["four\nfive\n"]),
  language: "en",
  ...changes,
});

async function all(ids: AsyncIterable<string>): Promise<readonly string[]> {
  const list: string[] = [];
  for await (const id of ids) list.push(id);
  return list;
}

async function read(changes: Partial<IdSources>, isWanted = (_: string) => true): Promise<readonly string[]> {
  return all((await customerIds(sources(changes))).read(isWanted));
}

describe("The ids of customers", () => {
  test.each([
    ["arguments", { ids: ["one", "two"] }, ["one", "two"]],
    ["a file", { file }, ["one", "TWO", "three"]],
    ["arguments and a file, each once", { ids: ["two", "zero"], file }, ["two", "zero", "one", "three"]],
    ["standard input", { ids: ["one"], file: "-" }, ["one", "four", "five"]],
  ])("come from %s", async (_, changes, expected) => {
    expect(await read(changes)).toEqual(expected);
  });

  test("are only those that are wanted", async () => {
    expect(await read({ file }, (id) => id !== "one")).toEqual(["TWO", "three"]);
  });

  test("are counted where they can be read again", async () => {
    const ids = await customerIds(sources({ file }));
    expect(await countIds(ids, () => true)).toBe(3);
    expect(await countIds(ids, (id) => id !== "three")).toBe(2);
  });

  test("are not counted on standard input, from which nothing is read for that", async () => {
    const ids = await customerIds(sources({ file: "-" }));
    expect(await countIds(ids, () => true)).toBeUndefined();
    expect(await all(ids.read(() => true))).toEqual(["four", "five"]);
  });

  test.each([
    ["none are given", {}, "UsageError", "There are no customer ids."],
    ["the file is missing", { file: join(folder, "missing") }, "CommandError", "cannot be read (ENOENT)"],
    ["the file is a folder", { file: join(folder, "folder") }, "CommandError", "is a folder"],
    ["standard input is a folder", { file: "-", stdin: createReadStream(folder) }, "CommandError", "input cannot be"],
    ["the file holds none", { file: join(folder, "empty") }, "IdsError", ""],
  ])("are missed in a sentence when %s", async (_, changes, name, sentence) => {
    mkdirSync(join(folder, "folder"), { recursive: true });
    writeFileSync(join(folder, "empty"), "\n");
    await expect(read(changes)).rejects.toMatchObject({ name, message: expect.stringContaining(sentence) });
  });

  test("are missed in a sentence when a file that was found cannot be read", async () => {
    const gone = join(folder, "gone.txt");
    writeFileSync(gone, "one\n");
    const ids = await customerIds(sources({ file: gone }));
    rmSync(gone);
    const message = `The file ${gone} cannot be read (ENOENT). Check its path and its permissions.`;
    await expect(all(ids.read(() => true))).rejects.toMatchObject({ name: "CommandError", message });
  });
});
