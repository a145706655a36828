import "server-only";
import { z } from "zod";
import { outcome } from "@/lib/dto/outcome";
import { acceptInvitation } from "@/server/officers/accept-invitation";
import { openedInvitation, openInvitation } from "@/server/officers/open-invitation";
import { publicProcedure } from "../procedures";
import { router } from "../trpc";

const token = z.string().max(100);

export const invitationRouter = router({
  /** Opens an officer's one-time link. */
  open: publicProcedure
    .input(z.object({ token }))
    .output(outcome(openedInvitation))
    .query(({ input }) => openInvitation(input.token)),
  /** Sets the officer's password and second factor; uses the link up. */
  accept: publicProcedure
    .input(z.object({ token, password: z.string().max(200), totp: z.string().max(10) }))
    .output(outcome(z.object({ login: z.string() })))
    .mutation(({ ctx, input }) => acceptInvitation(input, ctx.client)),
});
