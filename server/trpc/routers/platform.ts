import "server-only";
import { z } from "zod";
import { registryRoles } from "@/lib/domain/officer-roles";
import { outcome } from "@/lib/dto/outcome";
import { registryDetails } from "@/lib/dto/registry";
import { numbersPreview, readiness, registrySetup } from "@/lib/dto/registry-setup";
import {
  administeredOfficer,
  blockOfficer,
  changeOfficerRoles,
  listOfficers,
  removeAdministrator,
  renewInvitation,
} from "@/server/officers/administer-officers";
import { invitationLink } from "@/server/officers/invitation-link";
import { invitedOfficer, inviteOfficer } from "@/server/officers/invite-officer";
import {
  administeredRegistry,
  changeRegistry,
  listRegistries,
  readRegistry,
  switchMatter,
} from "@/server/registries/administer-registries";
import { readReadiness } from "@/server/registries/readiness";
import { previewRegistry, setUpRegistry } from "@/server/registries/set-up-registry";
import { platformProcedure } from "../procedures";
import { router } from "../trpc";

const code = z.string().max(80);
const accountId = z.uuid();
const done = outcome(z.literal(true));
const saved = outcome(z.object({ code }));

export const platformRouter = router({
  /** Lists every registry of the deployment. */
  registries: platformProcedure
    .input(z.void())
    .output(z.array(administeredRegistry))
    .query(({ ctx }) => listRegistries(ctx.scope)),
  /** Reads one registry. */
  registry: platformProcedure
    .input(z.object({ code }))
    .output(administeredRegistry)
    .query(({ ctx, input }) => readRegistry(ctx.scope, input.code)),
  /** Says how the numbers of a new registry will look, or what speaks against it. */
  previewRegistry: platformProcedure
    .input(registrySetup.omit({ administrator: true }))
    .output(outcome(numbersPreview))
    .mutation(({ ctx, input }) => previewRegistry(ctx.scope, input)),
  /** Sets a registry up with settings and its first administrator; his link is shown this once. */
  createRegistry: platformProcedure
    .input(registrySetup)
    .output(outcome(z.object({ code, link: invitationLink.nullable() })))
    .mutation(({ ctx, input }) => setUpRegistry(ctx.scope, input)),
  /** Tells what a registry still lacks. */
  readiness: platformProcedure
    .input(z.object({ code }))
    .output(readiness)
    .query(({ ctx, input }) => readReadiness(ctx.scope, input.code)),
  /** Changes what may change of a registry. */
  changeRegistry: platformProcedure
    .input(z.object({ code, details: registryDetails }))
    .output(saved)
    .mutation(({ ctx, input }) => changeRegistry(ctx.scope, input.code, input.details)),
  /** Opens or closes a matter. */
  switchMatter: platformProcedure
    .input(z.object({ code, matter: z.string().max(60), open: z.boolean() }))
    .output(done)
    .mutation(({ ctx, input }) => switchMatter(ctx.scope, input.code, input.matter, input.open)),
  /** Lists the officers of a registry, or without one the platform's administrators. */
  officers: platformProcedure
    .input(z.object({ registry: code.nullable() }))
    .output(z.array(administeredOfficer))
    .query(({ ctx, input }) => listOfficers(ctx.scope, input.registry)),
  /** Invites an officer; the link in the answer is shown this once. */
  inviteOfficer: platformProcedure
    .input(invitedOfficer)
    .output(outcome(z.object({ accountId, link: invitationLink.nullable() })))
    .mutation(({ ctx, input }) => inviteOfficer(ctx.scope, input)),
  /** Makes a new link for an officer and ends what he signs in with now. */
  renewInvitation: platformProcedure
    .input(z.object({ accountId }))
    .output(outcome(invitationLink))
    .mutation(({ ctx, input }) => renewInvitation(ctx.scope, input.accountId)),
  /** Gives an officer these roles in a registry and no others. */
  changeRoles: platformProcedure
    .input(z.object({ accountId, registry: code, roles: z.array(z.enum(registryRoles)).max(10) }))
    .output(done)
    .mutation(({ ctx, input }) => changeOfficerRoles(ctx.scope, input)),
  /** Ends an administrator's post on the platform. */
  removeAdministrator: platformProcedure
    .input(z.object({ accountId }))
    .output(done)
    .mutation(({ ctx, input }) => removeAdministrator(ctx.scope, input.accountId)),
  /** Blocks an officer in every registry. */
  blockOfficer: platformProcedure
    .input(z.object({ accountId }))
    .output(done)
    .mutation(({ ctx, input }) => blockOfficer(ctx.scope, input.accountId)),
});
