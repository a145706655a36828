import "server-only";
import { z } from "zod";
import { registryRoles } from "@/lib/domain/officer-roles";
import { outcome } from "@/lib/dto/outcome";
import { registryDetails, registryInput } from "@/lib/dto/registry";
import {
  administeredOfficer,
  blockOfficer,
  grantRole,
  listOfficers,
  renewInvitation,
  revokeRole,
} from "@/server/officers/administer-officers";
import { invitationLink } from "@/server/officers/invitation-link";
import { invitedOfficer, inviteOfficer } from "@/server/officers/invite-officer";
import {
  administeredRegistry,
  changeRegistry,
  createRegistry,
  listRegistries,
  readRegistry,
  switchMatter,
} from "@/server/registries/administer-registries";
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
  /** Makes a registry, all matters closed. */
  createRegistry: platformProcedure
    .input(registryInput)
    .output(saved)
    .mutation(({ ctx, input }) => createRegistry(ctx.scope, input)),
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
  /** Gives an officer one more role. */
  grantRole: platformProcedure
    .input(z.object({ accountId, registry: code, role: z.enum(registryRoles) }))
    .output(done)
    .mutation(({ ctx, input }) => grantRole(ctx.scope, input)),
  /** Takes a role away. */
  revokeRole: platformProcedure
    .input(
      z.object({
        accountId,
        registry: code.nullable(),
        role: z.enum([...registryRoles, "platformAdministrator"]),
      }),
    )
    .output(done)
    .mutation(({ ctx, input }) => revokeRole(ctx.scope, input)),
  /** Blocks an officer in every registry. */
  blockOfficer: platformProcedure
    .input(z.object({ accountId }))
    .output(done)
    .mutation(({ ctx, input }) => blockOfficer(ctx.scope, input.accountId)),
});
