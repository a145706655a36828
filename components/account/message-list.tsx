import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { recordTime } from "@/components/session/record-time";
import { Link } from "@/components/ui/link";
import { Sheet } from "@/components/ui/sheet";
import type { Message } from "@/lib/dto/message";
import { inLocale } from "@/lib/locale";

/** Leads to a page of the product, or to a file, which is not fetched before it is asked for. */
function Way({ href, children }: { href: string; children: ReactNode }) {
  const look = "inline-flex min-h-11 items-center";
  return href.startsWith("/api/") ? (
    <a href={href} className={look}>
      {children}
    </a>
  ) : (
    <Link href={href} className={look}>
      {children}
    </Link>
  );
}

/** Lists a person's messages, newest first, the unread ones marked by words and edge. */
export async function MessageList({ messages }: { messages: Message[] }) {
  const [t, locale] = await Promise.all([getTranslations("account.inbox"), getLocale()]);
  return (
    <Sheet as="div">
      <ul aria-label={t("list")}>
        {messages.map((message) => (
          <li
            key={message.id}
            className={
              message.read
                ? "border-rule px-4 py-4 phone:px-6 [&+&]:border-t"
                : "border-rule bg-azurite-50 px-4 py-4 shadow-[inset_3px_0_0_var(--color-azurite-700)] phone:px-6 [&+&]:border-t"
            }
          >
            <p className="flex flex-wrap gap-x-3 text-14 text-ink-500">
              {message.read ? null : (
                <strong className="font-semibold text-azurite-800">{t("unread")}</strong>
              )}
              <span>{message.authority ? inLocale(message.authority, locale) : t("fromAccount")}</span>
              <time dateTime={message.at.toISOString()}>{recordTime(message.at)}</time>
            </p>
            <p className="max-w-measure text-ink-900">
              {message.text ? inLocale(message.text, locale) : t("unknown")}
            </p>
            {message.href ? <Way href={message.href}>{t("open")}</Way> : null}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
