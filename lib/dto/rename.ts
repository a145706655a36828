import { z } from "zod";
import { matterCodes } from "@/lib/professions/matters";
import { reasonSchema } from "./outcome";

const bilingual = z.object({ zh: z.string(), en: z.string() });

/** How the certificate of a registration stands for whoever renames its employer; "paper", "none" and "expired" get no new version. */
const heldCertificates = ["issued", "making", "uncollected", "paper", "none", "expired"] as const;

/** How a rename stands: its preview is being made, it can be confirmed, or it was. */
const renameStates = ["checking", "ready", "done"] as const;

/** A rename with its progress: of `total` registrations so many were checked for the preview and so many people were told. */
export const renameProgress = z.object({
  id: z.uuid(),
  state: z.enum(renameStates),
  oldNames: z.array(z.string()),
  newName: z.string(),
  total: z.int(),
  checked: z.int(),
  told: z.int(),
  /** How many certificates have to be collected again. */
  certificates: z.int(),
  askedAt: z.date(),
  confirmedAt: z.date().nullable(),
  toldAt: z.date().nullable(),
});
export type RenameProgress = z.infer<typeof renameProgress>;

/** What an employer sees of its name in one registry. */
export const registryRename = z.object({
  registry: z.string(),
  authority: bilingual,
  hotline: z.string(),
  /** The names under which the registry has the employer's people, and how many under each. */
  registered: z.array(z.object({ name: z.string(), count: z.int() })),
  /** Why nothing can be renamed here; none where a preview can be made. */
  obstacles: z.array(reasonSchema),
  /** Applications that have to be finished first. */
  inFlight: z.array(
    z.object({
      id: z.uuid(),
      acceptanceNumber: z.string(),
      name: z.string(),
      matter: z.enum(matterCodes),
    }),
  ),
  /** The newest rename; null before the first. */
  rename: renameProgress.nullable(),
});
export type RegistryRename = z.infer<typeof registryRename>;

/** 企业名称变更 of a profession: the directory's name, and how it stands in each registry. */
export const renameOverview = z.object({
  creditCode: z.string(),
  /** The name in the enterprise directory; null when it no longer lists the employer. */
  directoryName: z.string().nullable(),
  registries: z.array(registryRename),
});
export type RenameOverview = z.infer<typeof renameOverview>;

/** One registration that a rename changes. */
const renameEntry = z.object({
  name: z.string(),
  number: z.string(),
  specialty: z.string().nullable(),
  endsOn: z.string(),
  certificate: z.enum(heldCertificates),
});
export const renameEntries = z.object({
  rows: z.array(renameEntry),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});
export type RenameEntries = z.infer<typeof renameEntries>;
