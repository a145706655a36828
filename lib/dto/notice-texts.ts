import { z } from "zod";
import { noticeTexts } from "@/lib/documents/notice-texts";

/** A new version of what a registry has its documents say. */
export const noticeTextsChange = z.object({
  /** The newest version that the administrator saw; 0 before the first. */
  basedOn: z.int().min(0),
  texts: noticeTexts,
});
export type NoticeTextsChange = z.output<typeof noticeTextsChange>;

/** What a registry has its documents say, with every version, newest first. */
export const noticeTextsView = z.object({
  version: z.int(),
  texts: noticeTexts,
  /** What stands in the documents where the registry says nothing of its own. */
  usual: z.object({ hotline: z.string(), address: z.string(), reconsideration: z.string() }),
  versions: z.array(
    z.object({
      version: z.int(),
      madeAt: z.date(),
      by: z.string(),
      /** Which parts it changed, as in "counter" or "notes.refused". */
      changed: z.array(z.string()),
    }),
  ),
});
export type NoticeTextsView = z.infer<typeof noticeTextsView>;
