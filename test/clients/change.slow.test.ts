import { copyFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { basename, join, relative } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { languages } from "../../scripts/conformance/languages.js";
import { run } from "../../scripts/support/run.js";
import { changedVersion, changeSpec } from "../support/changed-spec.js";
import { type RecordedRequest, withRecordingServer } from "../support/recording-server.js";
import { scratchCopy } from "../support/scratch-copy.js";
import { root } from "../support/spec.js";
import { describeUnless, missingJava } from "../support/toolchain.js";

const clients = languages.filter(({ script }) => script !== undefined);
const names = clients.map(({ name }) => name);

/** A program for each language, in the place of the example in its package: it needs everything that was changed. */
const programs = join(root, "test/clients/changed-spec");

/** A cold build of a client fetches and compiles what it stands on. */
const buildLimitMs = 15 * 60_000;

const customer = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";

/** All new properties, with values that no enum in the spec lists. */
const summary = {
  savingsPlanCost: 12.5,
  billingState: "postponed",
  plan: "mystery",
  tiers: [1, 7],
  isFinal: true,
  invoiceDate: "2026-11-30",
  changes: ["2026-11-20T06:42:17.3580246+00:00"],
  type: "reseller",
  tags: { region: "north" },
  contact: { name: "A person" },
  invoices: [{ number: "0012345", total: 17.25 }],
};

function respond(response: ServerResponse): void {
  const { url = "" } = response.req;
  const send = (status: number, body: object) => {
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  };
  if (url.includes("/busy/")) send(409, { conflictingRequest: "made-up" });
  else if (url.includes("/invoices/none")) send(404, { code: 4711 });
  else if (url.includes("/invoices/")) send(200, { number: "0012345", total: 17.25 });
  else send(200, summary);
}

/** The parameters in a query, by their name; a number as a number, because 0.5 may be written 0.5e0. */
function queryOf({ url }: RecordedRequest): Record<string, unknown> {
  const { searchParams } = new URL(url, "http://localhost");
  const { part, threshold, ...others } = Object.fromEntries(
    [...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]),
  );
  return {
    ...Object.fromEntries(Object.entries(others).map(([name, values]) => [name, values.join()])),
    part,
    threshold: Number(threshold),
  };
}

describeUnless(missingJava, "A change of the spec reaches every client by npm run generate alone:", () => {
  const copy = scratchCopy(names);

  beforeAll(async () => {
    changeSpec(copy);
    for (const name of names) await useProgram(copy.folder, name);
    expect(await copy.generate()).toMatchObject({ exitCode: 0, errorOutput: "" });
  });

  for (const { name, missing } of clients) {
    describeUnless(missing(), `the one for ${name}`, () => {
      let lines: readonly string[];
      let requests: readonly RecordedRequest[];

      // Outside the copy, so that what a client stands on is fetched and compiled once.
      const work = relative(copy.folder, join(root, "node_modules/.cache/changed-clients", name));

      const start = (verb: string, env: Readonly<Record<string, string>> = {}, ...others: readonly string[]) =>
        run("sh", [`clients/${name}/client.sh`, verb, work, ...others], {
          cwd: copy.folder,
          env,
        });

      beforeAll(async () => {
        const { exitCode, output, errorOutput } = await start("build");
        if (exitCode !== 0) throw new Error(output + errorOutput);
        await withRecordingServer(respond, async (server) => {
          const ran = await start("example", { PARTNER_CENTER_URL: server.url, LC_ALL: "C.UTF-8" }, customer);
          if (ran.exitCode !== 0) throw new Error(ran.output + ran.errorOutput);
          lines = ran.output.split("\n");
          requests = [...server.requests];
        });
      }, buildLimitMs);

      test("has new properties, and takes values that their enums do not list", () => {
        expect(lines).toEqual(expect.arrayContaining(["cost 12.5", "state postponed", "plan mystery", "tiers 1,7"]));
      });

      test("sends query parameters of every type, and each value of a list", () => {
        expect(requests[0] && queryOf(requests[0])).toEqual({
          "billing-unit": "unlisted",
          "page-size": "5",
          threshold: 0.5,
          since: "2026-11-01T00:00:00Z",
          "is-estimate": "true",
          type: "net",
          part: ["one", "two & three"],
        });
      });

      test("calls a second operation", () => {
        expect(lines).toContain("total 17.25");
        expect(requests[1]).toMatchObject({
          method: "GET",
          url: `/v1/customers/${customer}/years/2026/invoices/00%2F12?page-size=50`,
        });
      });

      test("gives no advice of one operation for the other, and none of a listed status for a new one", () => {
        const errors = lines.filter((line) => / error .*\b(404|409)\b/.test(line));
        expect(errors.map((line) => line.split(" ")[0])).toEqual(["invoice", "summary"]);
        expect(errors[0]).not.toMatch(/customer id|no Azure usage/);
        expect(errors.join()).not.toMatch(/parameters|customer exists/);
      });

      test("names the new version", () => {
        expect(requests[0]?.headers["user-agent"]).toBe(`partner-center-usage-${name}/${changedVersion}`);
      });
    });
  }
});

describeUnless(missingJava, "A change that some client could not carry is refused:", () => {
  const copy = scratchCopy();

  test("a request body, with its place and the clients that would lose it", async () => {
    const operationId = "\n      operationId: getCustomerUsageSummary\n";
    const body = "      requestBody: { content: { application/json: { schema: { type: string } } } }\n";
    copy.edit("openapi.yaml", operationId, operationId + body);
    const { exitCode, errorOutput } = await copy.generate();
    expect(exitCode).toBe(1);
    expect(errorOutput).toMatch(
      /^openapi\.yaml:\d+:7 No request body can be sent: .*TypeScript, Go and C#.*Kotlin.*\n/,
    );
  });
});

/** Puts a program into the clients of a scratch copy, in the place of the example with the same name. */
async function useProgram(folder: string, name: string): Promise<void> {
  const examples = join(folder, "clients", name, "files/examples");
  const [program = ""] = await readdir(join(programs, name));
  const files = await readdir(examples, { recursive: true });
  const example = files.find((file) => basename(file) === program);
  if (example === undefined) throw new Error(`clients/${name}/files/examples has no ${program} to replace.`);
  copyFileSync(join(programs, name, program), join(examples, example));
}
