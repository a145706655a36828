import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { type EmployerDesk, EmployerFrame } from "@/components/frames/employer-frame";
import { inLocale } from "@/lib/locale";
import { chooseLocale } from "@/server/actions/preferences";
import { sessionWarning } from "@/server/auth/session-policy";
import { api } from "@/server/trpc/caller";
import { employerProfessions } from "./employer-professions";

/** Frames an employer's pages. A layout does not know its page's address: each page asks for its reader itself. */
export default async function EmployerLayout({ children }: { children: ReactNode }) {
  const call = await api();
  if ((await call.session.current())?.kind !== "operator") return children;
  const [locale, site, operator] = await Promise.all([getLocale(), call.portal.site(), call.employer.me()]);
  return (
    <EmployerFrame
      demo={site.demo}
      host={
        site.host
          ? { authority: inLocale(site.host.authority, locale), hotline: site.host.hotline }
          : undefined
      }
      operator={operator}
      desk={operator.bound ? await deskOf() : undefined}
      warningSeconds={sessionWarning}
      chooseLocale={chooseLocale}
    >
      {children}
    </EmployerFrame>
  );
}

/** What only an operator whose contact is proved may ask for. */
async function deskOf(): Promise<EmployerDesk> {
  const call = await api();
  const [professions, waiting, unread] = await Promise.all([
    employerProfessions(),
    call.employer.waiting(),
    call.employer.unread(),
  ]);
  return { professions, waiting, unread };
}
