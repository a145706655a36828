import { getTranslations } from "next-intl/server";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import { type WordingKind, wordingKinds } from "@/lib/professions/wordings-schema";

/** Leads to the wordings of every step. */
export async function KindLinks({ registry, shown }: { registry: string; shown: WordingKind }) {
  const t = await getTranslations("dictionary");
  return (
    <nav aria-label={t("kinds")}>
      <ul className="flex flex-wrap gap-2">
        {wordingKinds.map((kind) => (
          <li key={kind}>
            <Link
              href={`/desk/${registry}/dictionaries?kind=${kind}`}
              aria-current={kind === shown ? "page" : undefined}
              className={cn(
                "inline-flex min-h-11 items-center rounded-2 border px-3.5 no-underline",
                kind === shown
                  ? "border-ink-900 bg-ink-900 text-sheet"
                  : "border-rule-strong bg-sheet text-ink-900 hover:border-ink-500",
              )}
            >
              {t(`kind.${kind}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
