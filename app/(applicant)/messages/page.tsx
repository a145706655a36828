import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Inbox } from "@/components/account/inbox";
import { inboxAddress, readBefore } from "@/components/account/inbox-address";
import { MarkAllRead } from "@/components/account/mark-all-read";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/server/auth/require-person";
import { api } from "@/server/trpc/caller";

type Props = { searchParams: Promise<{ before?: string | string[] }> };

const here = "/messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.inbox"))("title") };
}

export default async function MessagesPage({ searchParams }: Props) {
  const before = readBefore(await searchParams);
  await requirePerson(inboxAddress(here, before));
  const call = await api();
  const [wishes, t, page, unread] = await Promise.all([
    getTranslations("preferences"),
    getTranslations("account.inbox"),
    call.messages.list({ before }),
    call.messages.countUnread(),
  ]);
  return (
    <Main>
      <PageHeader
        title={t("title")}
        lead={<p>{t("lead")}</p>}
        actions={
          <>
            {page.messages.length > 0 ? <MarkAllRead unread={unread} /> : null}
            <ButtonLink href="/account/messages">{wishes("open")}</ButtonLink>
          </>
        }
      />
      <Inbox page={page} here={here} before={before} emptyText={t("emptyText")} />
    </Main>
  );
}
