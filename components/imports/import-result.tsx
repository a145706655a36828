"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Note } from "@/components/ui/note";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { csvHead, csvLine } from "@/lib/csv/write-csv";
import type { ImportProblem, ImportReport } from "@/lib/dto/import";
import { type ImportName, importTables } from "@/lib/imports/tables";

/** Says what a file would do, did, or why it did nothing: every bad row with its line, column and reason. */
export function ImportResult({
  table,
  report,
  onConfirm,
}: {
  table: ImportName;
  report: ImportReport;
  onConfirm: (() => void) | undefined;
}) {
  const t = useTranslations("imports");
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new result takes the focus, for the button pressed is gone
  useEffect(() => box.current?.focus(), [report]);
  const { rows, added, known, claimed, written, problemCount } = report;
  if (problemCount > 0)
    return (
      <div ref={box} tabIndex={-1} className="grid gap-3">
        <Note kind="no" role="alert" title={t("refused", { count: problemCount })}>
          <p>{t("refusedText")}</p>
        </Note>
        <Problems table={table} report={report} />
      </div>
    );
  return (
    <div ref={box} tabIndex={-1}>
      <Note
        kind={written ? "ok" : "wait"}
        role="status"
        title={t(written ? "written" : "checked", { rows })}
        action={
          written || !onConfirm ? undefined : (
            <Button variant="primary" onClick={onConfirm}>
              {t("confirm")}
            </Button>
          )
        }
      >
        <p>{t(written ? "writtenText" : "checkedText", { added, known })}</p>
        {claimed > 0 ? <p>{t("claimed", { claimed })}</p> : null}
      </Note>
    </div>
  );
}

function Problems({
  table,
  report: { problems, problemCount },
}: {
  table: ImportName;
  report: ImportReport;
}) {
  const t = useTranslations("imports");
  const locale = useLocale();
  const columnOf = ({ column }: ImportProblem) => {
    const found = importTables[table].columns.find(({ key }) => key === column);
    if (!found) return t("wholeLine");
    return locale === "zh-CN" ? found.zh : found.key;
  };
  const reasonOf = ({ reason, other = 0 }: ImportProblem) => t(`problem.${reason}`, { other });
  const columns = ["line", "column", "reason"] as const;
  const head = csvHead({ marks: [], columns: columns.map((column) => ({ label: t(`columns.${column}`) })) });
  const lines = problems.map((problem) => csvLine([problem.line, columnOf(problem), reasonOf(problem)]));
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {problems.length < problemCount ? <span>{t("shown", { shown: problems.length })}</span> : null}
        <a
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(head + lines.join(""))}`}
          download={`${t("list")}.csv`}
          className={buttonStyle()}
        >
          {t("download")}
        </a>
      </p>
      <div className="max-h-96 overflow-y-auto">
        <Table
          dense
          caption={t("list")}
          head={columns.map((column) => <Th key={column}>{t(`columns.${column}`)}</Th>)}
        >
          {problems.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two problems may be alike
            <Tr key={index}>
              <Td label={t("columns.line")}>{problem.line}</Td>
              <Td label={t("columns.column")}>{columnOf(problem)}</Td>
              <Td label={t("columns.reason")}>{reasonOf(problem)}</Td>
            </Tr>
          ))}
        </Table>
      </div>
    </>
  );
}
