import { z } from "zod";

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const source = z.string().min(2);
const legalNumber = z.strictObject({ value: z.int().positive(), source });

/** The acts of a registry on a registration, in the order in which they are offered. */
export const registryActKinds = ["lock", "unlock", "deregistration", "rescission", "revocation"] as const;
export type RegistryActKind = (typeof registryActKinds)[number];

/** One legal ground of an act, and what the law attaches to it. */
const ground = z.strictObject({
  code: z.string(),
  label: bilingual,
  source,
  /** Working days in which the holder may speak against it or ask for a hearing, before it takes effect. */
  hearing: legalNumber.optional(),
  /** Years in which the person is not registered again. */
  waitingYears: legalNumber.optional(),
  /** To whom its documents are addressed; the employer where the holder cannot be told any more. */
  addressee: z.enum(["holder", "employer"]).default("holder"),
});
export type RegistryActGround = z.output<typeof ground>;

/** The grounds of every act that a registry may carry out by itself. */
export const registryActsSchema = z.record(z.enum(registryActKinds), z.array(ground).min(1));
export type RegistryActsInput = z.input<typeof registryActsSchema>;
