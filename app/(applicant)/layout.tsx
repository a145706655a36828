import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { menuRegistries } from "@/components/application/open-registries";
import { ApplicantFrame } from "@/components/frames/applicant-frame";
import { inLocale } from "@/lib/locale";
import { chooseLocale } from "@/server/actions/preferences";
import { sessionWarning } from "@/server/auth/session-policy";
import { api } from "@/server/trpc/caller";

/** Frames the pages of a signed-in person. A layout does not know its page's address: each page asks for its reader itself. */
export default async function ApplicantLayout({ children }: { children: ReactNode }) {
  const call = await api();
  if ((await call.session.current())?.kind !== "person") return children;
  const [locale, site, rows, own, unread] = await Promise.all([
    getLocale(),
    call.portal.site(),
    call.portal.rows(),
    call.account.own(),
    call.messages.countUnread(),
  ]);
  return (
    <ApplicantFrame
      demo={site.demo}
      host={
        site.host
          ? { authority: inLocale(site.host.authority, locale), hotline: site.host.hotline }
          : undefined
      }
      registries={menuRegistries(rows, locale).filter(({ open }) => open)}
      reader={{ kind: "person", name: own.name, detail: own.idNumber }}
      unread={unread}
      warningSeconds={sessionWarning}
      chooseLocale={chooseLocale}
    >
      {children}
    </ApplicantFrame>
  );
}
