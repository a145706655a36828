import "server-only";
import { z } from "zod";
import { assigned, assignment, colleague, held, leave, newLeave, takeOver } from "@/lib/dto/caseload";
import { outcome } from "@/lib/dto/outcome";
import { allows } from "@/server/auth/permissions";
import { rolesIn } from "@/server/auth/roles-in";
import type { LiveSession } from "@/server/auth/sessions";
import { assignCases } from "@/server/queue/assign";
import { claimCase, releaseCase, takeOverCase } from "@/server/queue/claim";
import { endLeaveNow, listLeaves, setLeave } from "@/server/queue/leave";
import { listColleagues } from "@/server/queue/list-colleagues";
import { turnsOf } from "@/server/queue/turns";
import { officerProcedure } from "../procedures";
import { router } from "../trpc";

const of = z.object({ id: z.uuid() });
const done = outcome(z.literal(true));

export const caseloadRouter = router({
  /** Takes a case that asks for the reader, or keeps it; tells who has it. */
  claim: officerProcedure("desk.open")
    .input(of)
    .output(outcome(held))
    .mutation(({ ctx, input }) =>
      claimCase(ctx.scope, input.id, turnsOf(rolesIn(ctx.session, input.registry))),
    ),
  /** Takes a case over from the colleague who has it; logged. */
  takeOver: officerProcedure("desk.open")
    .input(takeOver)
    .output(outcome(held))
    .mutation(({ ctx, input }) =>
      takeOverCase(ctx.scope, input, turnsOf(rolesIn(ctx.session, input.registry))),
    ),
  /** Gives a case back. */
  release: officerProcedure("desk.open")
    .input(of)
    .output(z.object({ ok: z.literal(true), value: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await releaseCase(ctx.scope, input.id);
      return { ok: true as const, value: true as const };
    }),
  /** Assigns cases to an officer; each that cannot be is told with its reason. */
  assign: officerProcedure("desk.open")
    .input(assignment)
    .output(outcome(assigned))
    .mutation(({ ctx, input }) => assignCases(ctx.scope, input, mayAll(ctx.session, input.registry))),
  /** Lists who works on the registry's cases. */
  colleagues: officerProcedure("desk.open")
    .output(z.array(colleague))
    .query(({ ctx }) => listColleagues(ctx.scope)),
  /** Lists the leaves that are not over. */
  leaves: officerProcedure("desk.open")
    .output(z.array(leave))
    .query(({ ctx, input }) => listLeaves(ctx.scope, mayAll(ctx.session, input.registry))),
  /** Sets a leave with a deputy. */
  setLeave: officerProcedure("desk.open")
    .input(newLeave)
    .output(done)
    .mutation(({ ctx, input }) => setLeave(ctx.scope, input, mayAll(ctx.session, input.registry))),
  /** Ends a leave before its time. */
  endLeave: officerProcedure("desk.open")
    .input(of)
    .output(done)
    .mutation(({ ctx, input }) => endLeaveNow(ctx.scope, input.id, mayAll(ctx.session, input.registry))),
});

const mayAll = (session: LiveSession, registry: string) => allows(rolesIn(session, registry), "case.assign");
