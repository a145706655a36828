import "server-only";
import { z } from "zod";
import { templateChange, templateName, templateRow, templateView } from "@/lib/dto/message-template";
import { outcome } from "@/lib/dto/outcome";
import { saveTemplate } from "@/server/notifications/save-template";
import { listTemplates, viewTemplate } from "@/server/notifications/view-templates";
import { officerProcedure } from "../procedures";
import { router } from "../trpc";

export const messageTemplatesRouter = router({
  /** Lists the kinds of messages that the registry may word. */
  list: officerProcedure("registry.administer")
    .output(z.array(templateRow))
    .query(({ ctx }) => listTemplates(ctx.scope)),
  /** Shows one text with its versions. */
  view: officerProcedure("registry.administer")
    .input(templateName)
    .output(templateView)
    .query(({ ctx, input }) => viewTemplate(ctx.scope, input)),
  /** Gives a text a new version, or the default again. */
  save: officerProcedure("registry.administer")
    .input(templateChange)
    .output(outcome(z.literal(true)))
    .mutation(({ ctx, input }) => saveTemplate(ctx.scope, input)),
});
