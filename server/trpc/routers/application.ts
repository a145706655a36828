import "server-only";
import { z } from "zod";
import { applicationView, matterChoice, ownApplication } from "@/lib/dto/application";
import { employerChangeView } from "@/lib/dto/employer-change";
import { outcome } from "@/lib/dto/outcome";
import { ratingInput } from "@/lib/dto/rating";
import { draftSchema } from "@/lib/forms/draft";
import { matterCodes } from "@/lib/professions/matters";
import { abandonApplication, dropChanges } from "@/server/applications/abandon";
import { askWithdrawal } from "@/server/applications/ask-withdrawal";
import { beginApplication } from "@/server/applications/begin";
import { viewEmployerChange } from "@/server/applications/employer-change";
import { explain } from "@/server/applications/explain";
import { listMatters, listOwnApplications } from "@/server/applications/list-own";
import { rateApplication } from "@/server/applications/rate";
import { saveApplication } from "@/server/applications/save";
import { verifyEmployer } from "@/server/applications/verify-employer";
import { viewOwnApplication } from "@/server/applications/view-own";
import { keepWorkingCopy } from "@/server/applications/working-copy";
import { applicantProcedure } from "../procedures";
import { router } from "../trpc";

const id = z.object({ id: z.uuid() });
const versioned = id.extend({ version: z.int().positive() });
const registry = z.string().max(80);
const saved = z.object({
  acceptanceNumber: z.string(),
  version: z.int(),
  voided: z.boolean(),
  resumed: z.boolean(),
});
const done = outcome(z.literal(true));

export const applicationRouter = router({
  /** Lists the person's applications, in one registry or in all. */
  list: applicantProcedure
    .input(z.object({ registry: registry.optional() }))
    .output(z.array(ownApplication))
    .query(({ ctx, input }) => listOwnApplications(ctx.scope, input)),
  /** Judges every matter of a registry for the person. */
  matters: applicantProcedure
    .input(z.object({ registry }))
    .output(matterChoice)
    .query(({ ctx, input }) => listMatters(ctx.scope, input.registry)),
  /** Tells where the person stands in a change of employer in a registry. */
  employerChange: applicantProcedure
    .input(z.object({ registry, anew: z.boolean().default(false) }))
    .output(employerChangeView)
    .query(({ ctx, input }) => viewEmployerChange(ctx.scope, input.registry, input)),
  /** Reads one application with all its owner may see. */
  view: applicantProcedure
    .input(id)
    .output(applicationView)
    .query(({ ctx, input }) => viewOwnApplication(ctx.scope, input.id)),
  /** Begins an application. */
  begin: applicantProcedure
    .input(z.object({ registry, matter: z.enum(matterCodes), leaving: z.boolean().default(false) }))
    .output(outcome(z.object({ id: z.uuid() })))
    .mutation(({ ctx, input: { registry: code, matter, leaving } }) =>
      beginApplication(ctx.scope, code, matter, { leaving }),
    ),
  /** Keeps what is being typed. */
  keep: applicantProcedure
    .input(id.extend({ version: z.int().nonnegative(), draft: draftSchema }))
    .output(z.object({ version: z.int(), savedAt: z.date() }))
    .mutation(({ ctx, input }) => keepWorkingCopy(ctx.scope, input)),
  /** 【验证企业名称】 */
  verifyEmployer: applicantProcedure
    .input(z.object({ name: z.string().max(200) }))
    .output(outcome(z.object({ name: z.string(), creditCode: z.string() })))
    .mutation(({ ctx, input }) => verifyEmployer(ctx.scope, input.name)),
  /** 【保存信息】 */
  save: applicantProcedure
    .input(versioned.extend({ draft: draftSchema, explanation: z.string().max(20_000).optional() }))
    .output(outcome(saved))
    .mutation(({ ctx, input }) => saveApplication(ctx.scope, input)),
  /** 放弃修改 */
  dropChanges: applicantProcedure
    .input(id)
    .output(done)
    .mutation(({ ctx, input }) => dropChanges(ctx.scope, input.id)),
  /** Discards a draft or withdraws a saved or signed application. */
  abandon: applicantProcedure
    .input(versioned)
    .output(done)
    .mutation(({ ctx, input }) => abandonApplication(ctx.scope, input)),
  /** Asks the registry to let what it has in hand be withdrawn. */
  askWithdrawal: applicantProcedure
    .input(versioned.extend({ reason: z.string().max(20_000) }))
    .output(done)
    .mutation(({ ctx, input }) => askWithdrawal(ctx.scope, input)),
  /** Answers the registry's question. */
  explain: applicantProcedure
    .input(id.extend({ answer: z.string().max(20_000), file: z.uuid().nullable() }))
    .output(done)
    .mutation(({ ctx, input }) => explain(ctx.scope, input)),
  /** 好差评, once, after the end. */
  rate: applicantProcedure
    .input(id.and(ratingInput))
    .output(done)
    .mutation(({ ctx, input }) => rateApplication(ctx.scope, input)),
});
