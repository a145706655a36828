import { getLocale } from "next-intl/server";
import { inLocale } from "@/lib/locale";
import type { Sentence } from "@/lib/professions/guide-schema";
import { GuideSource } from "./guide-source";

/** Lists sentences of a guide, each with where it stands. */
export async function GuideSentences({ sentences }: { sentences: readonly Sentence[] }) {
  const locale = await getLocale();
  return (
    <ol className="grid list-decimal gap-3 pl-6">
      {sentences.map((sentence) => (
        <li key={sentence.zh}>
          <p>{inLocale(sentence, locale)}</p>
          <GuideSource source={sentence.source} />
        </li>
      ))}
    </ol>
  );
}
