export type { components, operations, paths } from "../generated/typescript/contract.js";
export type * from "../generated/typescript/schemas.js";
export { type Exact, exactAmounts } from "./amount.js";
export { type ClientOptions, createPartnerCenterClient, type PartnerCenterClient } from "./client.js";
export type { Credential, TokenCredential, TokenRequest } from "./credential.js";
export { type DateTime, readDateTime } from "./date-time.js";
export type { AnswerPlace, Decoder, Validate } from "./decode.js";
export {
  ArgumentError,
  AuthenticationError,
  ConnectionError,
  DecodeError,
  NotFoundError,
  NoUsageError,
  PermissionError,
  RedirectError,
  StatusError,
  ThrottledError,
  TimeoutError,
} from "./errors.js";
export type { AttemptEvent, CallEvent } from "./observe.js";
export type { CallOptions, Operation, Operations, PendingCall } from "./operation.js";
export type { HttpStatus, OperationId, Refusal, Result, Success, SuccessOf, Trace } from "./result.js";
export type { Fetch, Limits } from "./transport.js";
