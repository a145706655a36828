import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Permission } from "@/server/auth/permissions";
import {
  authScopeOfOperator,
  employerScopeOfSession,
  personScopeOfSession,
  platformScopeOfSession,
  publicScope,
  registryScopeOfSession,
} from "@/server/auth/scope";
import { procedure } from "./trpc";

/** Serves anybody; its scope reads public functions and no table. */
export const publicProcedure = procedure.use(({ next }) => next({ ctx: { scope: publicScope() } }));

/** Serves anybody who is signed in, of whatever kind. */
const signedInProcedure = procedure.use(({ ctx, next }) => {
  if (!ctx.session) throw new AppError("UNAUTHENTICATED", "no live session", [{ key: "session.none" }]);
  return next({ ctx: { session: ctx.session } });
});

/** Serves a signed-in person in the scope of his own rows. */
export const applicantProcedure = signedInProcedure.use(({ ctx, next }) =>
  next({ ctx: { scope: personScopeOfSession(ctx.session) } }),
);

/** Serves an operator, whose contact is proved, in the scope of his employer. */
export const employerProcedure = signedInProcedure.use(({ ctx, next }) =>
  next({ ctx: { scope: employerScopeOfSession(ctx.session) } }),
);

/** Serves an operator who may still have to prove his contact, in the scope of accounts. */
export const operatorProcedure = signedInProcedure.use(({ ctx, next }) =>
  next({ ctx: { scope: authScopeOfOperator(ctx.session) } }),
);

/** Serves an officer whose role in the registry named in the input grants the permission, in that registry's scope. */
export const officerProcedure = (permission: Permission) =>
  signedInProcedure
    .input(z.object({ registry: z.string().max(80) }))
    .use(({ ctx, input, next }) =>
      next({ ctx: { scope: registryScopeOfSession(ctx.session, input.registry, permission) } }),
    );

/** Serves any officer; what he learns is his own memberships. */
export const anyOfficerProcedure = signedInProcedure.use(({ ctx, next }) => {
  if (ctx.session.kind !== "officer") throw new AppError("NOT_FOUND", "not an officer");
  return next();
});

/** Serves a platform administrator in the platform's scope. */
export const platformProcedure = signedInProcedure.use(({ ctx, next }) =>
  next({ ctx: { scope: platformScopeOfSession(ctx.session) } }),
);
