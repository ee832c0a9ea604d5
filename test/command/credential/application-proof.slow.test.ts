import { createPublicKey, X509Certificate } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { run } from "../../../scripts/support/run.js";
import { proofOf } from "../../../src/command/credential/application-proof.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { describeUnless, missingProgram } from "../../support/toolchain.js";

describeUnless(missingProgram("openssl"), "A certificate", () => {
  const folder = temporaryFolder();
  const [key, certificate, both] = ["key.pem", "certificate.pem", "both.pem"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const environment = { PARTNER_CENTER_CLIENT_CERTIFICATE_FILE: both };

  test("and its key are read from one file, in either order", async () => {
    const made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=example", "-days", "1"];
    await run("openssl", [...made, "-keyout", key, "-out", certificate]);
    const expected = new X509Certificate(readFileSync(certificate));
    for (const order of [
      [key, certificate],
      [certificate, key],
    ]) {
      writeFileSync(both, order.map((file) => readFileSync(file, "utf8")).join(""));
      const proof = await proofOf(environment, "en");
      const { thumbprintSha256, privateKey, x5c } = "clientCertificate" in proof ? (proof.clientCertificate ?? {}) : {};
      expect(thumbprintSha256).toBe(expected.fingerprint256.replaceAll(":", ""));
      expect(x5c).toBe(expected.toString());
      expect(createPublicKey(privateKey ?? "").equals(expected.publicKey)).toBe(true);
    }
  });

  test("without its key is a sentence that does not repeat the file", async () => {
    writeFileSync(both, readFileSync(certificate));
    await expect(proofOf(environment, "en")).rejects.toMatchObject({
      name: "CommandError",
      message: `The file ${both} has to hold a certificate and its private key as PEM text.`,
    });
  });
});
