import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { TemplateRow } from "@/lib/dto/message-template";
import { type MessageChannel, messageGroups } from "@/lib/messages/kinds";
import { textAddress } from "./template-address";

/** Lists the kinds of messages to one kind of reader, and which texts the registry words its own way. */
export async function TemplateTable({
  registry,
  reader,
  rows,
}: {
  registry: string;
  reader: TemplateRow["reader"];
  rows: TemplateRow[];
}) {
  const t = await getTranslations("templates");
  const caption = t("tableOf", { reader: t(`reader.${reader}`) });
  return (
    <section aria-labelledby={reader} className="grid gap-2">
      <h2 id={reader} className="text-20">
        {caption}
      </h2>
      <Table
        dense
        caption={caption}
        head={
          <>
            <Th className="w-2/5">{t("kind")}</Th>
            <Th>{t("inbox")}</Th>
            <Th>{t("sms")}</Th>
            <Th>{t("actions")}</Th>
          </>
        }
      >
        {rows.map((row) => {
          const kind = t(`name.${row.key as "application.granted"}`);
          return (
            <Tr key={row.key}>
              <Td part="title">{kind}</Td>
              <Td label={t("inbox")}>
                <Wording row={row} channel="inbox" />
              </Td>
              <Td label={t("sms")} sub={messageGroups[row.group].sms === "always" ? t("always") : undefined}>
                <Wording row={row} channel="sms" />
              </Td>
              <Td part="actions">
                <ButtonLink
                  variant="quiet"
                  href={textAddress(registry, row.key, { channel: "inbox", language: "zh-CN" })}
                  aria-label={t("wordOf", { kind, reader: t(`reader.${reader}`) })}
                >
                  {t("word")}
                </ButtonLink>
              </Td>
            </Tr>
          );
        })}
      </Table>
    </section>
  );
}

async function Wording({ row, channel }: { row: TemplateRow; channel: MessageChannel }) {
  const t = await getTranslations("templates");
  const own = row.reworded.filter((one) => one.channel === channel);
  if (own.length === 0) return <span className="text-ink-500">{t("standard")}</span>;
  const languages = own.map(({ language }) => t(`language.${language}`)).join(" ");
  return <Tag kind="run">{t("reworded", { languages })}</Tag>;
}
