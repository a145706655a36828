import "server-only";
import { z } from "zod";
import { ownCertificate, signingView } from "@/lib/dto/signing";
import { viewOwnCertificate } from "@/server/pki/certificates/own-certificate";
import { viewSigning } from "@/server/signing/view-signing";
import { applicantProcedure } from "../procedures";
import { router } from "../trpc";

export const signingRouter = router({
  /** Reads all that the applicant's signing page shows. */
  view: applicantProcedure
    .input(z.object({ applicationId: z.uuid() }))
    .output(signingView)
    .query(({ ctx, input }) => viewSigning(ctx.scope, input.applicationId)),
  /** Reads the person's digital certificate; null when there is none in use. */
  certificate: applicantProcedure
    .output(ownCertificate.nullable())
    .query(({ ctx }) => viewOwnCertificate(ctx.scope)),
});
