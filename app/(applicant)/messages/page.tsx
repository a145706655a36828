import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MarkAllRead } from "@/components/account/mark-all-read";
import { MessageList } from "@/components/account/message-list";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet } from "@/components/ui/sheet";
import { requirePerson } from "@/server/auth/require-person";
import { api } from "@/server/trpc/caller";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.inbox"))("title") };
}

export default async function MessagesPage({
  searchParams,
}: {
  searchParams: Promise<{ before?: string | string[] }>;
}) {
  const asked = (await searchParams).before;
  const before = typeof asked === "string" && uuid.test(asked) ? asked : undefined;
  await requirePerson(before ? `/messages?before=${before}` : "/messages");
  const call = await api();
  const [t, { messages, next }, unread] = await Promise.all([
    getTranslations("account.inbox"),
    call.messages.list(before ? { before } : {}),
    call.messages.countUnread(),
  ]);
  return (
    <Main>
      <PageHeader
        title={t("title")}
        lead={<p>{t("lead")}</p>}
        actions={messages.length > 0 ? <MarkAllRead unread={unread} /> : undefined}
      />
      {messages.length > 0 ? (
        <MessageList messages={messages} />
      ) : (
        <Sheet as="div">
          <Empty level={2} title={before ? t("emptyPage") : t("empty")}>
            <p>{t("emptyText")}</p>
          </Empty>
        </Sheet>
      )}
      {before || next ? (
        <nav aria-label={t("pages")} className="flex flex-wrap justify-between gap-3 py-4">
          <span>{before ? <ButtonLink href="/messages">{t("newest")}</ButtonLink> : null}</span>
          <span>
            {next ? (
              <ButtonLink href={`/messages?before=${next}`} rel="next">
                {t("older")}
              </ButtonLink>
            ) : null}
          </span>
        </nav>
      ) : null}
    </Main>
  );
}
