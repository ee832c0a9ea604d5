import { expect, test } from "@jest/globals";
import { complaintOf } from "../../../scripts/portability/complaint.js";

test.each<[what: string, errorOutput: string, complaint: string]>([
  ["the line that speaks of an error", "Reading a.json\nTypeError: no type\n    at a.js:1", "TypeError: no type"],
  ["the last line, where none does", "Reading a.json\nIt is empty.\n", "It is empty."],
  [
    "npm's reason, and not what it writes before",
    "npm error code ECONNREFUSED\nnpm error syscall connect\nnpm error errno ECONNREFUSED\nnpm error no network\n",
    "npm error no network",
  ],
  ["that there is no reason, where nothing was written", "", "it gave no reason"],
])("The complaint of a program is %s", (_, errorOutput, complaint) => {
  expect(complaintOf({ output: "", errorOutput })).toBe(complaint);
});
