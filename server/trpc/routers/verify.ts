import "server-only";
import { z } from "zod";
import { verification, verificationAnswer } from "@/lib/dto/verification";
import { verifyByNumber, verifyByToken } from "@/server/certificates/verify";
import { publicProcedure } from "../procedures";
import { router } from "../trpc";

export const verifyRouter = router({
  /** Checks a certificate by the token that its holder handed over; null for an unknown one. */
  byToken: publicProcedure
    .input(z.object({ token: z.string().max(100) }))
    .output(verification.nullable())
    .query(({ ctx, input }) => verifyByToken(ctx.scope, input.token, ctx.client)),
  /** Checks a certificate by number and name. A mutation, so that neither stands in an address. */
  byNumber: publicProcedure
    .input(z.object({ number: z.string().max(60), name: z.string().max(100) }))
    .output(verificationAnswer)
    .mutation(({ ctx, input }) => verifyByNumber(ctx.scope, input, ctx.client)),
});
