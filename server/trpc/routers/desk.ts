import "server-only";
import { z } from "zod";
import type { Role } from "@/lib/domain/officer-roles";
import { deskCase, queuePage, queueQuery } from "@/lib/dto/desk";
import { outcome } from "@/lib/dto/outcome";
import { allows } from "@/server/auth/permissions";
import type { LiveSession } from "@/server/auth/sessions";
import { decideCase, reviewCase } from "@/server/review/decide";
import { listQueue } from "@/server/review/queue";
import { viewCase } from "@/server/review/view-case";
import { officerProcedure } from "../procedures";
import { router } from "../trpc";

const done = outcome(z.literal(true));
const caseOf = z.object({ id: z.uuid(), version: z.int().positive(), opinion: z.string().max(20_000) });

export const deskRouter = router({
  /** Lists the registry's cases. */
  queue: officerProcedure("desk.open")
    .input(queueQuery)
    .output(queuePage)
    .query(({ ctx, input }) => listQueue(ctx.scope, input)),
  /** Reads one case; the view is logged. */
  case: officerProcedure("desk.open")
    .input(z.object({ id: z.uuid() }))
    .output(deskCase)
    .query(({ ctx, input }) => {
      const roles = rolesIn(ctx.session, input.registry);
      return viewCase(ctx.scope, input.id, {
        review: allows(roles, "case.review"),
        decide: allows(roles, "case.decide"),
      });
    }),
  /** A reviewer's opinion. */
  review: officerProcedure("case.review")
    .input(caseOf.extend({ verdict: z.enum(["recommend", "recommendRefusal"]) }))
    .output(done)
    .mutation(({ ctx, input }) => reviewCase(ctx.scope, input)),
  /** The decision, by another officer. */
  decide: officerProcedure("case.decide")
    .input(
      caseOf.extend({ decision: z.enum(["grant", "refuse"]), reasons: z.array(z.string().max(40)).max(20) }),
    )
    .output(done)
    .mutation(({ ctx, input }) => decideCase(ctx.scope, input)),
});

const rolesIn = ({ memberships }: LiveSession, registry: string): Role[] =>
  memberships.filter(({ registryCode }) => registryCode === registry).map(({ role }) => role);
