import "server-only";
import { z } from "zod";
import { messageMarks, messagePage, messagesQuery } from "@/lib/dto/message";
import { messageWishes } from "@/lib/dto/message-wishes";
import { outcome } from "@/lib/dto/outcome";
import { countUnread, listMessages, markRead } from "@/server/notifications/messages";
import { readOwnWishes, saveOwnWishes } from "@/server/notifications/wishes";
import { applicantProcedure } from "../procedures";
import { router } from "../trpc";

export const messagesRouter = router({
  /** Lists the reader's messages, newest first; `next` goes into `before` for older ones. */
  list: applicantProcedure
    .input(messagesQuery)
    .output(messagePage)
    .query(({ ctx, input }) => listMessages(ctx.scope, input)),
  /** Counts those not yet read. */
  countUnread: applicantProcedure
    .input(z.void())
    .output(z.number())
    .query(({ ctx }) => countUnread(ctx.scope)),
  /** Marks some or all as read. */
  markRead: applicantProcedure
    .input(messageMarks)
    .output(z.void())
    .mutation(({ ctx, input }) => markRead(ctx.scope, input.ids)),
  /** Reads how the reader wants his messages. */
  wishes: applicantProcedure
    .input(z.void())
    .output(messageWishes)
    .query(({ ctx }) => readOwnWishes(ctx.scope)),
  /** Keeps how the reader wants his messages. */
  saveWishes: applicantProcedure
    .input(messageWishes)
    .output(outcome(z.literal(true)))
    .mutation(({ ctx, input }) => saveOwnWishes(ctx.scope, input)),
});
