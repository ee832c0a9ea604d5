import { describe, expect, test } from "@jest/globals";
import { editTemplates, readEdits } from "../../../../scripts/generate/clients/edits.js";

const edit = (find: string, replace: string, file = "api.mustache") => ({
  file,
  find,
  replace,
  location: "edits.yaml:1",
});
const templates = (file: string) => (file === "api.mustache" ? "one two two\n" : undefined);

describe("An edit of a template", () => {
  test("replaces the one location where its text occurs", () => {
    expect(editTemplates([edit("one", "1")], templates)).toEqual(new Map([["api.mustache", "1 two two\n"]]));
  });

  test("sees what the edits before it made", () => {
    const edits = [edit("one", "three"), edit("three two", "four")];
    expect(editTemplates(edits, templates).get("api.mustache")).toBe("four two\n");
  });

  test("takes its replacement word for word", () => {
    expect(editTemplates([edit("one", "$& $1")], templates).get("api.mustache")).toBe("$& $1 two two\n");
  });

  test.each([
    ["does not occur", edit("three", ""), "finds it 0 times"],
    ["occurs twice", edit("two", ""), "finds it 2 times"],
  ])("is refused when its text %s", (_, broken, message) => {
    expect(() => editTemplates([broken], templates)).toThrow(
      `edits.yaml:1 must find its text exactly once in api.mustache, and ${message}. Fix its \`find\`.`,
    );
  });

  test("is refused when its template does not exist", () => {
    expect(() => editTemplates([edit("one", "1", "other.mustache")], templates)).toThrow(
      "edits.yaml:1 edits other.mustache, which is not a template of this generator. Fix its path.",
    );
  });
});

describe("A list of edits", () => {
  const text = "api.mustache:\n  - find: one\n    replace: '1'\n    why: Shorter.\n";

  test("is read with the template and the location of each", () => {
    const more = `${text}other.mustache:\n  - { find: two, replace: '2', why: Shorter. }\n`;
    expect(readEdits(more, "clients/go/edits.yaml")).toEqual([
      { ...edit("one", "1"), location: "clients/go/edits.yaml:2" },
      { ...edit("two", "2", "other.mustache"), location: "clients/go/edits.yaml:6" },
    ]);
  });

  test("may be empty", () => {
    expect(readEdits("# none yet\n", "clients/go/edits.yaml")).toEqual([]);
  });

  test.each([
    ["without a reason", text.replace(/ {4}why.*\n/, "")],
    ["with a number for a text", text.replace("'1'", "1")],
    ["with a key that is unknown", `${text}    because: Shorter.\n`],
  ])("is refused when one is %s", (_, broken) => {
    expect(() => readEdits(`# A remark\n\n${broken}`, "clients/go/edits.yaml")).toThrow(
      "clients/go/edits.yaml:4 is not an edit. It needs, as text, find, replace, why, and nothing else.",
    );
  });

  test.each([
    ["that is not below a template", "- find: one\n", "names no template. Write the edits below the path of theirs."],
    ["that is empty", "api.mustache:\n", "has no list of edits. Write one below the template."],
  ])("is refused when there is one %s", (_, broken, message) => {
    expect(() => readEdits(broken, "clients/go/edits.yaml")).toThrow(`clients/go/edits.yaml:1 ${message}`);
  });
});
