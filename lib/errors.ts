/** Says what kind of trouble it is; every boundary translates these nine and nothing else. */
export const errorKinds = {
  UNAUTHENTICATED: { http: 401, trpc: "UNAUTHORIZED", log: "info" },
  FORBIDDEN: { http: 403, trpc: "FORBIDDEN", log: "warn" },
  NOT_FOUND: { http: 404, trpc: "NOT_FOUND", log: "info" },
  STALE: { http: 409, trpc: "CONFLICT", log: "info" },
  REFUSED: { http: 422, trpc: "UNPROCESSABLE_CONTENT", log: "info" },
  INVALID: { http: 400, trpc: "BAD_REQUEST", log: "info" },
  FILE_REJECTED: { http: 415, trpc: "UNSUPPORTED_MEDIA_TYPE", log: "info" },
  RATE_LIMITED: { http: 429, trpc: "TOO_MANY_REQUESTS", log: "warn" },
  UPSTREAM: { http: 502, trpc: "BAD_GATEWAY", log: "error" },
} as const;

export type ErrorKind = keyof typeof errorKinds;

/** One reason of a problem: a stable key that the interface words, and the values the wording needs. */
export interface Reason {
  key: string;
  values?: Record<string, string | number>;
  /** Path of the form field at fault, e.g. "employerPhone". */
  field?: string;
}

/** What a client learns of an expected error. */
export interface Problem {
  kind: ErrorKind;
  reasons: Reason[];
}

/** An expected error at a boundary. `message` is for the log only; clients see `problem`. */
export class AppError extends Error {
  readonly problem: Problem;

  constructor(kind: ErrorKind, message: string, reasons: Reason[] = []) {
    super(message);
    this.name = "AppError";
    this.problem = { kind, reasons };
  }
}
