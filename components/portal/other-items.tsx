import { getLocale, getTranslations } from "next-intl/server";
import { type Bilingual, inLocale } from "@/lib/locale";

/** Lists the authority's matters that other systems handle; closed until asked for, or opened by a search. */
export async function OtherItems({ items, open }: { items: Bilingual[]; open: boolean }) {
  const t = await getTranslations("portal");
  const locale = await getLocale();
  return (
    <details open={open}>
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-azurite-700 underline underline-offset-[.28em]">
        {t("otherItems", { count: items.length })}
      </summary>
      <ul className="mt-2 grid gap-1 border-rule-strong border-l pl-4 text-ink-500">
        {items.map((item) => (
          <li key={item.zh}>{inLocale(item, locale)}</li>
        ))}
      </ul>
    </details>
  );
}
