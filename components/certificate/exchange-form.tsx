"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { PhotoField } from "@/components/files/photo-field";
import { useTRPCClient } from "@/components/trpc/client";
import { type Refusal, settle } from "@/components/trpc/settle";
import { useReasons } from "@/components/trpc/use-reasons";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";

/** Takes the photo of the electronic certificate and has the paper one exchanged; refused without a photo. */
export function ExchangeForm({ id }: { id: string }) {
  const t = useTranslations("certificate.paper");
  const client = useTRPCClient();
  const router = useRouter();
  const word = useReasons();
  const [photo, setPhoto] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const worded = (field: boolean) =>
    refusal?.reasons
      .filter((reason) => (reason.field === "photo") === field)
      .map((reason) => word(reason, refusal.reference))
      .join(" ") || undefined;

  async function exchange(event: SubmitEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    const done = await settle(client.certificate.exchange.mutate({ id, photo }));
    if (done.ok) {
      router.replace(`/certificates/${done.value.certificateId}`);
      return;
    }
    setBusy(false);
    setRefusal(done);
    if (done.reasons.some(({ field }) => field === "photo")) document.getElementById("photo-open")?.focus();
  }
  const general = worded(false);
  return (
    <form noValidate method="post" onSubmit={(event) => void exchange(event)} className="grid gap-6">
      <PhotoOfCertificate
        photo={photo}
        error={worded(true)}
        onPhoto={(file) => {
          setPhoto(file);
          setRefusal(undefined);
        }}
      />
      {general ? (
        <Note kind="no" role="alert" title={t("failed")}>
          <p>{general}</p>
        </Note>
      ) : null}
      <div>
        <Button type="submit" variant="primary" size="big" busy={busy} busyLabel={t("busy")}>
          {t("confirm")}
        </Button>
      </div>
    </form>
  );
}

/** 【上传照片】 opens what takes the photo: 【选择相片】, the frame, 【上传】; then the photo stands here. */
function PhotoOfCertificate({
  photo,
  error,
  onPhoto,
}: {
  photo: string;
  error: string | undefined;
  onPhoto: (file: string) => void;
}) {
  const t = useTranslations("certificate.paper");
  const [open, setOpen] = useState(false);
  return (
    <Field id="photo" group label={t("photo")} required hint={t("photoHint")} error={error}>
      <div className="grid justify-items-start gap-3 pt-1">
        {photo === "" ? null : (
          // biome-ignore lint/performance/noImgElement: a private file, of its final size
          <img
            src={`/api/files/${photo}`}
            alt={t("photoAlt")}
            className="h-52 w-auto border border-rule-strong"
            width={295}
            height={413}
          />
        )}
        <Dialog
          open={open}
          onOpenChange={setOpen}
          title={t("uploadPhoto")}
          closeLabel={t("close")}
          trigger={<Button id="photo-open">{t(photo === "" ? "uploadPhoto" : "otherPhoto")}</Button>}
        >
          <PhotoField
            id="photo-file"
            value=""
            required
            error={undefined}
            words={{ choose: t("choose"), use: t("upload") }}
            onChange={(file) => {
              onPhoto(file);
              setOpen(false);
            }}
          />
        </Dialog>
      </div>
    </Field>
  );
}
