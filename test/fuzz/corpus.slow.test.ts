import { expect, test } from "@jest/globals";
import { languages } from "../../scripts/conformance/languages.js";
import { runCorpus } from "./run-corpus.js";

// The clients in other languages have theirs in test/clients/, beside what builds them.
const own = languages.filter(({ build }) => build === undefined);

test.each(own.map(({ name }) => name))(
  "The client of %s ends every call of a hostile service in one of the documented ways, and tells no token",
  async (name) => {
    expect(await runCorpus(name)).toMatch(/^\d+ passed, 0 failed$/);
  },
  600_000,
);
