import { expect, test } from "@jest/globals";
import { formatted } from "../../../../scripts/generate/clients/format.js";

test("Go is formatted as gofmt does it, everything else is left alone", async () => {
  expect(await formatted("client.go", "package x\nvar   a=1\n")).toBe("package x\n\nvar a = 1\n");
  expect(await formatted("client.py", "a=1\n")).toBe("a=1\n");
});

test("Go that is none is refused with file, line, column, what stands there and where it comes from", async () => {
  await expect(formatted("client.go", "package x\n\nfunc a( {\n}\nfunc b) {}\n")).rejects.toThrow(
    "client.go:3:9 would be no valid Go: expected ')', found '{', in `func a( {`. Correct the file or the edit in clients/go that makes it.",
  );
});
