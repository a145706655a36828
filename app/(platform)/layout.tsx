import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { OfficerFrame } from "@/components/frames/officer-frame";
import { inLocale } from "@/lib/locale";
import { chooseLocale } from "@/server/actions/preferences";
import { sessionWarning } from "@/server/auth/session-policy";
import { api } from "@/server/trpc/caller";

/** Frames the pages of the platform like those of every officer. A layout does not know its page's address: each page asks for its reader itself. */
export default async function PlatformLayout({ children }: { children: ReactNode }) {
  const call = await api();
  if ((await call.session.current())?.kind !== "officer") return children;
  const [locale, site, me] = await Promise.all([getLocale(), call.portal.site(), call.officer.me()]);
  return (
    <OfficerFrame
      demo={site.demo}
      host={
        site.host
          ? { authority: inLocale(site.host.authority, locale), hotline: site.host.hotline }
          : undefined
      }
      name={me.name}
      administersPlatform={me.administersPlatform}
      warningSeconds={sessionWarning}
      chooseLocale={chooseLocale}
    >
      {children}
    </OfficerFrame>
  );
}
