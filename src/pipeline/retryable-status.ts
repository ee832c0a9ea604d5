/** Statuses that another attempt may not meet again, of Partner Center and of the sign-in service alike. */
const retryableStatuses: readonly unknown[] = [408, 429, 500, 502, 503, 504];

/** Whether another attempt may not meet this status again. */
export function isRetryableStatus(status: unknown): boolean {
  return retryableStatuses.includes(status);
}
