import { z } from "zod";
import { readCreditCode } from "@/lib/domain/credit-code";
import { toHalfWidth } from "@/lib/domain/half-width";
import { provinceOf } from "@/lib/domain/provinces";
import { hasMatter, isProfession } from "@/lib/professions/codes";

const line = (key: string, max: number, min = 1) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, " ").trim()) // full-width punctuation belongs to Chinese names
    .pipe(z.string().min(min, key).max(max, "registry.tooLong"));

const creditCode = z.string().transform((raw, context) => {
  const read = readCreditCode(raw);
  if (read.ok) return read.value;
  context.addIssue({ code: "custom", message: `creditCode.${read.reasons[0]}` });
  return z.NEVER;
});

/** What may change of a registry once it exists; each message is the key of a reason. */
export const registryDetails = z.object({
  authorityZh: line("registry.authorityZh", 60, 2),
  authorityEn: line("registry.authorityEn", 160, 2),
  creditCode,
  acceptanceCode: z
    .string()
    .transform((text) => toHalfWidth(text).trim())
    .pipe(z.string().regex(/^\d{3}$/, "registry.acceptanceCode")),
  documentPrefix: z
    .string()
    .transform((text) => text.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\p{Script=Han}{2,8}$/u, "registry.documentPrefix")),
  hotline: z
    .string()
    .transform((text) => toHalfWidth(text).trim())
    .pipe(z.string().regex(/^[0-9][0-9-]{3,19}$/, "registry.hotline")),
  address: line("registry.address", 120, 4),
});

/** What a new registry needs; province and profession stay as they are for good. */
export const registryInput = registryDetails
  .extend({
    professionCode: z.string().refine(isProfession, "registry.profession"),
    provinceCode: z.string().refine((code) => provinceOf(code) !== undefined, "registry.province"),
    openedMatters: z.array(z.string()).max(20),
  })
  .refine(
    ({ professionCode, openedMatters }) => openedMatters.every((matter) => hasMatter(professionCode, matter)),
    {
      path: ["openedMatters"],
      message: "registry.matters",
    },
  );

export type RegistryDetails = z.output<typeof registryDetails>;
export type RegistryInput = z.output<typeof registryInput>;
