"use client";

import { useQuery } from "@tanstack/react-query";
import { Bell, FileText, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { BellLink } from "@/components/layout/bell-link";
import { PhoneTabbar } from "@/components/layout/phone-tabbar";
import { asPoll, useTRPC } from "@/components/trpc/client";

const everyMinute = 60_000;

function useUnread(initial: number): { value: number; label: string } {
  const t = useTranslations("session");
  const trpc = useTRPC();
  const { data: value } = useQuery(
    trpc.messages.countUnread.queryOptions(undefined, {
      ...asPoll,
      initialData: initial,
      refetchInterval: everyMinute,
      refetchOnWindowFocus: true,
      retry: false,
    }),
  );
  return { value, label: t("unread", { count: value }) };
}

/** Leads to the messages and keeps the number of unread ones current. */
export function UnreadBell({ initial }: { initial: number }) {
  const t = useTranslations("session");
  return <BellLink href="/messages" label={t("messages")} unread={useUnread(initial)} />;
}

/** Keeps a person's main places under the thumb on phones. */
export function ApplicantTabbar({ initialUnread }: { initialUnread: number }) {
  const t = useTranslations("session");
  return (
    <PhoneTabbar
      label={t("tabs")}
      items={[
        { href: "/applications", label: t("applications"), icon: <FileText /> },
        { href: "/messages", label: t("messages"), icon: <Bell />, count: useUnread(initialUnread) },
        { href: "/account", label: t("account"), icon: <UserRound /> },
      ]}
    />
  );
}
