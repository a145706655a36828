import "server-only";
import { z } from "zod";
import { outcome } from "@/lib/dto/outcome";
import { neighbours, newView, queuePage, queueQuery, renamedView, savedView } from "@/lib/dto/queue";
import { rolesIn } from "@/server/auth/roles-in";
import { listQueue } from "@/server/queue/list";
import { findNeighbours, findNextForMe } from "@/server/queue/neighbours";
import { listViews, removeView, renameView, saveView } from "@/server/queue/saved-views";
import { turnsOf } from "@/server/queue/turns";
import { officerProcedure } from "../procedures";
import { router } from "../trpc";

const of = z.object({ id: z.uuid() });
const beside = of.extend({ query: queueQuery, at: z.string().max(500).optional() });

export const queueRouter = router({
  /** Lists the registry's cases as a view shows them, narrowed and searched. */
  list: officerProcedure("desk.open")
    .input(queueQuery)
    .output(queuePage)
    .query(({ ctx, input }) => listQueue(ctx.scope, input, turnsOf(rolesIn(ctx.session, input.registry)))),
  /** Finds the cases before and after one in its list. */
  neighbours: officerProcedure("desk.open")
    .input(beside)
    .output(neighbours)
    .query(({ ctx, input }) =>
      findNeighbours(ctx.scope, input, turnsOf(rolesIn(ctx.session, input.registry))),
    ),
  /** Finds the next case of a list that asks for the reader. */
  next: officerProcedure("desk.open")
    .input(beside)
    .output(neighbours.shape.next)
    .query(({ ctx, input }) =>
      findNextForMe(ctx.scope, input, turnsOf(rolesIn(ctx.session, input.registry))),
    ),
  /** Lists the reader's saved views. */
  views: officerProcedure("desk.open")
    .output(z.array(savedView))
    .query(({ ctx }) => listViews(ctx.scope)),
  /** Saves a view under a name. */
  saveView: officerProcedure("desk.open")
    .input(newView)
    .output(outcome(of))
    .mutation(({ ctx, input }) => saveView(ctx.scope, input)),
  /** Gives a saved view another name. */
  renameView: officerProcedure("desk.open")
    .input(renamedView)
    .output(outcome(of))
    .mutation(({ ctx, input }) => renameView(ctx.scope, input)),
  /** Removes a saved view. */
  removeView: officerProcedure("desk.open")
    .input(of)
    .output(outcome(z.literal(true)))
    .mutation(({ ctx, input }) => removeView(ctx.scope, input.id)),
});
