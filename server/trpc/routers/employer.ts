import "server-only";
import { z } from "zod";
import {
  employerApplication,
  inboxPage,
  inboxQuery,
  operatorRow,
  ownOperator,
  waitingCounts,
} from "@/lib/dto/employer";
import { messageMarks, messagePage, messagesQuery } from "@/lib/dto/message";
import { messageWishes } from "@/lib/dto/message-wishes";
import { outcome, sentCode } from "@/lib/dto/outcome";
import { makeChallenge } from "@/server/auth/enterprise-sign-in";
import { countWaiting, listInbox } from "@/server/employers/inbox";
import {
  bindOperator,
  listOperators,
  readOwnOperator,
  requestBindCode,
  setBlocked,
} from "@/server/employers/operators";
import { returnToApplicant } from "@/server/employers/return-application";
import { viewAsEmployer } from "@/server/employers/view-application";
import {
  countUnreadOfEmployer,
  listEmployerMessages,
  markReadByEmployer,
} from "@/server/notifications/employer-messages";
import { readOwnWishes, saveOwnWishes } from "@/server/notifications/wishes";
import { employerProcedure, operatorProcedure, publicProcedure } from "../procedures";
import { router } from "../trpc";

const done = outcome(z.literal(true));
const id = z.object({ id: z.uuid() });

export const employerRouter = router({
  /** Makes the challenge that an enterprise's key signs to sign in. */
  challenge: publicProcedure
    .input(z.void())
    .output(z.object({ id: z.uuid(), nonce: z.string() }))
    .mutation(({ ctx }) => makeChallenge(ctx.client)),
  /** Shows the signed-in operator. */
  me: operatorProcedure
    .input(z.void())
    .output(ownOperator)
    .query(({ ctx }) => readOwnOperator(ctx.session)),
  /** Sends the code that proves an operator's mobile. */
  requestBindCode: operatorProcedure
    .input(z.object({ mobile: z.string().max(30) }))
    .output(outcome(sentCode))
    .mutation(({ ctx, input }) => requestBindCode(ctx.scope, input.mobile)),
  /** Binds the certificate to whoever uses it. */
  bind: operatorProcedure
    .input(z.object({ name: z.string().max(100), mobile: z.string().max(30), code: z.string().max(10) }))
    .output(done)
    .mutation(({ ctx, input }) => bindOperator(ctx.scope, input)),
  /** Lists the employer's operators. */
  operators: employerProcedure
    .input(z.void())
    .output(z.array(operatorRow))
    .query(({ ctx }) => listOperators(ctx.scope)),
  /** Blocks an operator of the same employer. */
  block: employerProcedure
    .input(id)
    .output(done)
    .mutation(({ ctx, input }) => setBlocked(ctx.scope, input.id, true)),
  /** Lifts the block of an operator. */
  unblock: employerProcedure
    .input(id)
    .output(done)
    .mutation(({ ctx, input }) => setBlocked(ctx.scope, input.id, false)),
  /** Counts what waits for the employer's signature, by profession. */
  waiting: employerProcedure
    .input(z.void())
    .output(waitingCounts)
    .query(({ ctx }) => countWaiting(ctx.scope)),
  /** 待企业确认 and 企业已确认查询 */
  inbox: employerProcedure
    .input(inboxQuery)
    .output(inboxPage)
    .query(({ ctx, input }) => listInbox(ctx.scope, input)),
  /** Reads one application; the view is logged. */
  view: employerProcedure
    .input(id)
    .output(employerApplication)
    .query(({ ctx, input }) => viewAsEmployer(ctx.scope, input.id)),
  /** 退回 */
  returnToApplicant: employerProcedure
    .input(id.extend({ version: z.int().positive(), reason: z.string().max(2_000) }))
    .output(done)
    .mutation(({ ctx, input }) => returnToApplicant(ctx.scope, input)),
  /** Lists the employer's messages, newest first. */
  messages: employerProcedure
    .input(messagesQuery)
    .output(messagePage)
    .query(({ ctx, input }) => listEmployerMessages(ctx.scope, input)),
  /** Counts those that no operator has read. */
  unread: employerProcedure
    .input(z.void())
    .output(z.number())
    .query(({ ctx }) => countUnreadOfEmployer(ctx.scope)),
  /** Marks some or all as read. */
  markRead: employerProcedure
    .input(messageMarks)
    .output(z.void())
    .mutation(({ ctx, input }) => markReadByEmployer(ctx.scope, input.ids)),
  /** Reads how the operator wants his messages. */
  wishes: employerProcedure
    .input(z.void())
    .output(messageWishes)
    .query(({ ctx }) => readOwnWishes(ctx.scope)),
  /** Keeps how the operator wants his messages. */
  saveWishes: employerProcedure
    .input(messageWishes)
    .output(done)
    .mutation(({ ctx, input }) => saveOwnWishes(ctx.scope, input)),
});
