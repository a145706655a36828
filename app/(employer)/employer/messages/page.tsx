import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Inbox } from "@/components/account/inbox";
import { inboxAddress, readBefore } from "@/components/account/inbox-address";
import { MarkAllRead } from "@/components/account/mark-all-read";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { requireOperator } from "@/server/auth/require-operator";
import { api } from "@/server/trpc/caller";

type Props = { searchParams: Promise<{ before?: string | string[] }> };

const here = "/employer/messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("employer.places"))("messages") };
}

export default async function EmployerMessagesPage({ searchParams }: Props) {
  const before = readBefore(await searchParams);
  await requireOperator(inboxAddress(here, before));
  const call = await api();
  const [wishes, places, own, page, unread] = await Promise.all([
    getTranslations("preferences"),
    getTranslations("employer.places"),
    getTranslations("employer.messages"),
    call.employer.messages({ before }),
    call.employer.unread(),
  ]);
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={places("messages")}
        lead={<p>{own("lead")}</p>}
        actions={
          <>
            {page.messages.length > 0 ? <MarkAllRead unread={unread} reader="operator" /> : null}
            <ButtonLink href="/employer/messages/settings">{wishes("open")}</ButtonLink>
          </>
        }
      />
      <Inbox page={page} here={here} before={before} emptyText={own("emptyText")} />
    </Main>
  );
}
