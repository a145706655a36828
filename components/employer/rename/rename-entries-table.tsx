"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ArrowLeft, ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useTRPC } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { Table, Td, Th, Tr } from "@/components/ui/table";

/** Lists whom a rename concerns, with numbers and what becomes of the certificates, by pages. */
export function RenameEntriesTable({ id }: { id: string }) {
  const t = useTranslations("employer.rename");
  const trpc = useTRPC();
  const [page, setPage] = useState(1);
  const { data, isError } = useQuery(
    trpc.rename.entries.queryOptions({ id, page }, { placeholderData: keepPreviousData }),
  );
  if (isError)
    return (
      <Note kind="no" role="alert">
        <p>{t("notLoaded")}</p>
      </Note>
    );
  if (!data) return <p role="status">{t("loading")}</p>;
  const pages = Math.max(1, Math.ceil(data.total / data.pageSize));
  return (
    <div>
      <Table
        caption={t("people")}
        head={
          <>
            <Th>{t("name")}</Th>
            <Th>{t("number")}</Th>
            <Th>{t("endsOn")}</Th>
            <Th>{t("certificate")}</Th>
          </>
        }
      >
        {data.rows.map((row) => (
          <Tr key={row.number}>
            <Td part="title">{row.name}</Td>
            <Td label={t("number")}>{row.number}</Td>
            <Td label={t("endsOn")}>{row.endsOn}</Td>
            <Td label={t("certificate")}>{t(`becomes.${row.certificate}`)}</Td>
          </Tr>
        ))}
      </Table>
      <nav aria-label={t("pages")} className="flex items-center justify-end gap-3 py-3 text-14 text-ink-500">
        <Turn
          label={t("previous")}
          none={t("noPrevious")}
          to={page > 1 ? () => setPage(page - 1) : undefined}
        >
          <ArrowLeft aria-hidden="true" />
        </Turn>
        <span role="status">{t("position", { page: data.page, pages })}</span>
        <Turn label={t("next")} none={t("noNext")} to={page < pages ? () => setPage(page + 1) : undefined}>
          <ArrowRight aria-hidden="true" />
        </Turn>
      </nav>
    </div>
  );
}

function Turn({
  label,
  none,
  to,
  children,
}: {
  label: string;
  none: string;
  to: (() => void) | undefined;
  children: ReactNode;
}) {
  return (
    <Button
      size="icon"
      className={to ? undefined : "border-dashed text-ink-500"}
      aria-label={to ? label : none}
      aria-disabled={to ? undefined : true}
      onClick={to}
    >
      {children}
    </Button>
  );
}
