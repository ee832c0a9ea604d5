import type { Contract } from "./contract.js";
import type { Folder } from "./folder.js";
import { localServerDeclarations, localServerModule } from "./local-server.js";
import { operationsDeclarations, operationsModule } from "./operations.js";
import { shapesDeclarations, shapesModule } from "./shapes.js";
import { translatedContract } from "./translation.js";
import { contractTypes, schemaTypes } from "./types.js";
import { validatorDeclarations, validatorModule } from "./validators.js";

const banner = "// Generated from openapi.yaml by `npm run generate`. Do not edit: the next run empties this folder.\n";

/** Every file that follows from the contract and the scenarios, by its path in generated/. */
export async function outputsOf(root: string, contract: Contract): Promise<Folder> {
  const [types, validators, translated, localServer] = await Promise.all([
    contractTypes(contract),
    validatorModule(contract),
    translatedContract(root, contract),
    localServerModule(root, contract),
  ]);
  return new Map([
    ["openapi.json", `${JSON.stringify(contract, null, 2)}\n`],
    ["openapi.zh-TW.json", `${JSON.stringify(translated, null, 2)}\n`],
    ["typescript/contract.d.ts", banner + types],
    ["typescript/schemas.d.ts", banner + schemaTypes(contract)],
    ["typescript/operations.js", banner + operationsModule(contract)],
    ["typescript/operations.d.ts", banner + operationsDeclarations(contract)],
    ["typescript/shapes.js", banner + shapesModule(contract)],
    ["typescript/shapes.d.ts", banner + shapesDeclarations()],
    ["typescript/validators.js", banner + validators],
    ["typescript/validators.d.ts", banner + validatorDeclarations(contract)],
    ["typescript/local-server.js", banner + localServer],
    ["typescript/local-server.d.ts", banner + localServerDeclarations()],
  ]);
}
