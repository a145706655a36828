import "server-only";
import { z } from "zod";
import { outcome } from "@/lib/dto/outcome";
import { mobileResetInput, requestMobileReset } from "@/server/accounts/mobile-reset-request";
import { desk, officerProfile, readDesk, readOwnPosts } from "@/server/officers/own-posts";
import { interestInput, readInterest, statedInterest, stateInterest } from "@/server/officers/state-interest";
import { anyOfficerProcedure, officerProcedure } from "../procedures";
import { router } from "../trpc";

export const officerRouter = router({
  /** Tells the signed-in officer's name and where he works. */
  me: anyOfficerProcedure
    .input(z.void())
    .output(officerProfile)
    .query(({ ctx }) => readOwnPosts(ctx.session)),
  /** Tells what the officer may do in one registry. */
  desk: officerProcedure("desk.open")
    .output(desk)
    .query(({ ctx, input }) =>
      readDesk(
        ctx.scope,
        ctx.session.memberships
          .filter(({ registryCode }) => registryCode === input.registry)
          .map(({ role }) => role),
      ),
    ),
  /** Tells what the officer stated of himself, without the numbers. */
  interest: anyOfficerProcedure
    .input(z.void())
    .output(statedInterest)
    .query(({ ctx }) => readInterest(ctx.session)),
  /** Takes his own ID number and employer, so that his own cases are kept from him. */
  stateInterest: anyOfficerProcedure
    .input(interestInput)
    .output(outcome(z.literal(true)))
    .mutation(({ ctx, input }) => stateInterest(ctx.session, input)),
  /** Begins a change of a person's mobile, effective after 24 hours' notice. */
  resetMobile: officerProcedure("person.resetMobile")
    .input(mobileResetInput)
    .output(outcome(z.object({ effectiveAt: z.date() })))
    .mutation(({ ctx, input }) => requestMobileReset(ctx.scope, input)),
});
