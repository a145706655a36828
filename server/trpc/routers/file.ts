import "server-only";
import { z } from "zod";
import { pdfDescription } from "@/lib/dto/file";
import { describePdf } from "@/server/files/upload-pdf";
import { applicantProcedure } from "../procedures";
import { router } from "../trpc";

export const fileRouter = router({
  /** Describes a PDF of the person's own. */
  pdf: applicantProcedure
    .input(z.object({ id: z.uuid() }))
    .output(pdfDescription)
    .query(({ ctx, input }) => describePdf(ctx.scope, input.id)),
});
