export type { components, operations, paths } from "../generated/typescript/contract.js";
export type * from "../generated/typescript/schemas.js";
export { type ClientOptions, createPartnerCenterClient, type PartnerCenterClient } from "./client.js";
export type { Credential, TokenCredential, Transport } from "./credential.js";
export { ArgumentError, ConnectionError, DecodeError } from "./errors.js";
export type { CallOptions } from "./operation.js";
export type { OperationId, Refusal, Result, Success } from "./result.js";
