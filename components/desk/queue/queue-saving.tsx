"use client";

import { BookmarkPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { useCommand } from "@/components/trpc/use-command";
import { useRefusal } from "@/components/trpc/use-reasons";
import { Button } from "@/components/ui/button";
import { ConfirmDialog, Dialog, DialogClose } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { useToast } from "@/components/ui/toast";
import type { QueueQuery } from "@/lib/dto/queue";
import { queueAddress } from "@/lib/queue/address";

const longestName = 20;

/** Saves what the queue is narrowed to as a view of the reader's own; renames or removes the one that is shown. */
export function QueueSaving({
  registry,
  query,
  savedName,
}: {
  registry: string;
  query: QueueQuery;
  savedName: string | undefined;
}) {
  const t = useTranslations("desk.saved");
  const { saved } = query;
  if (!saved || savedName === undefined) return <NameDialog registry={registry} query={query} />;
  return (
    <>
      <NameDialog registry={registry} query={query} saved={{ id: saved, name: savedName }} />
      <Removal registry={registry} id={saved} view={query.view} label={t("remove")} name={savedName} />
    </>
  );
}

function NameDialog({
  registry,
  query,
  saved,
}: {
  registry: string;
  query: QueueQuery;
  saved?: { id: string; name: string };
}) {
  const t = useTranslations("desk.saved");
  const client = useTRPCClient();
  const word = useRefusal();
  const router = useRouter();
  const toast = useToast();
  const { busy, refusal, run, forget } = useCommand();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(saved?.name ?? "");
  const { view, states, matter, specialty, employer, due, assignee, mine, order } = query;
  const filter = { view, states, matter, specialty, employer, due, assignee, mine, order };
  async function keep() {
    const wanted = name.trim();
    if (!wanted) return;
    const kept = await run(
      saved
        ? client.queue.renameView.mutate({ registry, id: saved.id, name: wanted })
        : client.queue.saveView.mutate({ registry, name: wanted, filter }),
    );
    if (!kept.ok) return;
    setOpen(false);
    toast({ text: t("done", { name: wanted }) });
    router.push(queueAddress(registry, { ...query, saved: kept.value.id }));
    router.refresh();
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(wanted) => {
        setOpen(wanted);
        forget();
      }}
      title={t(saved ? "rename" : "save")}
      closeLabel={t("cancel")}
      trigger={
        <Button variant="quiet">
          {saved ? null : <BookmarkPlus />}
          {t(saved ? "rename" : "save")}
        </Button>
      }
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button
            variant="primary"
            busy={busy}
            busyLabel={t("busy")}
            unavailableReason={name.trim() === "" ? t("nameFirst") : undefined}
            onClick={() => void keep()}
          >
            {t("keep")}
          </Button>
        </>
      }
    >
      <Field
        label={t("name")}
        hint={t("hint")}
        error={refusal ? <span role="alert">{word(refusal)}</span> : undefined}
      >
        <Input
          value={name}
          maxLength={longestName}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault(); // the form behind would narrow the list
            void keep();
          }}
        />
      </Field>
    </Dialog>
  );
}

function Removal({
  registry,
  id,
  view,
  label,
  name,
}: {
  registry: string;
  id: string;
  view: QueueQuery["view"];
  label: string;
  name: string;
}) {
  const t = useTranslations("desk.saved");
  const client = useTRPCClient();
  const router = useRouter();
  const { busy, run } = useCommand();
  const [open, setOpen] = useState(false);
  async function remove() {
    const removed = await run(client.queue.removeView.mutate({ registry, id }));
    setOpen(false);
    if (!removed.ok) return router.refresh();
    router.push(queueAddress(registry, { view }));
    router.refresh();
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="quiet">{label}</Button>}
      title={t("removeTitle", { name })}
      closeLabel={t("cancel")}
      cancelLabel={t("cancel")}
      confirmLabel={label}
      busy={busy}
      busyLabel={t("busy")}
      onConfirm={() => void remove()}
    >
      <p>{t("removeText")}</p>
    </ConfirmDialog>
  );
}
