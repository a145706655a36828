import { z } from "zod";

/** What a registry may set for itself, within bounds; each version is dated. */
export const registrySettingsSchema = z.object({
  /** Whether the employer's signature completes acceptance, or an officer accepts within five working days. */
  acceptance: z.enum(["automatic", "window"]).default("automatic"),
  /** Days before the end from which renewal is open; null: the whole time, as in the manual. */
  renewalOpensDaysBefore: z.int().min(30).max(365).nullable().default(null),
  /** Bodies recognised for continuing education, as applicants choose them. */
  trainingBodies: z.array(z.string().min(2)).default([]),
});
export type RegistrySettings = z.infer<typeof registrySettingsSchema>;
