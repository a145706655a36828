"use client";

import { Bell, CircleCheck, Inbox, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { BellLink } from "@/components/layout/bell-link";
import { PhoneTabbar } from "@/components/layout/phone-tabbar";
import { listAddress } from "./list/list-address";
import { type EmployerProfession, placeGroups } from "./place-groups";
import { SideNav } from "./side-nav";
import { useUnread, useWaiting, type Waiting } from "./use-waiting";

/** Lists the employer's places beside the page, by profession, with what waits. */
export function EmployerSide({
  professions,
  waiting,
}: {
  professions: EmployerProfession[];
  waiting: Waiting[];
}) {
  const t = useTranslations("employer.places");
  return <SideNav label={t("side")} groups={placeGroups(professions, useWaiting(waiting), t)} />;
}

/** Keeps the employer's main places under the thumb on phones; a list opens with the first profession. */
export function EmployerTabbar({
  first,
  waiting,
  unread,
}: {
  /** Code of the first profession. */
  first: string;
  waiting: Waiting[];
  unread: number;
}) {
  const t = useTranslations("employer.places");
  const session = useTranslations("session");
  const value = useWaiting(waiting).reduce((sum, { count }) => sum + count, 0);
  const news = useUnread(unread);
  return (
    <PhoneTabbar
      label={session("tabs")}
      items={[
        {
          href: listAddress("inbox", first),
          also: "/employer/inbox",
          label: t("inboxShort"),
          icon: <Inbox />,
          count: { value, label: t("waiting", { count: value }) },
        },
        {
          href: listAddress("confirmed", first),
          also: "/employer/confirmed",
          label: t("confirmedShort"),
          icon: <CircleCheck />,
        },
        {
          href: "/employer/messages",
          label: t("messages"),
          icon: <Bell />,
          count: { value: news, label: session("unread", { count: news }) },
        },
        { href: "/employer/operators", label: t("operatorsShort"), icon: <Users /> },
      ]}
    />
  );
}

/** Leads to the messages and keeps the number of unread ones current. */
export function EmployerBell({ unread }: { unread: number }) {
  const t = useTranslations("employer.places");
  const session = useTranslations("session");
  const value = useUnread(unread);
  return (
    <BellLink
      href="/employer/messages"
      label={t("messages")}
      unread={{ value, label: session("unread", { count: value }) }}
    />
  );
}
