import type { Reason } from "@/lib/errors";

/** What a server action answers: done with a value, or not done with reasons; never an exception. */
export type Answer<T> =
  | { ok: true; value: T }
  | {
      ok: false;
      reasons: Reason[] /** Under which the log knows an unexpected error. */;
      reference?: string;
    };
