import "server-only";
import { z } from "zod";
import { ownCorrection } from "@/lib/dto/correction";
import { outcome, sentCode } from "@/lib/dto/outcome";
import { changeMobile, requestNewMobileCode, requestOldMobileCode } from "@/server/accounts/change-mobile";
import { ownAccount, readOwnAccount } from "@/server/accounts/own-account";
import { requestPasswordResetCode, resetPassword } from "@/server/accounts/reset-password";
import { requestSignUpCode, signUp, signUpInput } from "@/server/accounts/sign-up";
import { requestSignInCode } from "@/server/auth/sign-in";
import { listOwnCorrections } from "@/server/corrections/own";
import { applicantProcedure, publicProcedure } from "../procedures";
import { router } from "../trpc";

const text = z.string().max(200);
const done = outcome(z.literal(true));

export const accountRouter = router({
  /** Sends the code that proves the mobile of a sign-up. */
  requestSignUpCode: publicProcedure
    .input(z.object({ mobile: text }))
    .output(outcome(sentCode))
    .mutation(({ ctx, input }) => requestSignUpCode(input.mobile, ctx.client)),
  /** Makes a person's account; the page signs in with it afterwards. */
  signUp: publicProcedure
    .input(signUpInput)
    .output(outcome(z.object({ accountId: z.uuid() })))
    .mutation(({ ctx, input }) => signUp(input, ctx.client)),
  /** Sends a sign-in code, if an account has this mobile. */
  requestSignInCode: publicProcedure
    .input(z.object({ mobile: text }))
    .output(outcome(sentCode))
    .mutation(({ ctx, input }) => requestSignInCode(input.mobile, ctx.client)),
  /** Sends a code to the mobile of the account with this ID number, if there is one. */
  requestPasswordResetCode: publicProcedure
    .input(z.object({ idNumber: text }))
    .output(outcome(sentCode))
    .mutation(({ ctx, input }) => requestPasswordResetCode(input.idNumber, ctx.client)),
  /** Sets a new password with that code. */
  resetPassword: publicProcedure
    .input(z.object({ idNumber: text, code: text, password: text }))
    .output(done)
    .mutation(({ ctx, input }) => resetPassword(input, ctx.client)),
  /** Reads the signed-in person's account. */
  own: applicantProcedure
    .input(z.void())
    .output(ownAccount)
    .query(({ ctx }) => readOwnAccount(ctx.scope)),
  /** Lists the corrections of the signed-in person's name and document. */
  corrections: applicantProcedure
    .input(z.void())
    .output(z.array(ownCorrection))
    .query(({ ctx }) => listOwnCorrections(ctx.scope)),
  /** Sends a code to the mobile the account has now. */
  requestOldMobileCode: applicantProcedure
    .input(z.void())
    .output(outcome(sentCode))
    .mutation(({ ctx }) => requestOldMobileCode(ctx.scope)),
  /** Sends a code to the mobile the account is to have. */
  requestNewMobileCode: applicantProcedure
    .input(z.object({ mobile: text }))
    .output(outcome(sentCode))
    .mutation(({ ctx, input }) => requestNewMobileCode(ctx.scope, input.mobile)),
  /** Changes the mobile with both codes. */
  changeMobile: applicantProcedure
    .input(z.object({ oldCode: text, mobile: text, newCode: text }))
    .output(done)
    .mutation(({ ctx, input }) => changeMobile(ctx.scope, input)),
});
