import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { credentialOf } from "../../../src/command/credential/credential-of.js";
import { newCommandContext } from "../../support/command.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const file = join(temporaryFolder(), "refresh-token");
writeFileSync(file, "refresh-token-for-tests\n", { mode: 0o600 });

const application = {
  PARTNER_CENTER_TENANT_ID: "contoso.example",
  PARTNER_CENTER_CLIENT_ID: "61b0a2c4-9d58-4f3e-8a17-c05e7d92b634",
  PARTNER_CENTER_CLIENT_SECRET: "client-secret-for-tests",
};
const signIn = { ...application, PARTNER_CENTER_REFRESH_TOKEN_FILE: file };

function credential(environment: Readonly<Record<string, string>>, tokenCommand?: string) {
  return credentialOf(newCommandContext([], { environment }).context, { tokenCommand });
}

describe("The credential", () => {
  test("is the token of the variable, without space around it", async () => {
    expect(await credential({ PARTNER_CENTER_TOKEN: " token-for-tests\n" })).toBe("token-for-tests");
  });

  test("is the command's when there is one", async () => {
    expect(await credential({}, "echo a")).toMatchObject({ getToken: expect.any(Function) });
  });

  test("is the refresh token's when there is a file", async () => {
    expect(await credential(signIn)).toMatchObject({ getToken: expect.any(Function) });
  });

  test.each([
    ["nothing", {}, undefined, "There is no token. Use --token-command, set PARTNER_CENTER_TOKEN, or set PARTNER_"],
    ["an empty variable", { PARTNER_CENTER_TOKEN: "" }, undefined, "There is no token."],
    ["a blank variable", { PARTNER_CENTER_TOKEN: " " }, undefined, "PARTNER_CENTER_TOKEN holds no token."],
    ["a header", { PARTNER_CENTER_TOKEN: "Bearer abc" }, undefined, "PARTNER_CENTER_TOKEN holds no token."],
    [
      "two ways",
      { PARTNER_CENTER_TOKEN: "a" },
      "echo a",
      "--token-command, PARTNER_CENTER_TOKEN. Keep only one of them.",
    ],
    [
      "two variables",
      { ...signIn, PARTNER_CENTER_TOKEN: "a" },
      undefined,
      "PARTNER_CENTER_TOKEN, PARTNER_CENTER_REFRESH_TOKEN_FILE. Keep only one of them.",
    ],
    [
      "a file alone",
      { PARTNER_CENTER_REFRESH_TOKEN_FILE: file },
      undefined,
      "also set PARTNER_CENTER_TENANT_ID, PARTNER_CENTER_CLIENT_ID.",
    ],
    [
      "neither secret nor certificate",
      { ...signIn, PARTNER_CENTER_CLIENT_SECRET: "" },
      undefined,
      "Set either PARTNER_CENTER_CLIENT_SECRET or",
    ],
    [
      "both secret and certificate",
      { ...signIn, PARTNER_CENTER_CLIENT_CERTIFICATE_FILE: "x.pem" },
      undefined,
      "Set either PARTNER_CENTER_CLIENT_SECRET or",
    ],
    ["an unknown cloud", { ...signIn, PARTNER_CENTER_CLOUD: "moon" }, undefined, "PARTNER_CENTER_CLOUD has to be"],
  ])("of %s is a sentence", async (_, environment, tokenCommand, sentence) => {
    await expect(credential(environment, tokenCommand)).rejects.toMatchObject({
      name: "CommandError",
      exitCode: 1,
      message: expect.stringContaining(sentence),
    });
  });
});
