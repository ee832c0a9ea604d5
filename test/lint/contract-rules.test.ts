import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { contractText, root } from "../support/contract.js";
import { run } from "../support/run.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const redocly = join(root, "node_modules/@redocly/cli/bin/cli.js");

/** For each rule of the project's own, documents that it has to reject: the contract with one text replaced. */
const broken: readonly { rule: string; what: string; find: string; replacement: string }[] = [
  {
    rule: "rule/six-statuses",
    what: "an operation without a 404",
    find: `        "404":\n          $ref: "#/components/responses/NotFound"\n`,
    replacement: "",
  },
  {
    rule: "rule/four-media-types",
    what: "a response without text/xml",
    find: `        text/xml:
          schema: { $ref: "#/components/schemas/ServiceFault" }
          examples:
            throttled: { $ref: "#/components/examples/ThrottledFaultXml" }
`,
    replacement: "",
  },
  {
    rule: "rule/response-has-content",
    what: "a response without a body",
    find: `        "404":\n          $ref: "#/components/responses/NotFound"\n`,
    replacement: `        "404":\n          description: Nothing is there.\n`,
  },
  {
    rule: "rule/examples-present",
    what: "a media type without an example",
    find: `          schema: { $ref: "#/components/schemas/ServiceFault" }
          examples:
            throttled: { $ref: "#/components/examples/ThrottledFaultXml" }
        text/xml:`,
    replacement: `          schema: { $ref: "#/components/schemas/ServiceFault" }
        text/xml:`,
  },
  {
    rule: "contract/examples-match-schema",
    what: "a JSON example with a value of the wrong type",
    find: "        totalCost: 412.5\n",
    replacement: `        totalCost: "412.5"\n`,
  },
  {
    rule: "contract/examples-match-schema",
    what: "a JSON example with a date-time that is none",
    find: `        lastModifiedDate: "2026-11-20T03:11:08.52-08:00"`,
    replacement: `        lastModifiedDate: "20 November 2026"`,
  },
  {
    rule: "contract/examples-match-schema",
    what: "a JSON example with a misspelt property",
    find: "        resourceName: Lakeside Botanics\n",
    replacement: "        resourceNmae: Lakeside Botanics\n",
  },
  {
    rule: "contract/examples-match-schema",
    what: "an XML example that is cut off",
    find: "          <totalCost>412.5</totalCost>\n        </CustomerUsageSummary>\n",
    replacement: "          <totalCost>412.5</totalCost>\n",
  },
  {
    rule: "contract/examples-match-schema",
    what: "an XML example with a number that is none",
    find: "<totalCost>412.5</totalCost>",
    replacement: "<totalCost>a lot</totalCost>",
  },
  {
    rule: "contract/examples-match-schema",
    what: "an XML example with a misspelt element",
    find: "<resourceName>Lakeside Botanics</resourceName>",
    replacement: "<resourceNmae>Lakeside Botanics</resourceNmae>",
  },
  {
    rule: "contract/examples-match-schema",
    what: "an XML example with another root",
    find: "        <ServiceFault>\n          <message>The rate limit",
    replacement: "        <Fault>\n          <message>The rate limit",
  },
  {
    rule: "rule/no-authorization-parameter",
    what: "a header parameter called Authorization",
    find: "      name: ms-cv\n",
    replacement: "      name: authorization\n",
  },
  {
    rule: "operation-tag-defined",
    what: "a tag that is not declared",
    find: "      tags: [Azure spending]",
    replacement: "      tags: [Spending]",
  },
  {
    rule: "rule/sentence-case-summary",
    what: "a summary in title case",
    find: "summary: Get the usage summary of a customer",
    replacement: "summary: Get the Usage Summary of a Customer",
  },
  {
    rule: "rule/sentence-case-summary",
    what: "a summary with a full stop",
    find: "summary: Get the usage summary of a customer",
    replacement: "summary: Get the usage summary of a customer.",
  },
  {
    rule: "rule/tag-described",
    what: "a tag without a description",
    find: "    description: What customers spend on Azure, and the budgets set for them.\n",
    replacement: "",
  },
  {
    rule: "rule/operation-described",
    what: "an operation without a description",
    find: `      description: |
        Returns the estimated Azure spending of one customer in the running billing period, together with the budget.

        A customer without Azure usage is answered with a fault of code 3000 (status 404, sometimes 400), not with an
        empty summary: expect it for many customers.
`,
    replacement: "",
  },
  {
    rule: "rule/parameter-described",
    what: "a parameter without a description",
    find: `      description: |
        The correlation vector under which the service traces the request internally. Left out, the service makes one
        for each request.
`,
    replacement: "",
  },
  {
    rule: "rule/header-described",
    what: "a response header without a description",
    find: "      description: Eight hexadecimal digits that name the machine that answered. A 429 carries none.\n",
    replacement: "",
  },
  {
    rule: "rule/response-described",
    what: "a response with an empty description",
    find: `        "404":\n          $ref: "#/components/responses/NotFound"\n`,
    replacement: `        "404":\n          description: ""\n`,
  },
  {
    rule: "rule/server-described",
    what: "a server without a description",
    find: "    description: Partner Center, for the global cloud and for Azure US Government.\n",
    replacement: "",
  },
  {
    rule: "rule/security-scheme-described",
    what: "a security scheme with an empty description",
    find: "      bearerFormat: JWT\n      description: |\n",
    replacement: `      bearerFormat: JWT\n      description: ""\n      x-was: |\n`,
  },
  {
    rule: "rule/example-summarised",
    what: "an example without a summary",
    find: "    RetryableFault:\n      summary: The newer form of a fault\n",
    replacement: "    RetryableFault:\n",
  },
  {
    rule: "rule/schema-described",
    what: "a schema without a description",
    find: "      description: A name and its value, both text.\n",
    replacement: "",
  },
  {
    rule: "rule/property-described",
    what: "a property without a description",
    find: "          description: The part of the service that failed.\n",
    replacement: "",
  },
];

interface Report {
  readonly problems: readonly {
    readonly ruleId: string;
    readonly severity: string;
    readonly location: readonly { readonly source: { readonly ref: string } }[];
  }[];
}

describe("The lint of the contract", () => {
  const folder = temporaryFolder();
  const rulesBroken = new Map<string, string[]>();

  beforeAll(async () => {
    // One run over all documents: each start of Redocly takes longer than all of them together.
    const files = [{ find: "\n", replacement: "\n" }, ...broken].map(({ find, replacement }, index) => {
      if (index > 0 && contractText.split(find).length !== 2)
        throw new Error(`Not exactly once in openapi.yaml: ${find}`);
      const file = join(folder, `${index}.yaml`);
      writeFileSync(
        file,
        contractText.replace(find, () => replacement),
      );
      return file;
    });
    const lint = [redocly, "lint", ...files, "--config", join(root, "redocly.yaml"), "--format=json"];
    const { output } = await run("node", [...lint, "--max-problems=1000"]);
    for (const file of files) rulesBroken.set(basename(file), []);
    // Redocly prints one JSON document after the other, one for each file that has problems.
    const reports = output.split(/(?<=^\})\s*/m).filter(Boolean);
    for (const { problems } of reports.map((report): Report => JSON.parse(report))) {
      for (const { ruleId, location } of problems) {
        rulesBroken.get(basename(location[0]?.source.ref ?? ""))?.push(ruleId);
      }
    }
  });

  test("finds nothing, not even a warning, in the contract as it is", () => {
    expect(rulesBroken.get("0.yaml")).toEqual([]);
  });

  test.each(broken.map(({ rule, what }, index) => [rule, what, `${index + 1}.yaml`]))(
    "%s rejects %s",
    (rule, _, file) => {
      expect(rulesBroken.get(file)).toContain(rule);
    },
  );

  test("has a broken document for each of its own rules", () => {
    const { rules } = parse(readFileSync(join(root, "redocly.yaml"), "utf8"));
    const ownRules = Object.keys(rules).filter((name) => name.includes("/"));
    expect([...new Set(broken.map(({ rule }) => rule))]).toEqual(expect.arrayContaining(ownRules));
  });
});
