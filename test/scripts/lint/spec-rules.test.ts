import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { run } from "../../../scripts/support/run.js";
import { root, specText } from "../../support/spec.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const redocly = join(root, "node_modules/@redocly/cli/bin/cli.js");

/** For each rule of the project's own, documents that it has to reject: the spec with one text replaced. */
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
    find: "        text/xml: *tooManyRequestsXml\n",
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
`,
    replacement: `          schema: { $ref: "#/components/schemas/ServiceFault" }
`,
  },
  {
    rule: "spec/examples-match-schema",
    what: "a JSON example with a value of the wrong type",
    find: "        totalCost: 412.5\n",
    replacement: `        totalCost: "412.5"\n`,
  },
  {
    rule: "spec/examples-match-schema",
    what: "a JSON example with a date-time that is none",
    find: `        lastModifiedDate: "2026-11-20T03:11:08.52-08:00"`,
    replacement: `        lastModifiedDate: "20 November 2026"`,
  },
  {
    rule: "spec/examples-match-schema",
    what: "a JSON example with a misspelt property",
    find: "        resourceName: Lakeside Botanics\n",
    replacement: "        resourceNmae: Lakeside Botanics\n",
  },
  {
    rule: "spec/examples-match-schema",
    what: "an XML example that is cut off",
    find: "          <totalCost>412.5</totalCost>\n        </CustomerUsageSummary>\n",
    replacement: "          <totalCost>412.5</totalCost>\n",
  },
  {
    rule: "spec/examples-match-schema",
    what: "an XML example with a number that is none",
    find: "<totalCost>412.5</totalCost>",
    replacement: "<totalCost>a lot</totalCost>",
  },
  {
    rule: "spec/examples-match-schema",
    what: "an XML example with a misspelt element",
    find: "<resourceName>Lakeside Botanics</resourceName>",
    replacement: "<resourceNmae>Lakeside Botanics</resourceNmae>",
  },
  {
    rule: "spec/examples-match-schema",
    what: "an XML example with another root",
    find: "        <ServiceFault>\n          <message>The rate limit",
    replacement: "        <Fault>\n          <message>The rate limit",
  },
  {
    rule: "no-unresolved-refs",
    what: "a reference to no schema",
    find: `            all, means that no budget is set.
          anyOf:
            - $ref: "#/components/schemas/SpendingBudget"`,
    replacement: `            all, means that no budget is set.
          anyOf:
            - $ref: "#/components/schemas/Nothing"`,
  },
  {
    rule: "spec/usable-keywords",
    what: "a pattern that is no regular expression",
    find: "pattern: ^[0-9a-f]{8}$",
    replacement: "pattern: ^[0-9a-f{8}$",
  },
  {
    rule: "spec/usable-keywords",
    what: "a format that no validator knows",
    find: "          description: The name of the resource's type, such as `CustomerUsageSummary`.\n",
    replacement: "          description: The name of the resource's type.\n          format: words\n",
  },
  {
    rule: "spec/unique-operation-ids",
    what: "two operations with one id",
    find: "    get:\n      operationId: getCustomerUsageSummary\n",
    replacement: `    put:
      operationId: getCustomerUsageSummary
      summary: Set it
      description: Sets it.
      tags: [Azure spending]
      responses: {}
    get:
      operationId: getCustomerUsageSummary
`,
  },
  {
    rule: "rule/semantic-version",
    what: "a version of two numbers",
    find: "  version: 0.1.0\n",
    replacement: `  version: "0.1"\n`,
  },
  {
    rule: "spec/carried-by-every-layer",
    what: "a request body",
    find: "      operationId: getCustomerUsageSummary\n",
    replacement: `      operationId: getCustomerUsageSummary
      requestBody: { content: { application/json: { schema: { type: string } } } }
`,
  },
  {
    rule: "spec/carried-by-every-layer",
    what: "a property of several types",
    find: "        etag:\n",
    replacement: `        either:
          description: Either.
          anyOf: [{ type: string }, { type: boolean }]
        etag:
`,
  },
  {
    rule: "spec/carried-by-every-layer",
    what: "a method other than GET",
    find: "    get:\n      operationId",
    replacement: "    delete:\n      operationId",
  },
  {
    rule: "spec/carried-by-every-layer",
    what: "a status that stands for others",
    find: `        "429":\n          $ref`,
    replacement: `        "4XX":\n          $ref`,
  },
  {
    rule: "spec/carried-by-every-layer",
    what: "a header whose shared schema is an object",
    find: "      name: ms-cv\n      in: header\n      x-ms-client-name: correlationVector\n",
    replacement: `      name: ms-cv
      in: header
      x-ms-client-name: correlationVector
      content: { application/json: { schema: { $ref: "#/components/schemas/Link" } } }
`,
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
    rule: "tag-description",
    what: "a tag without a description",
    find: "    description: What customers spend on Azure, and the budgets set for them.\n",
    replacement: "",
  },
  {
    rule: "operation-description",
    what: "an operation without a description",
    find: `      description: |
        Returns the estimated Azure spending of one customer in the current billing period, together with the budget.

        For a customer without Azure usage, the service responds with an error of code 3000 (status 404, sometimes 400),
        not with an empty summary. Expect it for many customers.
`,
    replacement: "",
  },
  {
    rule: "parameter-description",
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
    find: "      description: Eight hexadecimal digits that name the machine that responded. A 429 carries none.\n",
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
    find: "    RetryableFault:\n      summary: The newer form of an error\n",
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
    readonly message: string;
    readonly location: readonly { readonly source: { readonly ref: string }; readonly pointer: string }[];
  }[];
}

describe("The lint of the spec", () => {
  const folder = temporaryFolder();
  const rulesBroken = new Map<string, string[]>();
  const placesOf = new Map<string, string[]>();

  beforeAll(async () => {
    // One run over all documents: each start of Redocly takes longer than all of them together.
    const files = [{ find: "\n", replacement: "\n" }, ...broken].map(({ find, replacement }, index) => {
      if (!specText.includes(find)) throw new Error(`Not in openapi.yaml: ${find}`);
      const file = join(folder, `${index}.yaml`);
      writeFileSync(
        file,
        specText.replace(find, () => replacement),
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
        const file = basename(location[0]?.source.ref ?? "");
        rulesBroken.get(file)?.push(ruleId);
        placesOf.set(
          `${ruleId} ${file}`,
          location.map(({ pointer }) => pointer),
        );
      }
    }
  });

  test("finds nothing, not even a warning, in the spec as it is", () => {
    expect(rulesBroken.get("0.yaml")).toEqual([]);
  });

  test.each(broken.map(({ rule, what }, index) => [rule, what, `${index + 1}.yaml`]))(
    "%s rejects %s",
    (rule, _, file) => {
      expect(rulesBroken.get(file)).toContain(rule);
    },
  );

  const fileOf = (what: string) => `${broken.findIndex((document) => document.what === what) + 1}.yaml`;

  test("points at the value in an example, not at the reference to it", () => {
    const file = fileOf("a JSON example with a value of the wrong type");
    expect(placesOf.get(`spec/examples-match-schema ${file}`)).toEqual([
      "#/components/examples/LegacySummary/value/totalCost",
    ]);
  });

  test("names both operations that have one id", () => {
    const path = "#/paths/~1v1~1customers~1{customer_id}~1usagesummary";
    const places = placesOf.get(`spec/unique-operation-ids ${fileOf("two operations with one id")}`);
    expect(places?.sort()).toEqual([`${path}/get/operationId`, `${path}/put/operationId`]);
  });

  test("says of a broken reference one thing, and nothing of examples", () => {
    expect(rulesBroken.get(fileOf("a reference to no schema"))).toEqual(["no-unresolved-refs"]);
  });

  test("has a broken document for each of its own rules", () => {
    const { rules } = parse(readFileSync(join(root, "redocly.yaml"), "utf8"));
    const ownRules = Object.keys(rules).filter((name) => name.includes("/"));
    expect([...new Set(broken.map(({ rule }) => rule))]).toEqual(expect.arrayContaining(ownRules));
  });
});
