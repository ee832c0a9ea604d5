export type { components, operations, paths } from "../generated/typescript/contract.js";
export type * from "../generated/typescript/schemas.js";
export type {
  AnswerPlace,
  AttemptEvent,
  CallEvent,
  Credential,
  Decoder,
  Fetch,
  Limits,
  TokenCredential,
  TokenRequest,
  Validate,
} from "./call.js";
export { type ClientOptions, createPartnerCenterClient, type PartnerCenterClient } from "./client.js";
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
export type {
  CallOptions,
  HttpStatus,
  Operation,
  OperationId,
  Operations,
  PendingCall,
  Refusal,
  Result,
  Success,
  SuccessOf,
  Trace,
} from "./result.js";
export { type DateTime, type Exact, exactAmounts, readDateTime } from "./values.js";
