import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { ClientArea } from "@/components/session/client-area";
import { type Reader, ReaderMenu } from "@/components/session/reader-menu";
import { SessionWatch } from "@/components/session/session-watch";
import { ApplicantTabbar, UnreadBell } from "@/components/session/unread";
import { PublicFrame } from "./public-frame";
import type { Site } from "./site";

/** How many registries have an entry of their own on the cover; more go under one, so that it stays one row. */
const most = 1;

/** Frames a signed-in person's pages: his places, bell and menu on the paper cover, tabs on phones, and the watch over the session. */
export async function ApplicantFrame({
  site,
  registries,
  reader,
  unread,
  children,
}: {
  site: Site;
  /** The open registries, as the menu names them. */
  registries: { code: string; menu: string }[];
  reader: Reader;
  unread: number;
  children: ReactNode;
}) {
  const [t, certificate] = await Promise.all([getTranslations("session"), getTranslations("certificate")]);
  const matters = registries.map(({ code, menu }) => ({
    href: `/applications?registry=${code}`,
    also: `/r/${code}`,
    label: menu,
  }));
  return (
    <ClientArea areas={["session", "reasons", "account", "applications", "certificate", "procedure"]}>
      <PublicFrame
        site={site}
        verifies={false}
        nav={[
          { href: "/applications", label: t("home") },
          ...(matters.length > most ? [{ label: t("matters"), items: matters }] : matters),
          { href: "/certificates", label: certificate("menu") },
          { href: "/messages", label: t("messages") },
          { href: "/account", label: t("account") },
        ]}
        tools={
          <>
            <UnreadBell initial={unread} />
            <ReaderMenu reader={reader} />
          </>
        }
      >
        {children}
      </PublicFrame>
      <ApplicantTabbar initialUnread={unread} />
      <Suspense>
        <SessionWatch warningSeconds={site.warningSeconds} as="person" />
      </Suspense>
    </ClientArea>
  );
}
