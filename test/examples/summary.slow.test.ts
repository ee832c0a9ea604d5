import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { run } from "../../scripts/support/run.js";
import { type LocalServer, startLocalServer } from "../../src/server/index.js";
import { withRecordingServer } from "../support/recording-server.js";
import { root } from "../support/spec.js";
import { describeUnless, missingProgram } from "../support/toolchain.js";

const token = "a-secret-token";
let server: LocalServer;
beforeAll(async () => {
  server = await startLocalServer();
});
afterAll(() => server.close());

const customerOf = (scenario: string) =>
  server.scenarios.find(({ name }) => name === scenario)?.when.parameters?.["customer_id"] ?? "";

describeUnless(missingProgram("bash", "curl", "sed"), "The sample for curl", () => {
  const start = (url: string, ...customers: string[]) =>
    run("bash", [join(root, "examples/summary.sh"), ...customers], {
      env: { PARTNER_CENTER_TOKEN: token, PARTNER_CENTER_BASE_URL: url },
    });

  test("prints the summary as JSON, without the byte order mark", async () => {
    const { exitCode, output, errorOutput } = await start(server.url, customerOf("azure-plan"));
    expect({ exitCode, errorOutput }).toEqual({ exitCode: 0, errorOutput: "" });
    expect(JSON.parse(output)).toMatchObject({ totalCost: 1843.27150934, budget: { amount: 2500 } });
  });

  test("prints the error of an error response, and fails", async () => {
    const { exitCode, output, errorOutput } = await start(server.url, "not-a-guid");
    expect(JSON.parse(output)).toMatchObject({ code: 2000 });
    expect(errorOutput).toBe("curl: (22) The requested URL returned error: 400\n");
    expect(exitCode).not.toBe(0);
  });

  test("sends the token as a header, retries a transient failure, and never prints the token", async () => {
    let count = 0;
    const respond = (response: ServerResponse) =>
      void (count++ ? response.end('{"totalCost":1}') : response.writeHead(503).end());
    await withRecordingServer(respond, async ({ url, requests }) => {
      const { exitCode, output, errorOutput } = await start(url, "a-customer");
      expect(output).toBe('{"totalCost":1}');
      expect(exitCode).toBe(0);
      expect(requests.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${token}`, `Bearer ${token}`]);
      expect(errorOutput).not.toContain(token);
    });
  });

  test("asks for what is missing", async () => {
    const { exitCode, errorOutput } = await start(server.url);
    expect(errorOutput).toContain("Name the customer: bash summary.sh CUSTOMER_ID");
    expect(exitCode).not.toBe(0);
  });

  test.each(["..", "a/b", "a b?c"])("refuses %p, which is no id, before anything is sent", async (id) => {
    await withRecordingServer(
      (response) => void response.end(),
      async ({ url, requests }) => {
        const { exitCode, errorOutput } = await start(url, id);
        expect(errorOutput).toBe("A customer id has letters, digits and hyphens only.\n");
        expect(exitCode).toBe(1);
        expect(requests).toEqual([]);
      },
    );
  });
});
