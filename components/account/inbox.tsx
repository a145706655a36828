import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Sheet } from "@/components/ui/sheet";
import type { MessagePage } from "@/lib/dto/message";
import { inboxAddress } from "./inbox-address";
import { MessageList } from "./message-list";

/** Shows a page of messages with the ways to newer and older ones, or says that there are none. */
export async function Inbox({
  page: { messages, next },
  here,
  before,
  emptyText,
}: {
  page: MessagePage;
  /** Path of the inbox. */
  here: string;
  /** Where this page begins; undefined on the newest one. */
  before: string | undefined;
  emptyText: string;
}) {
  const t = await getTranslations("account.inbox");
  return (
    <>
      {messages.length > 0 ? (
        <MessageList messages={messages} />
      ) : (
        <Sheet as="div">
          <Empty level={2} title={t(before ? "emptyPage" : "empty")}>
            <p>{emptyText}</p>
          </Empty>
        </Sheet>
      )}
      {before || next ? (
        <nav aria-label={t("pages")} className="flex flex-wrap justify-between gap-3 py-4">
          <span>{before ? <ButtonLink href={here}>{t("newest")}</ButtonLink> : null}</span>
          <span>
            {next ? (
              <ButtonLink href={inboxAddress(here, next)} rel="next">
                {t("older")}
              </ButtonLink>
            ) : null}
          </span>
        </nav>
      ) : null}
    </>
  );
}
