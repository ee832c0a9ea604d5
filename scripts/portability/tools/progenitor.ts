import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { probeText } from "../probe-files.js";
import type { Tool } from "../tool.js";

const manifest = `[package]
name = "probe"
version = "0.0.0"
edition = "2021"

[dependencies]
chrono = { version = "0.4", features = ["serde"] }
futures = "0.3"
progenitor = "=0.15.1"
progenitor-client = "=0.15.1"
reqwest = { version = "0.13", features = ["json", "stream"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
tokio = { version = "1", features = ["full"] }
uuid = { version = "1", features = ["serde"] }
`;

export const progenitor: Tool = {
  name: "progenitor",
  version: "0.15.1",
  kind: "generator",
  edition: "openapi-portable.json",
  needs: ["cargo"],
  note: "It is a macro, so it generates while it compiles. It reads OpenAPI 3.0 only.",
  limits: {
    errors: "It parses the body of every listed error as JSON: an empty 404 and a 401 in plain text lose the status.",
    examplesWithBom: "It stops at the byte order mark: `expected value at line 1 column 1`.",
  },
  fetch: async (folder) => {
    mkdirSync(folder, { recursive: true });
  },
  files: () => ({ "Cargo.toml": manifest, "src/main.rs": probeText("rust/progenitor.rs") }),
  generate: ({ spec }) => [{ command: ["cp", spec, "openapi.json"] }],
  compile: ({ tool }) => [{ command: ["cargo", "build", "--quiet"], env: { CARGO_TARGET_DIR: join(tool, "target") } }],
  call: ({ tool }) => ({ command: [join(tool, "target/debug/probe")] }),
};
