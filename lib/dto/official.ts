import { z } from "zod";
import { officialDocuments } from "@/lib/domain/document-numbers";

/** An official document of an application; still being made while it has no file. */
export const officialDocument = z.object({
  kind: z.enum(officialDocuments),
  number: z.string(),
  fileId: z.uuid().nullable(),
  issuedAt: z.date().nullable(),
});
export type OfficialDocumentView = z.infer<typeof officialDocument>;
