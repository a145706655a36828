import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { ClientArea } from "@/components/session/client-area";
import { type Reader, ReaderMenu } from "@/components/session/reader-menu";
import { SessionWatch } from "@/components/session/session-watch";
import { ApplicantTabbar, UnreadBell } from "@/components/session/unread";
import { type Host, PublicFrame } from "./public-frame";

/** Frames a signed-in person's pages: his places, bell and menu on the paper cover, tabs on phones, and the watch over the session. */
export async function ApplicantFrame({
  host,
  demo,
  reader,
  unread,
  warningSeconds,
  chooseLocale,
  children,
}: {
  host: Host | undefined;
  demo: boolean;
  reader: Reader;
  unread: number;
  /** How long before its end the session's watch speaks. */
  warningSeconds: number;
  chooseLocale: (locale: string) => Promise<void>;
  children: ReactNode;
}) {
  const t = await getTranslations("session");
  return (
    <ClientArea areas={["session", "reasons", "account"]}>
      <PublicFrame
        host={host}
        demo={demo}
        nav={[
          { href: "/applications", label: t("applications") },
          { href: "/messages", label: t("messages") },
          { href: "/account", label: t("account") },
        ]}
        tools={
          <>
            <UnreadBell initial={unread} />
            <ReaderMenu reader={reader} />
          </>
        }
        chooseLocale={chooseLocale}
      >
        {children}
      </PublicFrame>
      <ApplicantTabbar initialUnread={unread} />
      <Suspense>
        <SessionWatch warningSeconds={warningSeconds} as="person" />
      </Suspense>
    </ClientArea>
  );
}
