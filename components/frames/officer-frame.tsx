import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { Cover } from "@/components/layout/cover";
import type { NavItem } from "@/components/layout/cover-nav";
import { DemoBanner } from "@/components/layout/demo-banner";
import { Footer } from "@/components/layout/footer";
import { LocaleSwitch } from "@/components/layout/locale-switch";
import { SizeSwitch } from "@/components/layout/size-switch";
import { ClientArea } from "@/components/session/client-area";
import { DemoPhoneSlot } from "@/components/session/demo-phone-slot";
import { ReaderMenu } from "@/components/session/reader-menu";
import { SessionWatch } from "@/components/session/session-watch";
import { ToastProvider } from "@/components/ui/toast";
import type { Host } from "./public-frame";

/** Frames the officers' pages: ink cover, places and own menu, the watch over the session. */
export async function OfficerFrame({
  host,
  demo,
  name,
  administersPlatform,
  warningSeconds,
  chooseLocale,
  children,
}: {
  host: Host | undefined;
  demo: boolean;
  name: string;
  administersPlatform: boolean;
  /** How long before its end the session's watch speaks. */
  warningSeconds: number;
  chooseLocale: (locale: string) => Promise<void>;
  children: ReactNode;
}) {
  const [t, desk] = await Promise.all([getTranslations("layout"), getTranslations("desk")]);
  const nav: NavItem[] = [
    { href: "/desk", label: desk("desk") },
    ...(administersPlatform
      ? [
          { href: "/platform", label: desk("registries") },
          { href: "/platform/administrators", label: desk("administrators") },
        ]
      : []),
  ];
  return (
    <ClientArea areas={["session", "reasons", "desk", "documents", "platform"]}>
      <ToastProvider
        labels={{ toast: desk("toast"), region: `${desk("toast")} ({hotkey})`, close: t("close") }}
      >
        <Cover
          audience="registry"
          brand={{ href: "/desk", name: t("name"), role: desk("brand") }}
          nav={nav}
          tools={<ReaderMenu reader={{ kind: "officer", name }} />}
          labels={{ skip: t("skip"), nav: t("nav"), menu: t("menu"), close: t("close") }}
        />
        {demo ? (
          <DemoBanner label={t("demo")} work>
            {t("demoMeaning")}
          </DemoBanner>
        ) : null}
        {children}
        <Footer links={[]} linksLabel={t("footerLinks")} work>
          {host ? (
            <>
              <p>{t("host", { authority: host.authority })}</p>
              <p>{t("hostHotline", { number: host.hotline })}</p>
            </>
          ) : (
            <p>{t("noHost")}</p>
          )}
          <div className="flex flex-wrap gap-x-6 text-ink-700">
            <SizeSwitch labels={{ large: t("largeText"), normal: t("normalText") }} />
            <LocaleSwitch
              chooseLocale={chooseLocale}
              locale={t("otherLocale")}
              label={t("otherLocaleName")}
            />
          </div>
        </Footer>
        {demo ? <DemoPhoneSlot /> : null}
        <Suspense>
          <SessionWatch warningSeconds={warningSeconds} as="officer" />
        </Suspense>
      </ToastProvider>
    </ClientArea>
  );
}
