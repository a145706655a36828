import { Check } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import { type Theme, themes } from "@/lib/portal/catalogue";

const labels = {
  qualification: "themeQualification",
  enterprise: "themeEnterprise",
  all: "themeAll",
} as const satisfies Record<Theme, string>;

/** Narrows the matters down by theme; what was searched for stays. */
export async function ThemeChips({ theme, query }: { theme: Theme; query: string }) {
  const t = await getTranslations("portal");
  return (
    <nav aria-label={t("themes")} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <span aria-hidden="true" className="text-14 text-ink-500">
        {t("themes")}
      </span>
      <ul className="flex flex-wrap gap-2">
        {themes.map((each) => {
          const here = each === theme;
          return (
            <li key={each}>
              <Link
                href={{
                  pathname: "/",
                  query: { ...(query ? { q: query } : {}), ...(each === "all" ? {} : { theme: each }) },
                }}
                scroll={false}
                aria-current={here ? "true" : undefined}
                className={cn(
                  "inline-flex min-h-11 items-center gap-1.5 rounded-2 border px-4 no-underline",
                  here
                    ? "border-azurite-700 bg-azurite-50 font-medium text-azurite-800"
                    : "border-rule-strong bg-sheet text-ink-700 hover:border-ink-500 hover:text-ink-900",
                )}
              >
                {here ? <Check aria-hidden="true" className="size-4" /> : null}
                {t(labels[each])}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
