import type { Spec } from "../openapi/document.js";
import type { Editions } from "./editions/editions.js";
import { errorTableDeclarations, errorTableModule } from "./error-table.js";
import type { Folder } from "./folder.js";
import { localServerDeclarations, localServerModule } from "./local-server/module.js";
import { openEnums } from "./open-enums.js";
import { operationsDeclarations, operationsModule } from "./operations.js";
import { schemaTablesDeclarations, schemaTablesModule } from "./schema-tables.js";
import { translatedSpec } from "./translation.js";
import { schemaTypes, specTypes } from "./types.js";
import { validatorDeclarations, validatorModule } from "./validators.js";

const banner = "// Generated from openapi.yaml by `npm run generate`. Do not edit: the next run empties this folder.\n";

/** Every file that follows from the spec and the scenarios, by its path in generated/. */
export async function outputsOf(root: string, spec: Spec, { openapi30, portable }: Editions): Promise<Folder> {
  const [types, validators, translated, localServer] = await Promise.all([
    specTypes(spec),
    validatorModule(openEnums(spec)),
    translatedSpec(root, spec),
    localServerModule(root, spec),
  ]);
  return new Map([
    ["openapi.json", json(spec)],
    ["openapi.zh-TW.json", json(translated)],
    ["openapi-3.0.json", json(openapi30)],
    ["openapi-portable.json", json(portable)],
    ["typescript/openapi.d.ts", banner + types],
    ["typescript/schemas.d.ts", banner + schemaTypes(spec)],
    ["typescript/operations.js", banner + operationsModule(spec)],
    ["typescript/operations.d.ts", banner + operationsDeclarations(spec)],
    ["typescript/schema-tables.js", banner + schemaTablesModule(spec)],
    ["typescript/schema-tables.d.ts", banner + schemaTablesDeclarations()],
    ["typescript/error-table.js", banner + errorTableModule(spec)],
    ["typescript/error-table.d.ts", banner + errorTableDeclarations(spec)],
    ["typescript/error-table.zh-TW.js", banner + errorTableModule(translated)],
    ["typescript/error-table.zh-TW.d.ts", banner + errorTableDeclarations(translated)],
    ["typescript/validators.js", banner + validators],
    ["typescript/validators.d.ts", banner + validatorDeclarations(spec)],
    ["typescript/local-server.js", banner + localServer],
    ["typescript/local-server.d.ts", banner + localServerDeclarations()],
  ]);
}

function json(spec: Spec): string {
  return `${JSON.stringify(spec, null, 2)}\n`;
}
