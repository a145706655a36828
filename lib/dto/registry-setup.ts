import { z } from "zod";
import { registrySettingsSchema } from "@/lib/professions/registry-settings";
import { registryInput } from "./registry";

/** All that a registry is set up with in one go. */
export const registrySetup = z.object({
  registry: registryInput,
  settings: registrySettingsSchema,
  /** Its first administrator; null: invited later. */
  administrator: z.object({ login: z.string().max(60), name: z.string().max(100) }).nullable(),
});
export type RegistrySetup = z.output<typeof registrySetup>;

/** How the numbers of a registry will look, each the first of its kind. */
export const numbersPreview = z.object({
  code: z.string(),
  acceptance: z.string(),
  document: z.string(),
  registration: z.string(),
});
export type NumbersPreview = z.infer<typeof numbersPreview>;

/** What a registry needs before it can decide its first application; `needed` false: advice. */
export const readiness = z.array(
  z.object({
    key: z.enum([
      "settings",
      "administrator",
      "acceptanceOfficer",
      "reviewer",
      "decider",
      "auditor",
      "seal",
      "calendar",
      "matters",
    ]),
    done: z.boolean(),
    needed: z.boolean(),
  }),
);
export type Readiness = z.infer<typeof readiness>;
