import { z } from "zod";
import { toHalfWidth } from "@/lib/domain/half-width";
import { plainDate } from "@/lib/domain/plain-date-schema";
import { registrySettingsSchema } from "@/lib/professions/registry-settings";
import { registryDetails } from "./registry";

/** A version of a registry's settings as its administrator proposes it. */
export const proposedSettings = z.object({
  /** The newest version that the administrator saw; 0 before the first. */
  basedOn: z.int().min(0),
  effectiveFrom: plainDate,
  settings: registrySettingsSchema,
});
export type ProposedSettings = z.output<typeof proposedSettings>;

const change = z.object({
  key: z.string(),
  before: z.union([z.string(), z.number(), z.array(z.string()), z.null()]),
  after: z.union([z.string(), z.number(), z.array(z.string()), z.null()]),
});

/** What a proposed version would change. */
export const settingsPreview = z.object({
  changes: z.array(change),
  /** Applications accepted or waiting under earlier versions; they keep theirs. */
  running: z.int(),
});

/** The settings of a registry with their history, newest version first. */
export const ownSettings = z.object({
  newest: z.int(),
  /** The day as the server's law zone has it. */
  today: z.string(),
  inForce: registrySettingsSchema,
  versions: z.array(
    z.object({
      version: z.int(),
      effectiveFrom: z.string(),
      createdAt: z.date(),
      /** The officer's name; null when a script made it. */
      by: z.string().nullable(),
      standing: z.enum(["planned", "inForce", "over", "replaced"]),
      settings: registrySettingsSchema,
      changes: z.array(change),
    }),
  ),
  contacts: z.object({ hotline: z.string(), address: z.string(), hoursZh: z.string(), hoursEn: z.string() }),
  openedMatters: z.array(z.string()),
});
export type OwnSettings = z.infer<typeof ownSettings>;

const hours = z
  .string()
  .transform((text) => toHalfWidth(text).replace(/\s+/g, " ").trim())
  .pipe(z.string().max(120, "registry.tooLong"));

/** How a registry is reached; each message is the key of a reason. */
export const registryContacts = registryDetails
  .pick({ hotline: true, address: true })
  .extend({ hoursZh: hours, hoursEn: hours })
  .refine(({ hoursZh, hoursEn }) => (hoursZh === "") === (hoursEn === ""), {
    path: ["hoursEn"],
    message: "settings.bothHours",
  });
export type RegistryContacts = z.output<typeof registryContacts>;
