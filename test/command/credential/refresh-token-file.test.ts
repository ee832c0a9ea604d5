import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { refreshTokenFromFile } from "../../../src/command/credential/refresh-token-file.js";
import { newCommandContext } from "../../support/command.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { type TokenServer, withTokenServer } from "../../support/token-server.js";

const environment = {
  PARTNER_CENTER_TENANT_ID: "contoso.example",
  PARTNER_CENTER_CLIENT_ID: "61b0a2c4-9d58-4f3e-8a17-c05e7d92b634",
  PARTNER_CENTER_CLIENT_SECRET: "client-secret-for-tests",
};
const onPosix = process.platform === "win32" ? test.skip : test;

/** Has a file with a token read, and a token gotten by it from a server that gives renewals. */
async function signIn(file: string, renewals: readonly (string | undefined)[]) {
  const { context, stderr } = newCommandContext([], { environment });
  const respond = (_: unknown, count: number) => ({
    body: {
      token_type: "Bearer",
      access_token: `access-${count}`,
      expires_in: 3600,
      refresh_token: renewals[count - 1],
    },
  });
  const run = async ({ requests, fetch }: TokenServer) => {
    const credential = await refreshTokenFromFile(file, context, fetch);
    const { token } = (await credential.getToken("scope", { forceRefresh: false })) ?? {};
    return { token, sent: requests.map(({ form }) => form.get("refresh_token")), warnings: stderr.text() };
  };
  return withTokenServer(respond, run);
}

describe("The file of a refresh token", () => {
  const folder = temporaryFolder();
  const newFile = (name: string, text: string | Buffer, mode = 0o600) => {
    mkdirSync(join(folder, name));
    const file = join(folder, name, "refresh-token");
    writeFileSync(file, text, { mode });
    return file;
  };

  test("is replaced by the renewed one, and nothing else stays beside it", async () => {
    const file = newFile("renewed", "first\n");
    expect(await signIn(file, ["second"])).toEqual({ token: "access-1", sent: ["first"], warnings: "" });
    expect(readFileSync(file, "utf8")).toBe("second\n");
    expect(readdirSync(join(folder, "renewed"))).toEqual(["refresh-token"]);
    expect((await signIn(file, ["third"])).sent).toEqual(["second"]);
  });

  onPosix("that others can read is warned about, and private after the next renewal", async () => {
    const file = newFile("open", "first");
    chmodSync(file, 0o644);
    const { warnings } = await signIn(file, ["second"]);
    expect(warnings).toMatch(/^Others on this machine can read the refresh token in .+\n$/);
    expect(warnings).not.toContain("first");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await signIn(file, ["third"])).warnings).toBe("");
  });

  // Root may write to every other folder.
  const closed = "/proc/sys/kernel/ostype";
  (existsSync(closed) ? test : test.skip)(
    "that could not be replaced is told before it is used, also by a link",
    async () => {
      const link = join(folder, "link");
      symlinkSync(closed, link);
      const { context } = newCommandContext([], { environment });
      await expect(refreshTokenFromFile(link, context)).rejects.toThrow(
        /^The renewed refresh token cannot be written to .+link /,
      );
    },
  );

  test.each<[string, string, string | Buffer | undefined, string]>([
    ["is missing", "missing", undefined, "cannot be read (ENOENT)"],
    ["is empty", "empty", " \n", "holds no refresh token"],
    ["holds something else", "other", "first second", "holds no refresh token"],
    ["is in UTF-16", "utf-16", Buffer.from("\ufefffirst\r\n", "utf16le"), "holds no refresh token"],
  ])("that %s is a sentence", async (_, name, text, sentence) => {
    const file = text === undefined ? join(folder, name) : newFile(name, text);
    await expect(signIn(file, [])).rejects.toMatchObject({ exitCode: 1, message: expect.stringContaining(sentence) });
  });
});
