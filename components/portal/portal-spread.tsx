import { Search } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { Frame } from "@/components/ui/motifs";
import type { Theme } from "@/lib/portal/catalogue";

/** Opens the portal as a double page: what it is and the search on the left, `aside` on the right. */
export async function PortalSpread({
  query,
  theme,
  days,
  province,
  aside,
}: {
  query: string;
  /** Stays chosen when a keyword is searched for. */
  theme: Theme;
  days: number;
  province: string | undefined;
  aside?: ReactNode;
}) {
  const t = await getTranslations("portal");
  const facts = [
    { label: t("deadlineLabel"), value: t("deadline", { days }) },
    { label: t("feeLabel"), value: t("fee") },
    { label: t("visitsLabel"), value: t("visits") },
  ];
  return (
    <Frame className="desk:flex">
      <section className="flex-[1.9] p-6 phone:p-10">
        <h1 className="font-serif text-30 phone:text-38">
          {t.rich("hero", { nb: (words) => <span className="whitespace-nowrap">{words}</span> })}
        </h1>
        <p className="mt-6 max-w-measure text-18">{t("lead")}</p>
        <search>
          <form action="/" className="mt-6 flex max-w-[40rem]">
            {theme === "all" ? null : <input type="hidden" name="theme" value={theme} />}
            <label htmlFor="portal-search" className="flex-1">
              <span className="sr-only">{t("searchLabel")}</span>
              <Input
                id="portal-search"
                name="q"
                defaultValue={query}
                placeholder={t("searchPlaceholder")}
                className="rounded-r-none"
              />
            </label>
            <Button type="submit" variant="primary" className="min-h-12 rounded-l-none">
              <Search />
              {t("search")}
            </Button>
          </form>
        </search>
        <dl className="mt-8 flex flex-wrap gap-x-6 gap-y-4 phone:gap-x-12 border-rule border-t pt-5">
          {facts.map((fact) => (
            <div key={fact.label}>
              <dt className="text-14 text-ink-500">{fact.label}</dt>
              <dd className="font-serif font-semibold text-20 text-ink-900">{fact.value}</dd>
            </div>
          ))}
        </dl>
      </section>
      {aside ? (
        <>
          <Fold>{province ? t("spine", { province }) : t("spineNone")}</Fold>
          <div className="flex-1 border-ink-900 border-t p-6 phone:p-10 desk:border-t-0">{aside}</div>
        </>
      ) : null}
    </Frame>
  );
}

/** Draws the fold between the pages of the book, with its title running down it. */
function Fold({ children }: { children: ReactNode }) {
  return (
    <div
      aria-hidden="true"
      className="hidden w-13 flex-none flex-col items-center justify-between border-ink-900 border-x py-10 text-ink-900 desk:flex"
    >
      <span className="h-8 w-6 bg-current [clip-path:polygon(0_0,100%_0,100%_100%,50%_64%,0_100%)]" />
      <span className="font-serif text-16 tracking-[.2em] [writing-mode:vertical-rl]">{children}</span>
      <span className="h-8 w-6 rotate-180 bg-current [clip-path:polygon(0_0,100%_0,100%_100%,50%_64%,0_100%)]" />
    </div>
  );
}
