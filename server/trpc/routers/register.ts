import "server-only";
import { z } from "zod";
import { registrationActStates } from "@/lib/domain/registration-act";
import { outcome } from "@/lib/dto/outcome";
import { registerPage, registerQuery, registrationView, revealReasons } from "@/lib/dto/register";
import { actStep, proposedAct } from "@/lib/dto/registration-act";
import { allows } from "@/server/auth/permissions";
import { revealHolder } from "@/server/register/holder";
import { listRegister } from "@/server/register/list";
import { viewRegistration } from "@/server/register/view";
import { proposeAct } from "@/server/registry-acts/propose";
import { takeActStep } from "@/server/registry-acts/take-step";
import { officerProcedure } from "../procedures";
import { router } from "../trpc";

const state = outcome(z.enum(registrationActStates));

export const registerRouter = router({
  /** Lists the registry's registrations. */
  list: officerProcedure("register.read")
    .input(registerQuery)
    .output(registerPage)
    .query(({ ctx, input }) => listRegister(ctx.scope, input)),
  /** Reads one registration; the view is logged. */
  view: officerProcedure("register.read")
    .input(z.object({ id: z.uuid() }))
    .output(registrationView)
    .query(({ ctx, input }) => {
      const roles = ctx.session.memberships
        .filter(({ registryCode }) => registryCode === input.registry)
        .map(({ role }) => role);
      return viewRegistration(ctx.scope, input.id, {
        reveal: allows(roles, "register.reveal"),
        propose: allows(roles, "register.propose"),
        approve: allows(roles, "register.approve"),
      });
    }),
  /** Reveals the holder's full number to whoever says why. A mutation, since it leaves an entry in the log. */
  reveal: officerProcedure("register.reveal")
    .input(z.object({ id: z.uuid(), reason: z.enum(revealReasons) }))
    .output(z.object({ idNumber: z.string() }))
    .mutation(({ ctx, input }) => revealHolder(ctx.scope, input.id, input.reason)),
  /** Proposes an act on a registration. */
  propose: officerProcedure("register.propose")
    .input(proposedAct)
    .output(outcome(z.uuid()))
    .mutation(({ ctx, input }) => proposeAct(ctx.scope, input)),
  /** Another officer's step on it. */
  decide: officerProcedure("register.approve")
    .input(actStep.extend({ step: z.enum(["approve", "reject", "carryOut", "stop"]) }))
    .output(state)
    .mutation(({ ctx, input }) => takeActStep(ctx.scope, input)),
  /** Takes one's own proposal back. */
  withdraw: officerProcedure("register.propose")
    .input(actStep.omit({ step: true }))
    .output(state)
    .mutation(({ ctx, input }) => takeActStep(ctx.scope, { ...input, step: "withdraw" })),
});
