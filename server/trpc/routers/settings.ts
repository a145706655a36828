import "server-only";
import { z } from "zod";
import { outcome } from "@/lib/dto/outcome";
import { ownSettings, proposedSettings, registryContacts, settingsPreview } from "@/lib/dto/settings";
import { changeContacts, switchOwnMatter } from "@/server/registries/own-registry";
import { previewSettings, readOwnSettings, saveOwnSettings } from "@/server/registries/own-settings";
import { officerProcedure } from "../procedures";
import { router } from "../trpc";

const done = outcome(z.literal(true));
const administratorProcedure = officerProcedure("registry.administer");

export const settingsRouter = router({
  /** Reads the registry's settings with every version. */
  read: administratorProcedure.output(ownSettings).query(({ ctx }) => readOwnSettings(ctx.scope)),
  /** Tells what a proposed version would change. */
  preview: administratorProcedure
    .input(proposedSettings)
    .output(outcome(settingsPreview))
    .mutation(({ ctx, input }) => previewSettings(ctx.scope, input)),
  /** Adds a version. */
  save: administratorProcedure
    .input(proposedSettings)
    .output(outcome(z.object({ version: z.int() })))
    .mutation(({ ctx, input }) => saveOwnSettings(ctx.scope, input)),
  /** Changes how the registry is reached. */
  changeContacts: administratorProcedure
    .input(registryContacts)
    .output(done)
    .mutation(({ ctx, input: { registry: _, ...contacts } }) => changeContacts(ctx.scope, contacts)),
  /** Opens or closes a matter. */
  switchMatter: administratorProcedure
    .input(z.object({ matter: z.string().max(60), open: z.boolean() }))
    .output(done)
    .mutation(({ ctx, input }) => switchOwnMatter(ctx.scope, input)),
});
