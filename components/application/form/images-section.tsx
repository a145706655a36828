"use client";

import { useTranslations } from "next-intl";
import { PhotoField } from "@/components/files/photo-field";
import { SignatureField } from "@/components/files/signature-field";
import { useOpenForm } from "./form-context";
import { sectionOf } from "./form-steps";
import { Opened } from "./opened";

/** Takes photo and signature, and shows both as they will stand on the certificate. */
export function ImagesSection() {
  const t = useTranslations("form.images");
  const { matter, draft, errorAt, set } = useOpenForm();
  const photo = sectionOf(matter, "photo");
  const signature = sectionOf(matter, "signatureImage");
  return (
    <div className="grid gap-8">
      {photo ? (
        <Opened field="photo">
          <PhotoField
            id="photo"
            value={draft.photo}
            required
            error={errorAt("photo")}
            onChange={(file) => set("photo", file)}
          />
        </Opened>
      ) : null}
      {signature ? (
        <Opened field="signatureImage">
          <SignatureField
            id="signatureImage"
            value={draft.signatureImage}
            required={signature.need !== "optional"}
            error={errorAt("signatureImage")}
            onChange={(file) => set("signatureImage", file)}
          />
        </Opened>
      ) : null}
      {draft.photo !== "" && draft.signatureImage !== "" ? (
        <figure className="flex flex-wrap items-start gap-4 rounded-2 bg-paper-sunk p-4">
          {/* biome-ignore lint/performance/noImgElement: a private file, of its final size */}
          <img
            src={`/api/files/${draft.photo}`}
            alt=""
            className="h-28 w-20 border border-rule-strong object-cover"
          />
          <figcaption className="grid gap-2 text-14 text-ink-500">
            {t("onCertificate")}
            {/* biome-ignore lint/performance/noImgElement: a private file, of its final size */}
            <img
              src={`/api/files/${draft.signatureImage}`}
              alt=""
              className="h-14 w-36 bg-sheet object-contain"
            />
          </figcaption>
        </figure>
      ) : null}
    </div>
  );
}
