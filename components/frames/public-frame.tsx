import { Phone } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Cover } from "@/components/layout/cover";
import { DemoBanner } from "@/components/layout/demo-banner";
import { Footer } from "@/components/layout/footer";
import { LocaleSwitch } from "@/components/layout/locale-switch";
import type { NavGroupItem, NavItem } from "@/components/layout/nav-item";
import { SizeSwitch } from "@/components/layout/size-switch";
import { DemoPhoneSlot } from "@/components/session/demo-phone-slot";
import { HostLines } from "./host-lines";
import type { Site } from "./site";

/** Frames what the public sees: paper cover, demo banner, footer. */
export async function PublicFrame({
  site: { host, demo, chooseLocale },
  nav,
  verifies = true,
  tools,
  children,
}: {
  site: Site;
  nav: (NavItem | NavGroupItem)[];
  /** Whether 证书查验 is one of the main places; it is in the footer of every page. */
  verifies?: boolean;
  tools?: ReactNode;
  children: ReactNode;
}) {
  const [t, verify] = await Promise.all([getTranslations("layout"), getTranslations("verify")]);
  const toGuides = { href: "/guides", label: t("guides") };
  const toVerify = { href: "/verify", label: verify("menu") };
  const hotline = host ? (
    <a
      href={`tel:${host.hotline}`}
      className="inline-flex min-h-10 items-center gap-1.5 text-ink-700 no-underline hover:underline"
    >
      <Phone className="size-4" />
      {t("hotline", { number: host.hotline })}
    </a>
  ) : null;
  return (
    <>
      <Cover
        audience="public"
        brand={{ href: "/", name: t("name"), role: t("role") }}
        nav={verifies ? [...nav, toVerify] : nav}
        tools={tools}
        strip={{
          host: host?.authority ?? t("noHost"),
          tools: (
            <>
              {hotline}
              <SizeSwitch labels={{ large: t("largeText"), normal: t("normalText") }} />
            </>
          ),
          locale: (
            <LocaleSwitch
              chooseLocale={chooseLocale}
              locale={t("otherLocale")}
              label={t("otherLocaleName")}
            />
          ),
        }}
        labels={{ skip: t("skip"), nav: t("nav"), menu: t("menu"), close: t("close") }}
      />
      {demo ? <DemoBanner label={t("demo")}>{t("demoMeaning")}</DemoBanner> : null}
      {children}
      <Footer links={[toGuides, toVerify]} linksLabel={t("footerLinks")}>
        <HostLines host={host} />
      </Footer>
      {demo ? <DemoPhoneSlot /> : null}
    </>
  );
}
