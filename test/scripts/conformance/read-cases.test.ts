import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { CasesError, readCases } from "../../../scripts/conformance/read-cases.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const base = temporaryFolder();
let folders = 0;

/** A new folder with these files; what is not text is written as JSON. */
function folderOf(files: Readonly<Record<string, unknown>>): string {
  const folder = join(base, `${++folders}`);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  }
  return folder;
}

const wireCase = {
  title: "The cost is read",
  level: "core",
  call: { customerId: "1" },
  exchanges: [{ response: { status: 200, body: '{"totalCost":31.4}' } }],
  expect: { outcome: "summary", summary: { totalCost: 31.4 } },
};

const idsIn = (files: Readonly<Record<string, unknown>>) => {
  const { cases, broken } = readCases(folderOf(files));
  expect(broken).toEqual([]);
  return cases.map(({ id }) => id);
};

const complaintsAbout = (files: Readonly<Record<string, unknown>>) => {
  const folder = folderOf(files);
  return readCases(folder).broken.map(({ complaint }) => complaint.replaceAll(`${folder}/`, ""));
};

describe("A folder of cases", () => {
  test("holds a case in each file, whose id is the file's name", () => {
    expect(idsIn({ "b.json": wireCase, "a.json": { ...wireCase, remark: "Seen in May" } })).toEqual(["a", "b"]);
  });

  test("holds lists of cases with ids, beside files with one case", () => {
    const list = [
      { id: "c", ...wireCase },
      { id: "a", ...wireCase },
    ];
    expect(idsIn({ "topic.json": list, "b.json": wireCase })).toEqual(["a", "b", "c"]);
  });

  test("holds folders, whose names belong to the id of a file with one case", () => {
    expect(idsIn({ "deep/er/a.json": wireCase, "deep/list.json": [{ id: "b", ...wireCase }] })).toEqual([
      "b",
      "deep/er/a",
    ]);
  });

  test("gives a case of a list exactly as it gives one of a file", () => {
    const { cases } = readCases(folderOf({ "one.json": wireCase, "list.json": [{ ...wireCase, id: "two" }] }));
    expect(cases[1]).toEqual({ ...cases[0], id: "two" });
  });

  test.each([
    ["there is none", () => "/no/such/folder", "There is no folder /no/such/folder."],
    ["it is a file", () => "package.json", "There is no folder package.json."],
    ["it has no JSON", () => folderOf({ "README.md": "# Cases" }), "holds no wire cases."],
  ])("is refused when %s", (_, folder, message) => {
    const read = () => readCases(folder());
    expect(read).toThrow(CasesError);
    expect(read).toThrow(message);
  });
});

describe("A case that cannot be run is named", () => {
  const broken = { ...wireCase, level: "hard" };

  test("by its file", () => {
    expect(complaintsAbout({ "one.json": broken, "good.json": wireCase })).toEqual([
      "one.json is not a wire case: at /level it must be equal to one of the allowed values (core, resilience, xml).",
    ]);
  });

  test("by its id and its file, when it is in a list", () => {
    expect(
      complaintsAbout({
        "list.json": [
          { id: "good", ...wireCase },
          { id: "bad", ...broken },
        ],
      }),
    ).toEqual([
      'The case "bad" in list.json is not a wire case: at /level it must be equal to one of the allowed values (core, resilience, xml).',
    ]);
  });

  test.each([
    ["has no id", wireCase],
    ["has an empty id", { id: "", ...wireCase }],
    ["has a number for an id", { id: 2, ...wireCase }],
    ["is no case", "text"],
    ["is null", null],
  ])("by its number in the list, when it %s", (_, entry) => {
    expect(complaintsAbout({ "list.json": [{ id: "good", ...wireCase }, entry] })).toEqual([
      'Case 2 of list.json has no id. In a list, each case needs an "id" of its own.',
    ]);
  });

  test("with line and column, when its file is not JSON", () => {
    expect(complaintsAbout({ "comma.json": '[\n  { "id": "a" },\n]' })).toEqual([
      expect.stringMatching(/^comma\.json is not JSON: .* at line 3, column 1\.$/),
    ]);
  });

  test("when a list is empty", () => {
    expect(complaintsAbout({ "list.json": [] })).toEqual([
      "list.json is an empty list. Put a case into it, or delete it.",
    ]);
  });
});

describe("Two cases with one id are refused", () => {
  const sentence = (where: string) => [`The id "a" is ${where}. Give each case an id of its own.`];

  test.each([
    [
      "in one list",
      {
        "list.json": [
          { id: "a", ...wireCase },
          { id: "a", ...wireCase },
        ],
      },
      "twice in list.json",
    ],
    [
      "in two lists",
      { "one.json": [{ id: "a", ...wireCase }], "two.json": [{ id: "a", ...wireCase }] },
      "in one.json and in two.json",
    ],
    [
      "in a list and a file of its own",
      { "a.json": wireCase, "list.json": [{ id: "a", ...wireCase }] },
      "in a.json and in list.json",
    ],
  ])("%s", (_, files, where) => {
    expect(complaintsAbout(files)).toEqual(sentence(where));
  });

  test("and the first one is run", () => {
    const { cases } = readCases(folderOf({ "a.json": wireCase, "list.json": [{ id: "a", ...wireCase }] }));
    expect(cases).toHaveLength(1);
  });
});
