import "server-only";
import { z } from "zod";
import { dictionaryChange, dictionaryView } from "@/lib/dto/dictionary";
import { noticeTextsChange, noticeTextsView } from "@/lib/dto/notice-texts";
import { outcome } from "@/lib/dto/outcome";
import { wordingKinds } from "@/lib/professions/wordings-schema";
import { saveDictionary } from "@/server/dictionaries/save-dictionary";
import { viewDictionary } from "@/server/dictionaries/view-dictionary";
import { readNoticeTexts } from "@/server/notice-texts/read-notice-texts";
import { saveNoticeTexts } from "@/server/notice-texts/save-notice-texts";
import { officerProcedure } from "../procedures";
import { router } from "../trpc";

const saved = outcome(z.object({ version: z.int() }));
const administratorProcedure = officerProcedure("registry.administer");

/** What a registry words for itself: what its officers usually say, and what its documents say beside the law. */
export const dictionariesRouter = router({
  /** Reads the wordings of a step with every version. */
  read: administratorProcedure
    .input(z.object({ kind: z.enum(wordingKinds) }))
    .output(dictionaryView)
    .query(({ ctx, input }) => viewDictionary(ctx.scope, input.kind)),
  /** Gives the wordings of a step a new version. */
  save: administratorProcedure
    .input(dictionaryChange)
    .output(saved)
    .mutation(({ ctx, input }) => saveDictionary(ctx.scope, input)),
  /** Reads what the documents say. */
  readNotices: administratorProcedure.output(noticeTextsView).query(({ ctx }) => readNoticeTexts(ctx.scope)),
  /** Gives what the documents say a new version. */
  saveNotices: administratorProcedure
    .input(noticeTextsChange)
    .output(saved)
    .mutation(({ ctx, input }) => saveNoticeTexts(ctx.scope, input)),
});
