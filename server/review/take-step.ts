import "server-only";
import type { ApplicationAction } from "@/lib/domain/application";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { act } from "@/server/applications/act";
import type { FurtherFacts } from "@/server/applications/record";
import type { RegistryScope } from "@/server/auth/scope";
import { type Prisma, type ScopedDb, withScope } from "@/server/db/scope";
import { noteStep } from "./note";
import { type CaseOf, type OpenCase, openCase, wordsFault } from "./open-case";

/** An officer's step that consists of its words and what its rule brings about. */
export interface Step {
  step: Parameters<typeof noteStep>[3]["step"];
  action: ApplicationAction;
  /** Whether it needs a reason that says something. */
  reasoned: boolean;
  /** Whether the parties read its words. */
  told: boolean;
  /** Codes of its grounds. */
  reasons?: string[];
  data?: Prisma.InputJsonObject;
  /** What its rules ask beyond the row. */
  further?: (db: ScopedDb, opened: OpenCase) => Promise<FurtherFacts>;
  /** What else stands against it. */
  obstacle?: (opened: OpenCase) => Reason | undefined;
  /** What it writes beside. */
  after?: (db: ScopedDb, opened: OpenCase) => Promise<void>;
}

/** Takes a step on a case as the officer saw it: his words are noted for his colleagues, and what the rules say comes about. */
export function takeStep(scope: RegistryScope, input: CaseOf, step: Step): Promise<Result<true, Reason>> {
  const { action, reasoned, told, reasons = [], data } = step;
  const opinion = input.opinion.trim();
  return withScope(scope, async (db) => {
    const opened = await openCase(db, scope, input);
    if (!opened.ok) return opened;
    const { record, acceptance } = opened.value;
    const fault = wordsFault(input.opinion, { reasoned }) ?? step.obstacle?.(opened.value);
    if (fault) return refused(fault);
    const moved = await act(db, scope, record, {
      action,
      party: "officer",
      acceptance,
      further: (await step.further?.(db, opened.value)) ?? {},
      ...(told ? { note: opinion } : {}),
      ...(data ? { data } : {}),
    });
    if (!moved.ok) return moved;
    await noteStep(db, scope, record, { step: step.step, verdict: action, opinion, reasons });
    await step.after?.(db, opened.value);
    return ok(true);
  });
}
