import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Answer } from "@/lib/dto/answer";
import { AppError, type Reason } from "@/lib/errors";
import type { Result } from "@/lib/result";
import { currentSession } from "@/server/auth/current-session";
import {
  type EmployerScope,
  employerScopeOfSession,
  type PersonScope,
  personScopeOfSession,
} from "@/server/auth/scope";
import type { LiveSession } from "@/server/auth/sessions";
import { log } from "@/server/observability/log";

/** Runs a server action for the signed-in person: session, scope and input are checked here, errors become values. */
export function personAction<I extends z.ZodType, T>(
  input: I,
  raw: unknown,
  work: (scope: PersonScope, input: z.output<I>) => Promise<Result<T, Reason>>,
): Promise<Answer<T>> {
  return answered((session) => work(personScopeOfSession(session), parsed(input, raw)));
}

/** Runs a server action for the signed-in operator, in the scope of his employer. */
export function employerAction<I extends z.ZodType, T>(
  input: I,
  raw: unknown,
  work: (scope: EmployerScope, input: z.output<I>) => Promise<Result<T, Reason>>,
): Promise<Answer<T>> {
  return answered((session) => work(employerScopeOfSession(session), parsed(input, raw)));
}

async function answered<T>(work: (session: LiveSession) => Promise<Result<T, Reason>>): Promise<Answer<T>> {
  try {
    const session = await currentSession();
    if (!session) throw new AppError("UNAUTHENTICATED", "no live session", [{ key: "session.none" }]);
    return await work(session);
  } catch (error) {
    return troubled(error);
  }
}

function parsed<I extends z.ZodType>(input: I, raw: unknown): z.output<I> {
  const read = input.safeParse(raw);
  if (!read.success) throw new AppError("INVALID", "an action was called with a wrong input");
  return read.data;
}

function troubled(error: unknown): { ok: false; reasons: Reason[]; reference?: string } {
  if (error instanceof AppError) {
    const { reasons } = error.problem;
    return { ok: false, reasons: reasons.length > 0 ? reasons : [{ key: "other" }] };
  }
  const reference = randomUUID();
  log().error({ reference, err: error }, "an action failed");
  return { ok: false, reasons: [{ key: "other" }], reference };
}
