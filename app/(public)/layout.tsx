import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PublicFrame } from "@/components/frames/public-frame";
import { inLocale } from "@/lib/locale";
import { chooseLocale } from "@/server/actions/preferences";
import { api } from "@/server/trpc/caller";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const [t, locale, site] = await Promise.all([getTranslations("layout"), getLocale(), api().portal.site()]);
  return (
    <PublicFrame
      demo={site.demo}
      host={
        site.host
          ? { authority: inLocale(site.host.authority, locale), hotline: site.host.hotline }
          : undefined
      }
      nav={[{ href: "/", label: t("home"), exact: true }]}
      chooseLocale={chooseLocale}
    >
      {children}
    </PublicFrame>
  );
}
