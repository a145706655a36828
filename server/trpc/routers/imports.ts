import "server-only";
import { registerCount } from "@/lib/dto/import";
import { countRegister } from "@/server/registrations/count-register";
import { officerProcedure } from "../procedures";
import { router } from "../trpc";

export const importsRouter = router({
  /** Counts what the register holds. */
  count: officerProcedure("register.import")
    .output(registerCount)
    .query(({ ctx }) => countRegister(ctx.scope)),
});
