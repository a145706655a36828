import "server-only";
import { publicScope } from "@/server/auth/scope";
import { procedure } from "./trpc";

/** Serves anybody; its scope reads public functions and no table. */
export const publicProcedure = procedure.use(({ next }) => next({ ctx: { scope: publicScope() } }));
