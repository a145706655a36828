import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { MarkAllRead } from "@/components/account/mark-all-read";
import { MessageList } from "@/components/account/message-list";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet } from "@/components/ui/sheet";
import { requireOperator } from "@/server/auth/require-operator";
import { api } from "@/server/trpc/caller";

type Props = { searchParams: Promise<{ before?: string | string[] }> };

const here = "/employer/messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("employer.places"))("messages") };
}

export default async function EmployerMessagesPage({ searchParams }: Props) {
  const asked = z.uuid().safeParse((await searchParams).before);
  const before = asked.success ? asked.data : undefined;
  await requireOperator(before ? `${here}?before=${before}` : here);
  const call = await api();
  const [t, places, own, { messages, next }, unread] = await Promise.all([
    getTranslations("account.inbox"),
    getTranslations("employer.places"),
    getTranslations("employer.messages"),
    call.employer.messages(before ? { before } : {}),
    call.employer.unread(),
  ]);
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={places("messages")}
        lead={<p>{own("lead")}</p>}
        actions={messages.length > 0 ? <MarkAllRead unread={unread} reader="operator" /> : undefined}
      />
      {messages.length > 0 ? (
        <MessageList messages={messages} />
      ) : (
        <Sheet as="div">
          <Empty level={2} title={t(before ? "emptyPage" : "empty")}>
            <p>{own("emptyText")}</p>
          </Empty>
        </Sheet>
      )}
      {before || next ? (
        <nav aria-label={t("pages")} className="flex flex-wrap justify-between gap-3 py-4">
          <span>{before ? <ButtonLink href={here}>{t("newest")}</ButtonLink> : null}</span>
          <span>
            {next ? (
              <ButtonLink href={`${here}?before=${next}`} rel="next">
                {t("older")}
              </ButtonLink>
            ) : null}
          </span>
        </nav>
      ) : null}
    </Main>
  );
}
