import "server-only";
import { z } from "zod";
import { ownCertificateRow, ownCertificateView } from "@/lib/dto/certificate";
import { outcome } from "@/lib/dto/outcome";
import {
  claimCertificate,
  listOwnCertificates,
  viewOwnCertificateFile,
} from "@/server/certificates/own-certificates";
import { applicantProcedure } from "../procedures";
import { router } from "../trpc";

const id = z.object({ id: z.uuid() });

export const certificateRouter = router({
  /** 电子注册证书管理 */
  list: applicantProcedure
    .input(z.void())
    .output(z.array(ownCertificateRow))
    .query(({ ctx }) => listOwnCertificates(ctx.scope)),
  /** Reads one certificate. */
  view: applicantProcedure
    .input(id)
    .output(ownCertificateView)
    .query(({ ctx, input }) => viewOwnCertificateFile(ctx.scope, input.id)),
  /** 【领证】 */
  claim: applicantProcedure
    .input(id)
    .output(outcome(z.literal(true)))
    .mutation(({ ctx, input }) => claimCertificate(ctx.scope, input.id)),
});
