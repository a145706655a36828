import "server-only";
import { z } from "zod";
import { notAcceptedCodes } from "@/lib/domain/not-accepted";
import { outcome } from "@/lib/dto/outcome";
import { correctionItems } from "@/lib/forms/correction";
import { acceptCase, refuseAcceptance } from "@/server/review/accept";
import { requestCorrection } from "@/server/review/correct";
import { askExplanation } from "@/server/review/explain";
import { answerExtension, askExtension } from "@/server/review/extend";
import { answerWithdrawal } from "@/server/review/withdrawal";
import { officerProcedure } from "../procedures";
import { router } from "../trpc";

const done = outcome(z.literal(true));
const words = z.string().max(100_000); // what is too long is refused with a sentence
const seen = z.object({ id: z.uuid(), version: z.int().positive() });
const caseOf = seen.extend({ opinion: words });
const named = z.array(z.object({ item: z.enum(correctionItems), reason: words })).max(correctionItems.length);

/** The steps of the procedure beside review and decision. */
export const stepsRouter = router({
  /** 受理 */
  accept: officerProcedure("case.accept")
    .input(caseOf)
    .output(done)
    .mutation(({ ctx, input }) => acceptCase(ctx.scope, input)),
  /** 不予受理 */
  refuseAcceptance: officerProcedure("case.accept")
    .input(caseOf.extend({ ground: z.enum(notAcceptedCodes), rightAuthority: z.string().max(1000) }))
    .output(done)
    .mutation(({ ctx, input }) => refuseAcceptance(ctx.scope, input)),
  /** 补正 */
  requestCorrection: officerProcedure("case.correct")
    .input(seen.extend({ items: named }))
    .output(done)
    .mutation(({ ctx, input }) => requestCorrection(ctx.scope, input)),
  /** Asks the applicant to explain something. */
  askExplanation: officerProcedure("case.ask")
    .input(caseOf)
    .output(done)
    .mutation(({ ctx, input }) => askExplanation(ctx.scope, input)),
  /** Asks for a longer period. */
  askExtension: officerProcedure("case.review")
    .input(caseOf)
    .output(done)
    .mutation(({ ctx, input }) => askExtension(ctx.scope, input)),
  /** 延长审批期限, or not, by another officer. */
  answerExtension: officerProcedure("case.decide")
    .input(caseOf.extend({ approve: z.boolean() }))
    .output(done)
    .mutation(({ ctx, input }) => answerExtension(ctx.scope, input)),
  /** Lets an applicant withdraw, or says why not. */
  answerWithdrawal: officerProcedure("case.answerWithdrawal")
    .input(caseOf.extend({ confirm: z.boolean() }))
    .output(done)
    .mutation(({ ctx, input }) => answerWithdrawal(ctx.scope, input)),
});
