import "server-only";
import { z } from "zod";
import { describeSite, listPortalRows, portalRow, site } from "@/server/registries/portal";
import { publicProcedure } from "../procedures";
import { router } from "../trpc";

export const portalRouter = router({
  /** Tells who runs this deployment and whether it is a demonstration. */
  site: publicProcedure
    .input(z.void())
    .output(site)
    .query(({ ctx }) => describeSite(ctx.scope)),
  /** Lists the licences of the portal and who handles them. */
  rows: publicProcedure
    .input(z.void())
    .output(z.array(portalRow))
    .query(({ ctx }) => listPortalRows(ctx.scope)),
});
