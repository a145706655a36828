"use client";

import { useTranslations } from "next-intl";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { SettingChange } from "@/lib/professions/registry-settings";
import { useSettingWords } from "./use-setting-words";

/** Shows beside each other what two versions of settings have differently. */
export function SettingChanges({ caption, changes }: { caption: string; changes: SettingChange[] }) {
  const t = useTranslations("administration.settings");
  const { nameOf, writeValue } = useSettingWords();
  if (changes.length === 0) return <p className="text-14 text-ink-500">{t("noChange")}</p>;
  return (
    <Table
      dense
      caption={caption}
      head={
        <>
          <Th>{t("setting")}</Th>
          <Th>{t("before")}</Th>
          <Th>{t("after")}</Th>
        </>
      }
    >
      {changes.map(({ key, before, after }) => (
        <Tr key={key}>
          <Td part="title">{nameOf(key)}</Td>
          <Td label={t("before")}>{writeValue(key, before)}</Td>
          <Td label={t("after")}>{writeValue(key, after)}</Td>
        </Tr>
      ))}
    </Table>
  );
}
