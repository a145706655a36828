import "server-only";
import { z } from "zod";
import { publicEmployerPage, publicEmployerQuery, publicEntryAnswer } from "@/lib/dto/public-register";
import { findPublicEntry, listPublicEntries } from "@/server/register/public";
import { publicProcedure } from "../procedures";
import { router } from "../trpc";

export const publicRegisterRouter = router({
  /** Finds an entry by number and name. A mutation, so that neither stands in an address. */
  entry: publicProcedure
    .input(z.object({ number: z.string().max(60), name: z.string().max(100) }))
    .output(publicEntryAnswer)
    .mutation(({ ctx, input }) => findPublicEntry(ctx.scope, input, ctx.client)),
  /** Lists an employer's entries in force. */
  ofEmployer: publicProcedure
    .input(publicEmployerQuery)
    .output(publicEmployerPage)
    .query(({ ctx, input }) => listPublicEntries(ctx.scope, input, ctx.client)),
});
