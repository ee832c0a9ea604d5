import {
  chmodSync,
  createWriteStream,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { describe, expect, test } from "@jest/globals";
import { createRecordWriter } from "../../../../src/command/summary/formats/create-record-writer.js";
import type { FormatName } from "../../../../src/command/summary/formats/format.js";
import { type OutputOptions, openOutput } from "../../../../src/command/summary/output/open-output.js";
import { OutputError } from "../../../../src/command/summary/output/output-error.js";
import type { CustomerRecord } from "../../../../src/command/summary/record.js";
import { parseRecord, recordToJson } from "../../../../src/command/summary/records/record-json.js";
import { temporaryFolder } from "../../../support/temporary-folder.js";
import { recordOf, summaryOf } from "../formats/records.js";

const folder = temporaryFolder();
let count = 0;
const newFile = () => join(folder, `${count++}.out`);

const ada = summaryOf("碧湖", "EUR", "31.40159265358979323846");
const bea = recordOf({ customerId: "bea", outcome: "no-usage", status: 404, code: "3000" });
const cyd = recordOf({ customerId: "cyd", outcome: "refused", status: 403, error: "No. Leave it out." });
const dan = recordOf({ customerId: "dan", outcome: "failed", status: null, error: "It failed. 請稍後重試。" });
const line = (record: CustomerRecord) => `${recordToJson(record)}\n`;

/** A stream whose writes all end like this. */
const streamOf = (write: (text: string) => Error | null) =>
  new Writable({ write: (chunk, _, done) => done(write(chunk.toString())) });

const openWith = ({ format = "ndjson", ...options }: Partial<OutputOptions> & { format?: FormatName }) =>
  openOutput({
    file: undefined,
    stdout: streamOf(() => new Error("Standard output is not meant.")),
    format,
    writer: createRecordWriter(format, { language: "en" }),
    resume: false,
    language: "en",
    ...options,
  });

const problemOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(OutputError);
  return (error as OutputError).message;
};

describe("A new file", () => {
  test.each<[FormatName, string]>([
    ["ndjson", line(ada) + line(bea)],
    ["json", `[\n${recordToJson(ada)},\n${recordToJson(bea)}\n]\n`],
  ])("of %s has each result as soon as it has been written, in order", async (format, whole) => {
    const file = newFile();
    const output = await openWith({ file, format });
    const [first, second] = [output.write(ada), output.write(bea)];
    await first;
    expect(readFileSync(file, "utf8")).toContain(recordToJson(ada));
    await second;
    await output.close();
    expect(readFileSync(file, "utf8")).toBe(whole);
    expect(output.isFinished("bea")).toBe(false);
  });

  test("is begun by resume as well", async () => {
    const file = newFile();
    const output = await openWith({ file, resume: true });
    await output.write(ada);
    await output.close();
    expect(readFileSync(file, "utf8")).toBe(line(ada));
  });
});

describe("One sentence says", () => {
  test("that a file exists, and leaves it as it is", async () => {
    const file = newFile();
    writeFileSync(file, "mine");
    expect(await problemOf(openWith({ file }))).toBe(
      `${file} already exists and is not overwritten. Continue it with --resume, remove it, or choose another name.`,
    );
    expect(await problemOf(openWith({ file, format: "csv" }))).toBe(
      `${file} already exists and is not overwritten. Remove it, or choose another name.`,
    );
    expect(await problemOf(openWith({ file, language: "zh-TW" }))).toContain("已經存在，不會覆寫");
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  test.each([false, true])("that the file is a folder, with resume %p", async (resume) => {
    expect(await problemOf(openWith({ file: folder, resume }))).toBe(
      `${folder} is a folder. Choose the name of a file.`,
    );
  });

  (existsSync("/dev/null") ? test : test.skip).each([false, true])(
    "that the file is a device, with resume %p",
    async (resume) => {
      expect(await problemOf(openWith({ file: "/dev/null", resume }))).toBe(
        "/dev/null is a device or a pipe, not a file. Choose the name of a file, or leave --output out and redirect standard output.",
      );
      expect(readdirSync("/dev").filter((name) => name.startsWith("null."))).toEqual([]);
    },
  );

  test.each([false, true])("that the folder does not exist, with resume %p", async (resume) => {
    const file = join(folder, "no/such");
    expect(await problemOf(openWith({ file, resume }))).toMatch(/^The folder of .+ does not exist\./);
  });

  test("that only NDJSON can be resumed", async () => {
    expect(await problemOf(openWith({ file: newFile(), format: "csv", resume: true }))).toContain(
      "Use --format ndjson",
    );
  });

  test.each([
    ["EPIPE", "The program that reads the output has ended."],
    ["ENOSPC", "The disk is full, so standard output is not complete."],
    ["EIO", "Writing standard output failed (EIO)."],
  ])("what %s means", async (code, message) => {
    const stdout = streamOf((text) => (text.includes("bea") ? Object.assign(new Error(code), { code }) : null));
    const output = await openWith({ stdout });
    await output.write(ada);
    expect(await problemOf(output.write(bea))).toContain(message);
    expect(await problemOf(output.write(cyd))).toContain(message);
    expect(await problemOf(output.close())).toContain(message);
  });

  (existsSync("/dev/full") ? test : test.skip)("that a disk is full, as the system has it", async () => {
    const output = await openWith({ stdout: createWriteStream("/dev/full") });
    expect(await problemOf(output.write(ada))).toContain("The disk is full");
    await problemOf(output.close());
  });

  test("that another run writes the file, which is left in peace", async () => {
    const file = newFile();
    const [one, other] = [await openWith({ file }), await openWith({ file, resume: true })];
    await one.write(ada);
    expect(await problemOf(other.write(bea))).toMatch(/^Something else has changed /);
    await one.write(cyd);
    expect(readFileSync(file, "utf8")).toBe(line(ada) + line(cyd));
    await one.close();
    await problemOf(other.close());
  });

  test("that another run has put its file in the place of this one", async () => {
    const file = newFile();
    const output = await openWith({ file });
    await output.write(dan);
    await (await openWith({ file, resume: true })).close();
    expect(await problemOf(output.write(ada))).toMatch(/^Something else has changed /);
    await problemOf(output.close());
    expect(readFileSync(file, "utf8")).toBe("");
  });
});

describe("A resumed file", () => {
  test("keeps finished customers as they are and forgets failures", async () => {
    const file = newFile();
    writeFileSync(file, `\n${line(dan)}${line(ada)}${line(bea)}${line(cyd)}${line({ ...bea, customerId: "BEA" })}`);
    const kept: CustomerRecord[] = [];
    const output = await openWith({ file, resume: true, onKept: (record) => kept.push(record) });
    expect(kept).toEqual([ada, bea, cyd]);
    expect(readFileSync(file, "utf8")).toBe(line(ada) + line(bea) + line(cyd));
    expect(["BEA", "cyd", "dan", "eve"].map(output.isFinished)).toEqual([true, true, false, false]);
    await output.write({ ...dan, outcome: "no-usage" });
    await output.close();
    expect(readFileSync(file, "utf8")).toBe(line(ada) + line(bea) + line(cyd) + line({ ...dan, outcome: "no-usage" }));
  });

  test("keeps its permissions and its link, and leaves nothing beside it", async () => {
    const [own, link] = [join(folder, "own"), newFile()];
    mkdirSync(own);
    const file = join(own, "a.ndjson");
    writeFileSync(file, line(dan));
    chmodSync(file, 0o666); // more than a umask grants to a new file
    symlinkSync(file, link);
    await (await openWith({ file: link, resume: true })).close();
    expect(readFileSync(file, "utf8")).toBe("");
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o666);
    expect(readdirSync(own)).toEqual(["a.ndjson"]);
  });

  test("is the same file when nothing has to be repaired", async () => {
    const own = join(folder, "same");
    mkdirSync(own);
    const file = join(own, "a.ndjson");
    writeFileSync(file, line(ada));
    const { ino } = statSync(file);
    await (await openWith({ file, resume: true })).close();
    expect(statSync(file).ino).toBe(ino);
    expect(readdirSync(own)).toEqual(["a.ndjson"]);
  });

  // Root may write every other file.
  const closed = "/proc/sys/kernel/ostype";
  (existsSync(closed) ? test : test.skip)("that may not be written is not repaired before", async () => {
    expect(await problemOf(openWith({ file: closed, resume: true }))).toMatch(
      /^You are not allowed to write |is on a disk that is read-only/,
    );
  });

  test("gets the end of a line that lacks nothing else", async () => {
    const file = newFile();
    writeFileSync(file, recordToJson(ada));
    const output = await openWith({ file, resume: true });
    await output.write(bea);
    await output.close();
    expect(readFileSync(file, "utf8")).toBe(line(ada) + line(bea));
  });

  test.each([
    ["hello", 1],
    ["hello\n", 1],
    ["[1, 2]\n", 1],
    [`${line(ada)}{"customerId":"b"}\n${line(cyd)}`, 2],
    [`${line(ada)}${line(bea).slice(0, 40)}\n${line(cyd)}`, 2],
    [`${line(ada)}notes`, 2],
  ])("is left alone when it holds something else: %j", async (content, number) => {
    const file = newFile();
    writeFileSync(file, content);
    expect(await problemOf(openWith({ file, resume: true }))).toBe(
      `Line ${number} of ${file} is not a record of this command, so nothing was changed. Is it the right file?`,
    );
    expect(readFileSync(file, "utf8")).toBe(content);
  });

  test("loses and doubles no customer, at whichever byte the run before was killed", async () => {
    const short = { requestId: null, status: null, fetchedAt: "now" };
    const records = [
      recordOf({ ...short, customerId: "a", outcome: "failed", error: "重試" }),
      recordOf({ ...short, customerId: "b", summary: { name: "碧湖", totalCost: "0.10" } }),
      recordOf({ ...short, customerId: "c", outcome: "failed", error: "x" }),
    ];
    const whole = Buffer.from(records.map(line).join(""));
    const later = records.map((record) =>
      record.outcome === "failed" ? { ...record, outcome: "no-usage" as const } : record,
    );
    const lanes = Array.from({ length: 8 }, newFile); // the disk takes its time
    const check = async (file: string, length: number) => {
      writeFileSync(file, whole.subarray(0, length));
      const output = await openWith({ file, resume: true });
      for (const record of later) if (!output.isFinished(record.customerId)) await output.write(record);
      await output.close();
      const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
      const lines = text.split("\n");
      expect(lines.pop()).toBe("");
      const ids = lines.map((each) => parseRecord(each)?.customerId);
      expect({ length, ids: ids.sort() }).toEqual({ length, ids: records.map(({ customerId }) => customerId).sort() });
      expect(lines.filter((each) => parseRecord(each)?.outcome === "failed")).toEqual([]);
    };
    await Promise.all(
      lanes.map(async (file, lane) => {
        for (let length = lane; length <= whole.length; length += lanes.length) await check(file, length);
      }),
    );
  });
});
