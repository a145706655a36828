import "server-only";
import { z } from "zod";
import { ownCertificateRow, ownCertificateView } from "@/lib/dto/certificate";
import { paperRow } from "@/lib/dto/exchange";
import { outcome } from "@/lib/dto/outcome";
import {
  claimCertificate,
  listOwnCertificates,
  viewOwnCertificateFile,
} from "@/server/certificates/own-certificates";
import { exchangeInput, exchangePaper } from "@/server/exchange/exchange-paper";
import { listOwnPapers, viewOwnPaper } from "@/server/exchange/own-papers";
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
  /** Lists the registrations on paper, and those that were exchanged. */
  papers: applicantProcedure
    .input(z.void())
    .output(z.array(paperRow))
    .query(({ ctx }) => listOwnPapers(ctx.scope)),
  /** Reads one of them. */
  paper: applicantProcedure
    .input(id)
    .output(paperRow)
    .query(({ ctx, input }) => viewOwnPaper(ctx.scope, input.id)),
  /** 【纸质证书换领电子证书】【确定】 */
  exchange: applicantProcedure
    .input(exchangeInput)
    .output(outcome(z.object({ certificateId: z.uuid() })))
    .mutation(({ ctx, input }) => exchangePaper(ctx.scope, input)),
});
