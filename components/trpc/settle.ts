import { TRPCClientError } from "@trpc/client";
import { unstable_isUnrecognizedActionError as isOfAnotherRelease } from "next/navigation";
import type { Reason } from "@/lib/errors";
import type { AppRouter } from "@/server/trpc/root";

/** What came of a command: its value, or reasons, and the number under which the server knows an unexpected error. */
export type Settled<T> = { ok: true; value: T } | Refusal;

/** Why a command was not carried out. */
export interface Refusal {
  ok: false;
  reasons: Reason[];
  reference?: string;
}

type Answer<T> = { ok: true; value: T } | { ok: false; reasons: Reason[]; reference?: string };

/** Awaits a command, a procedure's or a server action's, and turns every kind of trouble into reasons, also an error and a lost connection. */
export async function settle<T>(command: Promise<Answer<T>>): Promise<Settled<T>> {
  try {
    return await command;
  } catch (error) {
    return refusalOf(error);
  }
}

/** Reads the reasons out of an error of a procedure or an action. */
function refusalOf(error: unknown): Refusal {
  if (isOfAnotherRelease(error)) return { ok: false, reasons: [{ key: "outdated" }] };
  if (!isOurs(error)) {
    const lost = error instanceof TypeError; // what every browser's fetch throws without a connection
    return { ok: false, reasons: [{ key: lost ? "network" : "other" }] };
  }
  if (!error.data) return { ok: false, reasons: [{ key: "network" }] };
  const reasons: Reason[] = error.data.problem?.reasons ?? [];
  return {
    ok: false,
    reasons: reasons.length > 0 ? reasons : [{ key: "other" }],
    ...(error.data.reference ? { reference: error.data.reference } : {}),
  };
}

function isOurs(error: unknown): error is TRPCClientError<AppRouter> {
  return error instanceof TRPCClientError;
}
