import { describe, expect, test } from "@jest/globals";
import { readDocument } from "../../src/xml/document.js";

const textOf = (content: string) => readDocument(`<a>${content}</a>`).text;

describe("The text of an element", () => {
  test.each([
    ["the five entities of XML", "&lt;b&gt; &amp;amp; &quot;x&quot; &apos;", `<b> &amp; "x" '`],
    ["decimal and hexadecimal references", "&#20013;&#x4e2d;&#x1F600;&#9;", "中中😀\t"],
    ["CDATA as it is", "<![CDATA[<b>&amp;&own;</b> ]]>", "<b>&amp;&own;</b> "],
    ["text, CDATA and comments together", "a <!-- & <no> -->b<![CDATA[ c]]> d", "a b c d"],
    ["white space at both ends", "  two\n words ", "  two\n words "],
    ["line ends as one character", "a\r\nb\rc", "a\nb\nc"],
    ["an empty CDATA", "<![CDATA[]]>", ""],
    ["a document type in CDATA or a comment", "<!-- <!DOCTYPE a> --><![CDATA[<!DOCTYPE a>]]>", "<!DOCTYPE a>"],
  ])("has %s", (_, content, text) => {
    expect(textOf(content)).toBe(text);
  });
});

describe("A document is refused", () => {
  const bomb = `<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;">]><a>&y;</a>`;
  test.each([
    ["with a document type", "<!DOCTYPE a><a/>", "document type"],
    ["with a document type of another file", `<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>`, "document type"],
    ["with entities of its own", bomb, "document type"],
    ["with a document type after the root", "<a/><!DOCTYPE a>", "document type"],
    ["with a declaration inside", "<a><!ENTITY x 'y'></a>", "declaration"],
    [
      "with a document type between attributes that look like a comment",
      `<a b="<!--"><!DOCTYPE a></a>`,
      "<!-- is not closed",
    ],
    ["with the same, closed", `<a b="<!--"><!DOCTYPE a><c d="-->"/></a>`, "well-formed"],
    ["with an entity that XML does not know", "<a>&nbsp;</a>", "entity of its own"],
    ["with an entity named as a property", "<a>&constructor;</a>", "entity of its own"],
    ["with such an entity in an attribute", `<a b="&own;"/>`, "entity of its own"],
    ["with an & alone", "<a>Fish & Chips</a>", "&"],
    ["with an & at the end of an attribute", `<a b="x&"/>`, "&"],
    ["with a < in an attribute", `<a b="<"/>`, "<"],
    ["with a reference to NUL", "<a>&#0;</a>", "does not allow"],
    ["with a reference to half a surrogate pair", "<a>&#xD83D;</a>", "does not allow"],
    ["with a reference beyond Unicode", "<a>&#x110000;</a>", "does not allow"],
    ["with a huge reference", `<a>&#${"9".repeat(400)};</a>`, "does not allow"],
    ["with NUL", "<a>\0</a>", "does not allow"],
    ["when it is empty", "", "empty"],
    ["when it is white space", " \n\t", "empty"],
    ["when it is text", "Service Unavailable", "well-formed"],
    ["when it is JSON", `{"a":1}`, "well-formed"],
    ["when it was cut off in an element", "<a><b>1</b><c>2</c", "well-formed"],
    ["when it was cut off in a text", "<a><b>1", "cut off"],
    ["when it was cut off in a deep text", `${"<a>".repeat(500)}1`, "cut off"],
    ["when it was cut off in CDATA", "<a><![CDATA[1</a>", "not closed"],
    ["when it was cut off in a comment", "<a/><!-- to be", "not closed"],
    ["when it was cut off in an instruction", "<a/><?to be", "not closed"],
    ["when it was cut off before the last >", "<a>1</a", "well-formed"],
    ["when it was cut off in an attribute", `<a b="1`, "well-formed"],
    ["when its tags cross", "<a><b></a></b>", "well-formed"],
    ["with two roots", "<a></a><b></b>", "well-formed"],
    ["with two roots that close themselves", "<a/><b/>", "exactly one root"],
    ["with text after the root", "<a></a>b", "well-formed"],
    ["with text after a root that closes itself", "<a/>b", "outside of the root"],
    ["with the same before a comment", "<a/>b<!-- -->", "outside of the root"],
    ["with CDATA after the root", "<a/><![CDATA[b]]>", "well-formed"],
    ["without a root", "<!-- nothing -->", "well-formed"],
    ["with only a declaration", `<?xml version="1.0"?>`, "well-formed"],
    ["with an attribute twice", `<a b="1" b="2"/>`, "well-formed"],
    ["with an attribute without quotes", "<a b=1/>", "well-formed"],
    ["with a name that is none", "<1a></1a>", "well-formed"],
    ["nested too deep", `${"<a>".repeat(200)}${"</a>".repeat(200)}`, "nest deeper"],
    ["nested far too deep", `${"<a>".repeat(90_000)}${"</a>".repeat(90_000)}`, "nest deeper"],
    ["of very many elements", `<a>${"<b/>".repeat(300_000)}</a>`, "more than 200000 tags or references"],
    ["of very many references", `<a>${"&amp;".repeat(300_000)}</a>`, "more than 200000 tags or references"],
  ])("%s", (_, text, reason) => {
    const read = () => readDocument(text);
    expect(read).toThrow(reason);
    expect(read).toThrow(/^(it|the XML) .{10,300}[^.]$/);
  });

  test("cut off at any place", () => {
    const document = `<?xml version="1.0"?><s x="1"><name>Fjord &amp; Co</name><c/><![CDATA[ d ]]></s>`;
    expect(readDocument(document).children).toHaveLength(2);
    for (let length = 0; length < document.length; length++) {
      expect(() => readDocument(document.slice(0, length))).toThrow(/^it /);
    }
  });
});

describe("A document is read in time that grows with its length", () => {
  test.each([
    ["comments that are opened", "<!--"],
    ["CDATA that is opened", "<![CDATA["],
    ["instructions that are opened", "<?"],
    ["references that are begun", "&"],
    ["elements", "<b/>"],
    ["spaces", " "],
  ])("with many %s", (_, piece) => {
    const before = process.cpuUsage();
    try {
      readDocument(`<a>${piece.repeat(100_000)}</a>`);
    } catch (error) {
      expect((error as Error).message).toMatch(/^(it|the XML) /);
    }
    // Processor time: how busy the machine is does not matter.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000);
  });
});

test("A document nested 100 deep is read", () => {
  let element = readDocument(`${"<a>".repeat(100)}${"</a>".repeat(100)}`);
  let depth = 1;
  while (element.children[0]) {
    element = element.children[0];
    depth++;
  }
  expect(depth).toBe(100);
});
