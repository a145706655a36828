import "server-only";
import { z } from "zod";
import { correctionWords } from "@/lib/domain/corrections";
import {
  correctionInput,
  correctionPage,
  correctionQuery,
  correctionView,
  seenCorrection,
} from "@/lib/dto/correction";
import { outcome } from "@/lib/dto/outcome";
import { allows } from "@/server/auth/permissions";
import { approveCorrection } from "@/server/corrections/approve";
import { rejectCorrection, withdrawCorrection } from "@/server/corrections/close";
import { enterCorrection } from "@/server/corrections/enter";
import { followNotice } from "@/server/corrections/follow-notice";
import { countCorrections, listCorrections } from "@/server/corrections/list";
import { viewCorrection } from "@/server/corrections/view";
import { officerProcedure } from "../procedures";
import { router } from "../trpc";

const done = outcome(z.literal(true));

export const correctionRouter = router({
  /** Lists the registry's corrections, and what other registries' ask of it. */
  list: officerProcedure("correction.read")
    .input(correctionQuery)
    .output(correctionPage)
    .query(({ ctx, input }) => listCorrections(ctx.scope, input)),
  /** Counts what waits. */
  count: officerProcedure("correction.read")
    .output(z.object({ corrections: z.int(), notices: z.int() }))
    .query(({ ctx }) => countCorrections(ctx.scope)),
  /** Reads one correction with whole numbers; the view is logged. */
  view: officerProcedure("correction.read")
    .input(z.object({ id: z.uuid() }))
    .output(correctionView)
    .query(({ ctx, input }) => {
      const roles = ctx.session.memberships
        .filter(({ registryCode }) => registryCode === input.registry)
        .map(({ role }) => role);
      return viewCorrection(ctx.scope, input.id, {
        enter: allows(roles, "correction.enter"),
        approve: allows(roles, "correction.approve"),
      });
    }),
  /** Enters a correction; its proof is uploaded next. */
  enter: officerProcedure("correction.enter")
    .input(correctionInput)
    .output(outcome(z.object({ id: z.uuid() })))
    .mutation(({ ctx, input }) => enterCorrection(ctx.scope, input)),
  /** Takes one's own back. */
  withdraw: officerProcedure("correction.enter")
    .input(seenCorrection)
    .output(done)
    .mutation(({ ctx, input }) => withdrawCorrection(ctx.scope, input)),
  /** Approves what another officer entered, and carries it out. */
  approve: officerProcedure("correction.approve")
    .input(seenCorrection)
    .output(done)
    .mutation(({ ctx, input }) => approveCorrection(ctx.scope, input)),
  /** Rejects what another officer entered. */
  reject: officerProcedure("correction.approve")
    .input(seenCorrection.extend({ opinion: z.string().max(4 * correctionWords.most) }))
    .output(done)
    .mutation(({ ctx, input }) => rejectCorrection(ctx.scope, input)),
  /** Re-issues certificates after another registry's correction. */
  follow: officerProcedure("correction.approve")
    .input(z.object({ id: z.uuid(), at: z.date() }))
    .output(done)
    .mutation(({ ctx, input }) => followNotice(ctx.scope, input)),
});
