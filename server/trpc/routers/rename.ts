import "server-only";
import { z } from "zod";
import { outcome } from "@/lib/dto/outcome";
import { renameEntries, renameOverview } from "@/lib/dto/rename";
import { askRename } from "@/server/employers/ask-rename";
import { confirmRename } from "@/server/employers/confirm-rename";
import { listRenameEntries, viewRenames } from "@/server/employers/view-rename";
import { employerProcedure } from "../procedures";
import { router } from "../trpc";

/** 企业名称变更 */
export const renameRouter = router({
  /** Shows how the employer is called in the registries of a profession, and how its renames stand. */
  view: employerProcedure
    .input(z.object({ profession: z.string().max(80) }))
    .output(renameOverview)
    .query(({ ctx, input }) => viewRenames(ctx.scope, input.profession)),
  /** Lists whom a rename concerns. */
  entries: employerProcedure
    .input(z.object({ id: z.uuid(), page: z.int().min(1).max(10_000) }))
    .output(renameEntries)
    .query(({ ctx, input }) => listRenameEntries(ctx.scope, input)),
  /** 【注册企业名称批量变更】: begins the preview. */
  ask: employerProcedure
    .input(z.object({ registry: z.string().max(80) }))
    .output(outcome(z.object({ id: z.uuid() })))
    .mutation(({ ctx, input }) => askRename(ctx.scope, input)),
  /** 【确认更名】 */
  confirm: employerProcedure
    .input(z.object({ id: z.uuid() }))
    .output(outcome(z.object({ renamed: z.int() })))
    .mutation(({ ctx, input }) => confirmRename(ctx.scope, input)),
});
