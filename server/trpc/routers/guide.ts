import "server-only";
import { z } from "zod";
import { guideRegistry } from "@/lib/dto/guide";
import { listGuideRegistries } from "@/server/registries/guides";
import { publicProcedure } from "../procedures";
import { router } from "../trpc";

export const guideRouter = router({
  /** Lists the registries whose matters have guides. */
  registries: publicProcedure
    .input(z.void())
    .output(z.array(guideRegistry))
    .query(({ ctx }) => listGuideRegistries(ctx.scope)),
});
