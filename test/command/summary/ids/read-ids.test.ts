import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { IdsError } from "../../../../src/command/summary/ids/ids-error.js";
import { type ReadIdsOptions, readIds } from "../../../../src/command/summary/ids/read-ids.js";

const one = "1b3a7c54-0d2f-4c61-8f2e-6d5b0c9a1e01";
const two = "1b3a7c54-0d2f-4c61-8f2e-6d5b0c9a1e02";

/** How a list is written down, and where its bytes are cut. */
interface Style {
  readonly end: string;
  readonly isEnded: boolean;
  readonly mark: string;
  readonly encoding: "utf8" | "utf16le";
  readonly delimiter: string;
  readonly cuts: readonly number[];
  readonly isByteByByte: boolean;
}

async function* chunksOf(...chunks: (Uint8Array | string)[]) {
  yield* chunks;
}

async function idsOf(input: Uint8Array | string, options: Partial<ReadIdsOptions> = {}): Promise<string[]> {
  const ids: string[] = [];
  for await (const id of readIds(chunksOf(input), { language: "en", ...options })) ids.push(id);
  return ids;
}

/** The sentence with which reading ends. */
const problemOf = async (input: Uint8Array | string, options: Partial<ReadIdsOptions> = {}) => {
  const error = await idsOf(input, options).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(IdsError);
  return (error as IdsError).message;
};

describe("The ids are found in", () => {
  test.each<[name: string, input: string]>([
    ["text", `${one}\n${two}\n`],
    ["text with comments and blank lines", `# Nightly\n\n  ${one}  \r\n\t\r\n# Two\r\n${two}`],
    ["text with the line ends of an old Mac", `${one}\r${two}\r`],
    ["Partner Center's export", `"Microsoft ID","Company name"\n${one},"Wide, World"\n${two},"Say ""hi"""\n`],
    ["CSV with its own id in the last column", `Name;Land;Customer ID\r\nAda;DE;${one}\r\nBea;FR;${two}\r\n`],
    ["CSV with tabs", `name\ttenant_id\nAda\t${one}\nBea\t${two}`],
    ["CSV that tells Excel its delimiter", `sep=;\nName;Microsoft ID\nAda;${one}\nBea;${two}`],
    ["CSV that tells Excel that tabs are its delimiters", `sep=\t\r\nName\tMicrosoft ID\r\nAda\t${one}\r\nBea\t${two}`],
    ["CSV with a name of two lines", `Company name,Microsoft ID\n"Ada\nand Bea",${one}\nBea,${two}\n`],
    ["CSV with one column", `"Microsoft ID"\n"${one}"\n"${two}"\n`],
    [
      "CSV whose header has another delimiter in it",
      `"Name, first, last";Land, Ort;Microsoft ID\nAda;DE;${one}\nBea;FR;${two}`,
    ],
    ["CSV with spaces around its cells", `Name , Microsoft ID\nAda , ${one} \nBea,\t${two}\n`],
    ["JSON with spaces in its strings", `[" ${one}", {"id": "${two} "}]`],
    ["CSV with empty rows", `Microsoft ID,Name\n${one},Ada\n,\n\n${two},Bea\n`],
    ["CSV with a header in Chinese", `公司名稱,Microsoft 識別碼\n碧湖科技,${one}\n藍海,${two}\n`],
    ["CSV with both", `id,Microsoft ID\n7,${one}\n8,${two}\n`],
    ["a JSON array of strings", `[\n  "${one}",\n  "${two}"\n]`],
    ["a JSON array of objects", JSON.stringify([{ customerId: one }, { id: two, name: "Bea" }])],
    [
      "what Partner Center responds with",
      JSON.stringify({ totalCount: 2, items: [{ id: one }, { id: two }] }, null, 2),
    ],
    ["the same on one line", JSON.stringify({ totalCount: 2, items: [{ id: one }, { id: two }] })],
    ["NDJSON of strings", `"${one}"\n"${two}"\n`],
    ["NDJSON of objects", `{"customerId":"${one}","outcome":"failed"}\n\n{"tenant_id":"${two}"}`],
  ])("%s", async (_, input) => {
    expect(await idsOf(input)).toEqual([one, two]);
    expect(await idsOf(`\ufeff${input}`)).toEqual([one, two]);
  });

  test.each<[charset: string, bytes: Buffer]>([
    [
      "UTF-16 as Excel writes it",
      Buffer.from(`\ufeffMicrosoft ID\tName\r\n${one}\t碧湖\r\n${two}\tBea\r\n`, "utf16le"),
    ],
    ["UTF-16 with its bytes swapped", Buffer.from(`\ufeff${one}\r\n${two}\r\n`, "utf16le").swap16()],
    ["an older charset", Buffer.from(`Microsoft ID,Name\n${one},Caf\xe9\n${two},Bea`, "latin1")],
  ])("%s", async (_, bytes) => {
    expect(await idsOf(bytes)).toEqual([one, two]);
  });

  test("the column and the property that are asked for", async () => {
    expect(await idsOf(`Microsoft ID,Kunde\nx,${one}\n`, { column: "kunde" })).toEqual([one]);
    expect(await idsOf(`Kunde\n${one}\n`, { column: "Kunde" })).toEqual([one]);
    expect(await idsOf(`kunde,Kunde\nx,${one}\n`, { column: "Kunde" })).toEqual([one]);
    expect(await idsOf(`[{"id":"x","kunde":"${one}"}]`, { column: "kunde" })).toEqual([one]);
  });

  test("what is no GUID, which is for the service to refuse", async () => {
    expect(await idsOf("contoso\n")).toEqual(["contoso"]);
    expect(await idsOf("Microsoft ID,Name\ncontoso,Ada")).toEqual(["contoso"]);
  });
});

test("A long list in one line is read in little time", async () => {
  const items = Array.from({ length: 40_000 }, (_, index) => ({ id: `id-${index}`, companyName: "x".repeat(500) }));
  const text = JSON.stringify({ totalCount: items.length, items });
  const parts = text.match(/.{1,20000}/g) ?? [];
  const startedAt = performance.now();
  let count = 0;
  for await (const _ of readIds(chunksOf(...parts), { language: "en" })) count++;
  expect(count).toBe(items.length);
  expect(performance.now() - startedAt).toBeLessThan(3_000);
});

describe("One sentence says", () => {
  test.each(["", "\n \n", "# nobody\n", "Microsoft ID,Name\n", "[]", '{"items":[]}'])(
    "that there are no ids in %j",
    async (input) => {
      expect(await problemOf(input)).toBe(
        "The list of customers has no ids. Give one id per line, a CSV file with a header, or JSON.",
      );
    },
  );

  test.each<[input: string, options: Partial<ReadIdsOptions>, message: string]>([
    ["a,b\n1,2", {}, 'Name one with --column. The columns are: "a", "b".'],
    ["a,b\n1,2", { column: "c" }, 'has no column "c". Its columns are: "a", "b".'],
    [`${one},Ada\n${two},Bea`, {}, "has an id instead of a CSV header."],
    [`\n# x\nid,name\n${one},Ada\n,Bea`, {}, 'Line 5 of the list of customers has no id in the column "id".'],
    [`id,name\n${one},A"da\n`, {}, "cannot be read near line 2: a quotation mark"],
    [`id,name\n${one},"Ada\n`, {}, "a quotation mark is missing or in the wrong place."],
    ['["a",', {}, "begins like JSON, but is not valid."],
    ['{\n"a"', {}, "begins like JSON, but is not valid."],
    ['["a", 5]', {}, "Item 2 of the list of customers has no id."],
    ['{"id":"a"}\n\n{"id":"b', {}, "Line 3 of the list of customers is not JSON."],
    ['{"id":"a"}\n{"key":"b"}', {}, "Line 2 of the list of customers has no id."],
    ["PK\u0003\u0004\0\u0014", {}, "Save a workbook as CSV"],
    ["a\u001b[31m,b\n1,2", {}, '"a\\u001b[31m"'],
  ])("what is wrong in %j with %j", async (input, options, message) => {
    expect(await problemOf(input, options)).toContain(message);
  });

  test("a line that never ends, without reading to its end", async () => {
    let read = 0;
    async function* endless() {
      for (;;) {
        read++;
        yield "x".repeat(100_000);
      }
    }
    const ids = readIds(endless(), { language: "en" });
    await expect(ids.next()).rejects.toThrow(/more than a million characters/);
    expect(read).toBeLessThan(20);
  });

  test("in which line, also when the end of one comes in two parts", async () => {
    const read = async () => {
      for await (const _ of readIds(chunksOf('"a"\r', '\n"b"\r\n', "c"), { language: "en" }));
    };
    await expect(read()).rejects.toThrow("Line 3 of the list");
  });

  test("the same in Chinese", async () => {
    expect(await problemOf("a,b\n1,2", { language: "zh-TW", column: "c" })).toBe(
      '客戶清單沒有「c」這個欄位。現有的欄位是："a", "b"。',
    );
  });
});

describe("Reading is lazy:", () => {
  const endless = async function* (head: string, row: (index: number) => string) {
    yield head;
    for (let index = 0; ; index++) yield row(index);
  };

  test.each<[form: string, head: string, row: (index: number) => string]>([
    ["text", "", (index) => `id-${index}\n`],
    ["CSV", "Microsoft ID,Name\n", (index) => `id-${index},Ada\n`],
    ["NDJSON", "", (index) => `{"id":"id-${index}"}\n`],
  ])("ids come out of %s that never ends", async (_, head, row) => {
    const ids: string[] = [];
    for await (const id of readIds(endless(head, row), { language: "en" })) {
      ids.push(id);
      if (ids.length === 3) break;
    }
    expect(ids).toEqual(["id-0", "id-1", "id-2"]);
  });

  test.each(["a\nb\n", "id,name\na,b\n"])("the source of %j is told when nobody reads on", async (input) => {
    let isClosed = false;
    const source = (async function* () {
      try {
        for (;;) yield input;
      } finally {
        isClosed = true;
      }
    })();
    for await (const _ of readIds(source, { language: "en" })) break;
    await new Promise((resolve) => setImmediate(resolve));
    expect(isClosed).toBe(true);
  });

  test.each(["a\n", "id,name\na,b\n", '{"id":"a"}\n', "[", ""])(
    "an error of the source comes out after %j",
    async (start) => {
      const source = (async function* () {
        yield start;
        throw new Error("cut");
      })();
      const read = async () => {
        for await (const _ of readIds(source, { language: "en" }));
      };
      await expect(read()).rejects.toThrow("cut");
    },
  );
});

describe("Whatever the ids and however the bytes are cut, the ids come out of", () => {
  const anyId = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .map((text) => text.replaceAll(/[\p{Cc}\ufeff\u2028\u2029]/gu, "").trim())
    .filter((text) => text !== "");
  const plainId = fc.oneof(fc.uuid(), fc.stringMatching(/^[\da-f]{1,9}-[\w.]{1,9}$/));
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const style: fc.Arbitrary<Style> = fc.record({
    end: fc.constantFrom("\n", "\r\n"),
    isEnded: fc.boolean(),
    mark: fc.constantFrom("", "\ufeff"),
    encoding: fc.constantFrom("utf8", "utf16le"),
    delimiter: fc.constantFrom(",", ";", "\t"),
    cuts: fc.array(fc.nat(400), { maxLength: 12 }),
    isByteByByte: fc.boolean(),
  });

  const check = async (
    ids: readonly string[],
    lines: readonly string[],
    { end, isEnded, mark, encoding, cuts, isByteByByte }: Style,
  ) => {
    const text = lines.join(end) + (isEnded ? end : "");
    const bytes = Buffer.from((encoding === "utf8" ? mark : "\ufeff") + text, encoding);
    const places = isByteByByte
      ? [...bytes.keys()]
      : cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b);
    const chunks = [0, ...places].map((from, index) => bytes.subarray(from, [...places, bytes.length][index]));
    const read: string[] = [];
    for await (const id of readIds(chunksOf(...chunks), { language: "en" })) read.push(id);
    expect(read).toEqual(ids);
  };

  test("text", () =>
    fc.assert(fc.asyncProperty(fc.array(plainId, { minLength: 1 }), style, (ids, how) => check(ids, ids, how))));

  test("CSV", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyId, fc.string()), { minLength: 1 }), style, (rows, how) => {
        const header = ["Company name", "Microsoft ID"].map(quoted).join(how.delimiter);
        const lines = rows.map(([id, name]) => [name, id].map(quoted).join(how.delimiter));
        return check(
          rows.map(([id]) => id),
          [header, ...lines],
          how,
        );
      }),
    ));

  test("a JSON array", () =>
    fc.assert(
      fc.asyncProperty(fc.array(anyId, { minLength: 1 }), style, fc.boolean(), (ids, how, isObjects) =>
        check(ids, [JSON.stringify(isObjects ? ids.map((customerId) => ({ customerId })) : ids)], how),
      ),
    ));

  test("NDJSON", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyId, fc.boolean()), { minLength: 1 }), style, (rows, how) =>
        check(
          ["first", ...rows.map(([id]) => id)],
          ['{"id":"first"}', ...rows.map(([id, isObject]) => JSON.stringify(isObject ? { customerId: id } : id))],
          how,
        ),
      ),
    ));
});
