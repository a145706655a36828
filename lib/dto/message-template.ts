import { z } from "zod";
import { locales } from "@/lib/locale";
import { messageChannels, messageGroups, messageKeys } from "@/lib/messages/kinds";

const key = z.enum(messageKeys);
const channel = z.enum(messageChannels);
const language = z.enum(locales);
const reader = z.enum(["person", "employer"]);
const group = z.enum(Object.keys(messageGroups) as [keyof typeof messageGroups]);

/** Names one text: of a kind of message, in a channel and a language. */
export const templateName = z.object({ key: z.string().max(60), channel, language });
export type TemplateName = z.output<typeof templateName>;

/** A kind of message that a registry may word, with the texts that it did word. */
export const templateRow = z.object({
  key,
  reader,
  group,
  reworded: z.array(z.object({ channel, language, since: z.date() })),
});
export type TemplateRow = z.output<typeof templateRow>;

/** One text with all that whoever words it must know. */
export const templateView = z.object({
  key,
  channel,
  language,
  reader,
  group,
  /** The text that holds where no registry words it otherwise. */
  standard: z.string(),
  /** The registry's own text; null while the default holds. */
  own: z.string().nullable(),
  gatewayTemplate: z.string().nullable(),
  /** The number of the newest version, 0 when there is none: a change says which one it was made from. */
  version: z.int(),
  /** Whether the registry's own text is what is sent; an SMS may wait for the gateway's id. */
  used: z.boolean(),
  /** Whether short messages may say anything here, or only what the carrier approved. */
  anyText: z.boolean(),
  /** The only host a text may lead to. */
  ownHost: z.string(),
  /** What the text may ask for, each as it may look. */
  values: z.array(
    z.object({ name: z.string(), example: z.union([z.string(), z.number()]), required: z.boolean() }),
  ),
  /** Former and present versions, the newest first, at most twenty. */
  versions: z.array(
    z.object({
      version: z.int(),
      at: z.date(),
      text: z.string().nullable(),
      gatewayTemplate: z.string().nullable(),
    }),
  ),
});
export type TemplateView = z.output<typeof templateView>;

/** A new version of a text: `version` is the one it was made from; without a text the default holds again. */
export const templateChange = templateName.extend({
  version: z.int().min(0),
  text: z.string().max(2_000).nullable(),
  gatewayTemplate: z.string().max(100).optional(),
});
export type TemplateChange = z.output<typeof templateChange>;
