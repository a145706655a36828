import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { menuRegistries } from "@/components/application/open-registries";
import { ApplicantFrame } from "@/components/frames/applicant-frame";
import { api } from "@/server/trpc/caller";
import { readSite } from "../read-site";

/** Frames the pages of a signed-in person. A layout does not know its page's address: each page asks for its reader itself. */
export default async function ApplicantLayout({ children }: { children: ReactNode }) {
  const call = await api();
  if ((await call.session.current())?.kind !== "person") return children;
  const [locale, site, rows, own, unread] = await Promise.all([
    getLocale(),
    readSite(),
    call.portal.rows(),
    call.account.own(),
    call.messages.countUnread(),
  ]);
  return (
    <ApplicantFrame
      site={site}
      registries={menuRegistries(rows, locale).filter(({ open }) => open)}
      reader={{ kind: "person", name: own.name, detail: own.idNumber }}
      unread={unread}
    >
      {children}
    </ApplicantFrame>
  );
}
