"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, PasswordInput } from "@/components/ui/field";
import { KeyFileField } from "./key-file-field";
import type { EnterpriseSigner } from "./port";
import { UsbKeyNote } from "./usb-key-note";
import { useKeyFile } from "./use-key-file";
import { useKeyPassword } from "./use-key-password";

/** What the dialog that opens a key is given. */
export interface KeyDialogProps {
  open: boolean;
  onClose: () => void;
  /** Uses the open key; the dialog stays busy until it is done and is closed by whoever opened it. */
  onSigner: (signer: EnterpriseSigner) => Promise<void>;
  /** 验证密码, where nothing else is said. */
  title?: ReactNode | undefined;
  /** What is being done while it is busy. */
  busyLabel?: ReactNode | undefined;
  /** Serial (hex) of the certificate that it must be: the one that was signed in with. */
  expectedSerial?: string | undefined;
  /** What the key is wanted for, above the fields; also what went wrong with it. */
  children?: ReactNode | undefined;
}

/** 验证密码: opens the enterprise's key for one act. Closing it signs nothing; password and key are forgotten with it. */
export function KeyDialog(props: KeyDialogProps) {
  const [busy, setBusy] = useState(false);
  const t = useTranslations("enterpriseKey.dialog");
  const formId = useId();
  const close = () => {
    if (!busy) props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      onOpenChange={close}
      title={props.title ?? t("title")}
      closeLabel={t("cancel")}
      footer={
        <>
          <Button onClick={close} aria-disabled={busy || undefined}>
            {t("cancel")}
          </Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            busy={busy}
            busyLabel={props.busyLabel ?? t("busy")}
          >
            {t("submit")}
          </Button>
        </>
      }
    >
      {props.children}
      <KeyForm {...props} formId={formId} busy={busy} onBusy={setBusy} />
    </Dialog>
  );
}

/** Lives only while the dialog is open, and with it the password that was typed. */
function KeyForm({
  formId,
  busy,
  onBusy,
  onSigner,
  expectedSerial,
}: Pick<KeyDialogProps, "onSigner" | "expectedSerial"> & {
  formId: string;
  busy: boolean;
  onBusy: (busy: boolean) => void;
}) {
  const t = useTranslations("enterpriseKey");
  const [file, choose] = useKeyFile();
  const key = useKeyPassword();
  const password = useRef<HTMLInputElement>(null);
  const ids = { file: `${formId}-file`, password: `${formId}-password` };
  const begun = useRef(file);
  useEffect(() => {
    if (!begun.current) return; // the dialog itself leads to the file, which is asked for first
    const frame = requestAnimationFrame(() => password.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);

  async function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    if (busy) return;
    onBusy(true);
    try {
      const signer = await key.open(file, password.current?.value ?? "");
      if (!signer) focusFault();
      else if (expectedSerial && signer.describe.serial !== expectedSerial)
        key.tell({ file: t("otherCertificate", { company: signer.describe.companyName }) });
      else await use(signer);
    } finally {
      onBusy(false);
    }
  }
  async function use(signer: EnterpriseSigner) {
    if (password.current) password.current.value = "";
    await onSigner(signer);
  }
  function focusFault() {
    if (file) password.current?.select();
    else document.getElementById(ids.file)?.querySelector("input")?.focus();
  }
  return (
    <form id={formId} method="post" noValidate onSubmit={submit} className="grid gap-5">
      <KeyFileField
        id={ids.file}
        file={file}
        error={key.findings.file}
        onFile={(chosen) => {
          choose(chosen);
          key.tell({});
          password.current?.focus();
        }}
      />
      <Field
        id={ids.password}
        label={t("dialog.password")}
        required
        error={
          key.findings.password ? (
            <span role={key.paused ? undefined : "alert"}>{key.findings.password}</span>
          ) : undefined
        }
      >
        <PasswordInput
          ref={password}
          labels={{ show: t("password.show"), hide: t("password.hide") }}
          autoComplete="off"
          readOnly={busy}
        />
      </Field>
      <UsbKeyNote />
    </form>
  );
}
