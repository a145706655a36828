import "server-only";
import { z } from "zod";
import { auditCursor, auditFilter, auditPage, chainCheck } from "@/lib/dto/audit";
import { outcome } from "@/lib/dto/outcome";
import { ok } from "@/lib/result";
import { checkChain } from "@/server/audit/check-chain";
import { listAudit } from "@/server/audit/list";
import { officerProcedure, platformProcedure } from "../procedures";
import { router } from "../trpc";

const asked = z.object({ filter: auditFilter, after: auditCursor.optional() });
const days = auditFilter.pick({ from: true, to: true });

export const auditRouter = router({
  /** Lists the log of a registry. */
  ofRegistry: officerProcedure("audit.read")
    .input(asked)
    .output(auditPage)
    .query(({ ctx, input }) => listAudit(ctx.scope, input.filter, { after: input.after })),
  /** Lists what the platform's log holds beside the registries'. */
  ofPlatform: platformProcedure
    .input(asked)
    .output(auditPage)
    .query(({ ctx, input }) => listAudit(ctx.scope, input.filter, { after: input.after })),
  /** Recomputes the chain for somebody of a registry. */
  check: officerProcedure("audit.read")
    .input(days)
    .output(outcome(chainCheck))
    .mutation(async ({ ctx, input }) => ok(await checkChain(ctx.scope, input))),
  /** Recomputes the chain for the platform. */
  checkPlatform: platformProcedure
    .input(days)
    .output(outcome(chainCheck))
    .mutation(async ({ ctx, input }) => ok(await checkChain(ctx.scope, input))),
});
