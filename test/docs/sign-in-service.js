// Loaded before a sample that signs in: the sign-in service, and the user who follows the address that is printed.
import { createHash } from "node:crypto";

const { fetch } = globalThis;
const { log } = console;
let challenge = "";

/** @param {object} claims */
const base64 = (claims) => Buffer.from(JSON.stringify(claims)).toString("base64url");

/** @type {typeof fetch} */
const fetchOrSignIn = async (input, init) => {
  if (!String(input).startsWith("https://login.microsoftonline.com/a-tenant/")) return fetch(input, init);
  const form = new URLSearchParams(String(init?.body));
  const verifier = createHash("sha256")
    .update(form.get("code_verifier") ?? "")
    .digest("base64url");
  if (challenge && verifier !== challenge) return Response.json({ error: "invalid_grant" }, { status: 400 });
  log(form.get("grant_type"), form.get("code") ?? form.get("refresh_token"), "for", form.get("scope"));
  const claims = { oid: "a-user", tid: "a-tenant", preferred_username: "night@contoso.example", sub: "a-user" };
  return Response.json({
    token_type: "Bearer",
    access_token: "a-secret-token",
    refresh_token: "a-renewed-token",
    expires_in: 3600,
    scope: form.get("scope"),
    id_token: `${base64({ alg: "none" })}.${base64(claims)}.`,
    client_info: base64({ uid: "a-user", utid: "a-tenant" }),
  });
};
globalThis.fetch = fetchOrSignIn;

console.log = (...words) => {
  log(...words);
  const address = words.map(String).find((word) => word.startsWith("https://login.microsoftonline.com/"));
  if (!address) return;
  const { searchParams } = new URL(address);
  challenge = searchParams.get("code_challenge") ?? "";
  fetch(`${searchParams.get("redirect_uri")}?code=a-code`);
};
