"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { sendFile } from "@/components/files/send-file";
import { type UploadState, useUpload } from "@/components/files/use-upload";
import { useReasons } from "@/components/trpc/use-reasons";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { UploadDrop, UploadItem } from "@/components/ui/upload";
import { type ImportReport, importBytes, importReport } from "@/lib/dto/import";
import type { ImportName } from "@/lib/imports/tables";
import { inMegabytes } from "@/lib/megabytes";
import { ImportResult } from "./import-result";

const tenMinutes = 600_000; // a long file is checked and written before the answer comes

type Mode = "check" | "write";

/** Takes a file to be imported: sends it to be checked, shows what was found, and sends it again to be taken in. */
export function ImportFile({ table, registry }: { table: ImportName; registry?: string }) {
  const t = useTranslations("imports");
  const router = useRouter();
  const [file, setFile] = useState<File>();
  const [mode, setMode] = useState<Mode>("check");
  const [report, setReport] = useState<ImportReport>();
  const [tooLarge, setTooLarge] = useState<number>();
  const upload = useUpload((told: ImportReport) => {
    setReport(told);
    if (told.written) router.refresh();
  });

  function send(chosen: File, how: Mode) {
    setMode(how);
    setReport(undefined);
    const query = new URLSearchParams({ table, mode: how, ...(registry ? { registry } : {}) });
    const to = {
      address: `/api/uploads/imports?${query}`,
      answer: async () => importReport,
      patience: tenMinutes,
    };
    void upload.start(chosen.name, (way) => sendFile(chosen, to, way));
  }
  function choose(chosen: File | undefined) {
    if (!chosen) return;
    upload.cancel();
    setReport(undefined);
    const fits = chosen.size <= importBytes;
    setTooLarge(fits ? undefined : chosen.size);
    setFile(fits ? chosen : undefined);
    if (fits) send(chosen, "check");
  }
  const { state } = upload;
  return (
    <Field
      id={`${table}-file`}
      group
      label={t("file")}
      hint={t("fileHint", { limit: inMegabytes(importBytes) })}
    >
      <div className="grid gap-3 pt-1">
        {state ? <Sending state={state} mode={mode} onStop={upload.cancel} /> : null}
        {tooLarge ? (
          <Note kind="no" role="alert">
            <p>{t("tooLarge", { size: inMegabytes(tooLarge), limit: inMegabytes(importBytes) })}</p>
          </Note>
        ) : null}
        {report ? (
          <ImportResult
            table={table}
            report={report}
            onConfirm={file ? () => send(file, "write") : undefined}
          />
        ) : null}
        {state && "progress" in state ? null : (
          <UploadDrop
            button={file ? t("another") : t("choose")}
            prompt={t("drop")}
            accept=".csv,text/csv"
            onFiles={([chosen]) => choose(chosen)}
          />
        )}
      </div>
    </Field>
  );
}

/** Shows a file under way; what is being written cannot be stopped any more. */
function Sending({
  state,
  mode,
  onStop,
}: {
  state: NonNullable<UploadState>;
  mode: Mode;
  onStop: () => void;
}) {
  const t = useTranslations("imports");
  const word = useReasons();
  const stop = (
    <Button variant="quiet" onClick={onStop}>
      {t("stop")}
    </Button>
  );
  if ("refusal" in state) {
    const [first] = state.refusal.reasons;
    const lost = mode === "write" && first?.key === "network";
    const told = state.refusal.reasons.map((reason) => word(reason)).join(" ");
    return <UploadItem name={state.name} detail="" error={lost ? t("lost") : told} actions={stop} />;
  }
  const { progress } = state;
  const sent = t(mode === "write" ? "writing" : "checking");
  return (
    <UploadItem
      name={state.name}
      detail={progress < 1 ? t("sending", { percent: Math.round(progress * 100) }) : sent}
      progress={progress}
      actions={mode === "check" ? stop : undefined}
    />
  );
}
