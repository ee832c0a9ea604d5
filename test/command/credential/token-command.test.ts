import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { createPartnerCenterClient } from "../../../src/client.js";
import { tokenCommandCredential } from "../../../src/command/credential/token-command.js";
import { withRecordingServer } from "../../support/recording-server.js";
import { json, summary } from "../../support/responses.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const folder = temporaryFolder();
/** A command that runs a program, without quotation marks that shells disagree about. */
function commandOf(name: string, program: string): string {
  const file = join(folder, `${name}.cjs`);
  writeFileSync(file, program);
  return `"${process.execPath}" "${file}"`;
}
const request = { forceRefresh: false };
const getToken = (command: string, language: "en" | "zh-TW" = "en") =>
  tokenCommandCredential(command, language).getToken("scope", request);

describe("The command that gets a token", () => {
  test("prints it, by the shell", async () => {
    await expect(getToken("echo from-the-shell")).resolves.toMatchObject({ token: "from-the-shell" });
  });

  test.each([
    ["fails", "console.log('secret-output'); process.exit(7)", "ended with exit code 7"],
    ["prints nothing", "", "printed no token"],
    ["prints something else", "console.log('secret-output and more')", "printed no token"],
  ])("is named with the reason when it %s, and what it printed is not", async (name, program, reason) => {
    const error = await getToken(commandOf(name.replaceAll(" ", "-"), program)).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ exitCode: 1, message: expect.stringContaining(reason) });
    expect(String((error as Error).message)).toMatch(
      /^The command of --token-command .+\. Run it by itself to see why\.$/,
    );
    expect((error as Error).message).not.toContain("secret-output");
  });

  test("is told about in Chinese", async () => {
    const error = getToken(commandOf("chinese", "process.exit(3)"), "zh-TW");
    await expect(error).rejects.toThrow("--token-command 的命令以結束代碼 3 結束。");
  });

  test("ends when nobody waits any more", async () => {
    const controller = new AbortController();
    const command = commandOf("slow", "setTimeout(() => {}, 1_000)");
    const token = tokenCommandCredential(command, "en").getToken("scope", {
      ...request,
      abortSignal: controller.signal,
    });
    controller.abort(new Error("over"));
    await expect(token).rejects.toThrow("over");
  });

  test("runs once for many calls, and again when the token is refused", async () => {
    const counter = join(folder, "counter");
    writeFileSync(counter, "");
    const command = commandOf(
      "counting",
      `const fs = require("node:fs");
       fs.appendFileSync(${JSON.stringify(counter)}, "x");
       console.log("token-" + fs.readFileSync(${JSON.stringify(counter)}, "utf8").length);`,
    );
    let refusals = 1;
    const respond: Parameters<typeof withRecordingServer>[0] = (response) =>
      refusals-- > 0 ? json(401, {})(response) : summary(response);
    await withRecordingServer(respond, async ({ url, requests }) => {
      const client = createPartnerCenterClient({ credential: tokenCommandCredential(command, "en"), baseUrl: url });
      for (const id of ["one", "two", "three"]) await client.getCustomerUsageSummary(id).orThrow();
      expect(requests.map(({ headers }) => headers.authorization)).toEqual([
        "Bearer token-1",
        "Bearer token-2",
        "Bearer token-2",
        "Bearer token-2",
      ]);
    });
  });
});
