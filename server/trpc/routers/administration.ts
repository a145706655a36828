import "server-only";
import { z } from "zod";
import { registryRoles } from "@/lib/domain/officer-roles";
import { outcome } from "@/lib/dto/outcome";
import { invitationLink } from "@/server/officers/invitation-link";
import { invitedOfficer } from "@/server/officers/invite-officer";
import {
  changeOwnRoles,
  inviteOwnOfficer,
  listOwnOfficers,
  officerReason,
  ownOfficer,
  resetSecondFactor,
  resumeOfficer,
  suspendOfficer,
} from "@/server/officers/own-officers";
import { officerProcedure } from "../procedures";
import { router } from "../trpc";

const accountId = z.uuid();
const done = outcome(z.literal(true));
const administratorProcedure = officerProcedure("registry.administer");

export const administrationRouter = router({
  /** Lists the officers of the registry. */
  officers: administratorProcedure.output(z.array(ownOfficer)).query(({ ctx }) => listOwnOfficers(ctx.scope)),
  /** Invites an officer to the registry; the link in the answer is shown this once. */
  inviteOfficer: administratorProcedure
    .input(invitedOfficer.omit({ registry: true }))
    .output(outcome(z.object({ accountId, link: invitationLink.nullable() })))
    .mutation(({ ctx, input }) => inviteOwnOfficer(ctx.scope, input)),
  /** Gives an officer of the registry these roles and no others. */
  changeRoles: administratorProcedure
    .input(z.object({ accountId, roles: z.array(z.enum(registryRoles)).max(registryRoles.length) }))
    .output(done)
    .mutation(({ ctx, input }) => changeOwnRoles(ctx.scope, input)),
  /** Lays an officer's posts in the registry at rest. */
  suspendOfficer: administratorProcedure
    .input(z.object({ accountId, reason: officerReason }))
    .output(done)
    .mutation(({ ctx, input }) => suspendOfficer(ctx.scope, input)),
  /** Ends that rest. */
  resumeOfficer: administratorProcedure
    .input(z.object({ accountId }))
    .output(done)
    .mutation(({ ctx, input }) => resumeOfficer(ctx.scope, input.accountId)),
  /** Makes a link by which an officer of this registry alone sets a new second factor. */
  resetSecondFactor: administratorProcedure
    .input(z.object({ accountId, reason: officerReason }))
    .output(outcome(invitationLink))
    .mutation(({ ctx, input }) => resetSecondFactor(ctx.scope, input)),
});
