import { Phone } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { type EmployerProfession, placeGroups } from "@/components/employer/place-groups";
import { EmployerBell, EmployerSide, EmployerTabbar } from "@/components/employer/places";
import type { Waiting } from "@/components/employer/use-waiting";
import { Cover } from "@/components/layout/cover";
import { DemoBanner } from "@/components/layout/demo-banner";
import { Footer } from "@/components/layout/footer";
import { LocaleSwitch } from "@/components/layout/locale-switch";
import { SizeSwitch } from "@/components/layout/size-switch";
import { ClientArea } from "@/components/session/client-area";
import { DemoPhoneSlot } from "@/components/session/demo-phone-slot";
import { OwnMenu } from "@/components/session/own-menu";
import { SessionWatch } from "@/components/session/session-watch";
import { ToastProvider } from "@/components/ui/toast";
import type { OwnOperator } from "@/lib/dto/employer";
import type { Host } from "./public-frame";

/** What a bound operator's frame shows besides the company. */
export interface EmployerDesk {
  /** At least one. */
  professions: EmployerProfession[];
  waiting: Waiting[];
  unread: number;
}

/** Frames an employer's pages: azurite cover, places by profession, bell and own menu, the watch over the session. Before the contact is proved there are no places yet. */
export async function EmployerFrame({
  host,
  demo,
  operator,
  desk,
  warningSeconds,
  chooseLocale,
  children,
}: {
  host: Host | undefined;
  demo: boolean;
  operator: OwnOperator;
  desk: EmployerDesk | undefined;
  /** How long before its end the session's watch speaks. */
  warningSeconds: number;
  chooseLocale: (locale: string) => Promise<void>;
  children: ReactNode;
}) {
  const [t, places] = await Promise.all([getTranslations("layout"), getTranslations("employer.places")]);
  return (
    <ClientArea areas={["session", "reasons", "account", "employer"]}>
      <ToastProvider
        labels={{ toast: places("toast"), region: `${places("toast")} ({hotkey})`, close: t("close") }}
      >
        <Cover
          audience="employer"
          brand={{ href: "/employer", name: t("name"), role: places("brand") }}
          nav={desk ? [{ href: "/employer", label: places("work") }] : []}
          menu={desk ? placeGroups(desk.professions, desk.waiting, places) : undefined}
          tools={
            <>
              {host ? <Hotline number={host.hotline} /> : null}
              {desk ? <EmployerBell unread={desk.unread} /> : null}
              <CompanyMenu operator={operator} bound={desk !== undefined} />
            </>
          }
          labels={{ skip: t("skip"), nav: t("nav"), menu: t("menu"), close: t("close") }}
        />
        {demo ? (
          <DemoBanner label={t("demo")} work>
            {t("demoMeaning")}
          </DemoBanner>
        ) : null}
        {desk ? (
          <div className="flex flex-auto flex-col desk:grid desk:grid-cols-[15rem_minmax(0,1fr)] large:max-work:block">
            <EmployerSide professions={desk.professions} waiting={desk.waiting} />
            {children}
          </div>
        ) : (
          children
        )}
        <Foot host={host} chooseLocale={chooseLocale} />
        {demo ? <DemoPhoneSlot /> : null}
        {desk?.professions[0] ? (
          <EmployerTabbar first={desk.professions[0].code} waiting={desk.waiting} unread={desk.unread} />
        ) : null}
        <Suspense>
          <SessionWatch warningSeconds={warningSeconds} as="employer" />
        </Suspense>
      </ToastProvider>
    </ClientArea>
  );
}

async function Hotline({ number }: { number: string }) {
  const t = await getTranslations("layout");
  return (
    <a
      href={`tel:${number}`}
      className="hidden min-h-11 items-center gap-1.5 text-azurite-100 no-underline hover:text-sheet hover:underline desk:inline-flex"
    >
      <Phone aria-hidden="true" className="size-4" />
      {t("hotline", { number })}
    </a>
  );
}

async function CompanyMenu({ operator, bound }: { operator: OwnOperator; bound: boolean }) {
  const [t, layout, places] = await Promise.all([
    getTranslations("session"),
    getTranslations("layout"),
    getTranslations("employer.places"),
  ]);
  const { employer, name } = operator;
  return (
    <OwnMenu
      name={employer.name}
      detail={name ? places("operatorIs", { name, creditCode: employer.creditCode }) : employer.creditCode}
      items={
        bound
          ? [
              { href: "/employer/messages", label: places("messages") },
              { href: "/employer/operators", label: places("operators") },
            ]
          : []
      }
      labels={{
        user: places("company"),
        signOut: t("signOut"),
        failedTitle: t("notSignedOutTitle"),
        failedText: t("notSignedOutText"),
        close: layout("close"),
      }}
    />
  );
}

async function Foot({
  host,
  chooseLocale,
}: {
  host: Host | undefined;
  chooseLocale: (locale: string) => Promise<void>;
}) {
  const t = await getTranslations("layout");
  return (
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
        <LocaleSwitch chooseLocale={chooseLocale} locale={t("otherLocale")} label={t("otherLocaleName")} />
      </div>
    </Footer>
  );
}
