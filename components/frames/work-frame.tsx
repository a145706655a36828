import { getTranslations } from "next-intl/server";
import { type ComponentProps, type ReactNode, Suspense } from "react";
import { Cover } from "@/components/layout/cover";
import { DemoBanner } from "@/components/layout/demo-banner";
import { Footer } from "@/components/layout/footer";
import { LocaleSwitch } from "@/components/layout/locale-switch";
import { SizeSwitch } from "@/components/layout/size-switch";
import { ClientArea } from "@/components/session/client-area";
import { DemoPhoneSlot } from "@/components/session/demo-phone-slot";
import { SessionWatch } from "@/components/session/session-watch";
import { ToastProvider } from "@/components/ui/toast";
import { HostLines } from "./host-lines";
import type { Site } from "./site";

/** Frames the pages of those who work here: cover, both switches in the cover or, where that is narrow, in the footer, toasts and the watch over the session. */
export async function WorkFrame({
  site: { host, demo, warningSeconds, chooseLocale },
  areas,
  reader,
  toast,
  cover,
  tabbar,
  children,
}: {
  site: Site;
  /** Whose texts interactive parts speak, besides those of the session. */
  areas: ComponentProps<typeof ClientArea>["areas"];
  reader: ComponentProps<typeof SessionWatch>["as"];
  /** What a screen reader hears for a toast. */
  toast: string;
  cover: Pick<ComponentProps<typeof Cover>, "audience" | "nav" | "menu" | "tools"> & {
    brand: { href: string; role: string };
  };
  /** Main places under the thumb on phones. */
  tabbar?: ReactNode | undefined;
  children: ReactNode;
}) {
  const t = await getTranslations("layout");
  const switches = (
    <>
      <SizeSwitch labels={{ large: t("largeText"), normal: t("normalText") }} />
      <LocaleSwitch chooseLocale={chooseLocale} locale={t("otherLocale")} label={t("otherLocaleName")} />
    </>
  );
  return (
    <ClientArea areas={["session", "reasons", ...areas]}>
      <ToastProvider labels={{ toast, region: `${toast} ({hotkey})`, close: t("close") }}>
        <Cover
          {...cover}
          brand={{ ...cover.brand, name: t("name") }}
          tools={
            <>
              <div className="hidden items-center gap-5 text-14 work:flex">{switches}</div>
              {cover.tools}
            </>
          }
          labels={{ skip: t("skip"), nav: t("nav"), menu: t("menu"), close: t("close") }}
        />
        {demo ? (
          <DemoBanner label={t("demo")} work>
            {t("demoMeaning")}
          </DemoBanner>
        ) : null}
        {children}
        <Footer links={[]} linksLabel={t("footerLinks")} work>
          <HostLines host={host} />
          <div className="flex flex-wrap gap-x-6 text-ink-700 work:hidden">{switches}</div>
        </Footer>
        {demo ? <DemoPhoneSlot /> : null}
        {tabbar}
        <Suspense>
          <SessionWatch warningSeconds={warningSeconds} as={reader} />
        </Suspense>
      </ToastProvider>
    </ClientArea>
  );
}
