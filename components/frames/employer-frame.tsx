import { Phone } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { listAddress } from "@/components/employer/list/list-address";
import { type EmployerProfession, placeGroups } from "@/components/employer/place-groups";
import { EmployerBell, EmployerSide, EmployerTabbar } from "@/components/employer/places";
import type { Waiting } from "@/components/employer/use-waiting";
import { OwnMenu } from "@/components/session/own-menu";
import type { OwnOperator } from "@/lib/dto/employer";
import type { Site } from "./site";
import { WorkFrame } from "./work-frame";

/** What a bound operator's frame shows besides the company. */
export interface EmployerDesk {
  /** At least one. */
  professions: EmployerProfession[];
  waiting: Waiting[];
  unread: number;
}

/** Frames an employer's pages: azurite cover, places by profession, bell and own menu. Before the contact is proved there are no places yet. */
export async function EmployerFrame({
  site,
  operator,
  desk,
  children,
}: {
  site: Site;
  operator: OwnOperator;
  desk: EmployerDesk | undefined;
  children: ReactNode;
}) {
  const t = await getTranslations("employer.places");
  const first = desk?.professions[0]?.code;
  // Where it leads in the end: a redirect on the way could overtake the next press.
  const work = first ? listAddress("inbox", first) : "/employer";
  return (
    <WorkFrame
      site={site}
      areas={["account", "employer"]}
      reader="employer"
      toast={t("toast")}
      cover={{
        audience: "employer",
        brand: { href: work, role: t("brand") },
        nav: desk ? [{ href: work, also: "/employer", label: t("work") }] : [],
        menu: desk ? placeGroups(desk.professions, desk.waiting, t) : undefined,
        tools: (
          <>
            {site.host ? <Hotline number={site.host.hotline} /> : null}
            {desk ? <EmployerBell unread={desk.unread} /> : null}
            <CompanyMenu operator={operator} bound={desk !== undefined} />
          </>
        ),
      }}
      tabbar={
        desk && first ? <EmployerTabbar first={first} waiting={desk.waiting} unread={desk.unread} /> : null
      }
    >
      {desk ? (
        <div className="flex flex-auto flex-col desk:grid desk:grid-cols-[15rem_minmax(0,1fr)] large:max-work:block">
          <EmployerSide professions={desk.professions} waiting={desk.waiting} />
          {children}
        </div>
      ) : (
        children
      )}
    </WorkFrame>
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
