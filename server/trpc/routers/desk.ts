import "server-only";
import { z } from "zod";
import { deskCase } from "@/lib/dto/desk";
import { outcome } from "@/lib/dto/outcome";
import { allows } from "@/server/auth/permissions";
import { rolesIn } from "@/server/auth/roles-in";
import { decideCase, reviewCase } from "@/server/review/decide";
import { viewCase } from "@/server/review/view-case";
import { officerProcedure } from "../procedures";
import { router } from "../trpc";

const done = outcome(z.literal(true));
const caseOf = z.object({ id: z.uuid(), version: z.int().positive(), opinion: z.string().max(100_000) });

export const deskRouter = router({
  /** Reads one case; the view is logged. */
  case: officerProcedure("desk.open")
    .input(z.object({ id: z.uuid() }))
    .output(deskCase)
    .query(({ ctx, input }) => {
      const roles = rolesIn(ctx.session, input.registry);
      return viewCase(ctx.scope, input.id, {
        accept: allows(roles, "case.accept"),
        correct: allows(roles, "case.correct"),
        ask: allows(roles, "case.ask"),
        answerWithdrawal: allows(roles, "case.answerWithdrawal"),
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
