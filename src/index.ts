export type { components, operations, paths } from "../generated/typescript/contract.js";
export type * from "../generated/typescript/schemas.js";
export type { Credential, TokenCredential, TokenRequest } from "./attempt.js";
export type { AnswerPlace, AttemptEvent, CallEvent, Decoder, Fetch, Limits, Validate } from "./call.js";
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
