import "server-only";
import { z } from "zod";
import { registryRoles } from "@/lib/domain/officer-roles";
import { revokeSession } from "@/server/auth/sessions";
import { publicProcedure } from "../procedures";
import { router } from "../trpc";

const role = z.enum([...registryRoles, "platformAdministrator"]);

/** What a page may know of whoever reads it. */
const reader = z.object({
  kind: z.enum(["person", "officer", "operator"]),
  idleEndsAt: z.date(),
  endsAt: z.date(),
  memberships: z.array(z.object({ registryCode: z.string().nullable(), role })).readonly(),
});

export const sessionRouter = router({
  /** Tells who is signed in and when the session ends; null for nobody. Asked with the poll header it does not prolong it. */
  current: publicProcedure
    .input(z.void())
    .output(reader.nullable())
    .query(({ ctx }) => ctx.session ?? null),
  /** Ends the session of this request. */
  end: publicProcedure
    .input(z.void())
    .output(z.void())
    .mutation(async ({ ctx }) => {
      if (ctx.session) await revokeSession(ctx.session.sessionId, "signed out");
    }),
});
