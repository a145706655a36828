import { z } from "zod";
import { bilingual } from "./bilingual";

/** A message as its reader sees it, in the words it was sent with. */
const message = z.object({
  id: z.uuid(),
  key: z.string(),
  /** Null for a kind that this release does not know. */
  text: bilingual.nullable(),
  href: z.string().nullable(),
  at: z.date(),
  read: z.boolean(),
  /** The registry's authority that it comes from; null when it is about the account. */
  authority: bilingual.nullable(),
});
export type Message = z.infer<typeof message>;

/** Asks for messages, newest first; `before` is the `next` of an earlier page. */
export const messagesQuery = z.object({ before: z.uuid().optional() });

/** A page of messages; `next` asks for older ones, null when there are none. */
export const messagePage = z.object({ messages: z.array(message), next: z.string().nullable() });
export type MessagePage = z.infer<typeof messagePage>;

/** Which messages are marked as read. */
export const messageMarks = z.object({ ids: z.union([z.array(z.uuid()).max(100), z.literal("all")]) });
