import "server-only";
import { z } from "zod";
import { outcome } from "@/lib/dto/outcome";
import { cancelReset, pendingReset, readPendingReset } from "@/server/accounts/mobile-reset";
import { applicantProcedure } from "../procedures";
import { router } from "../trpc";

export const mobileResetRouter = router({
  /** Reads the change of the signed-in person's mobile by an officer that has not taken effect yet. */
  pending: applicantProcedure
    .input(z.void())
    .output(pendingReset.nullable())
    .query(({ ctx }) => readPendingReset(ctx.scope)),
  /** Stops it. */
  cancel: applicantProcedure
    .input(z.object({ id: z.uuid() }))
    .output(outcome(z.literal(true)))
    .mutation(({ ctx, input }) => cancelReset(ctx.scope, input.id)),
});
