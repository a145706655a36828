"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

const widths = [800, 1200, 1600, 2400];
const a4 = { width: 1600, height: 2263 };

/** Shows one page of a document as a picture, as sharp as the screen; its place is kept before it arrives. */
export function DocumentPage({
  document: { id, sha256 },
  page,
  large,
  alt,
}: {
  document: { id: string; sha256: string };
  /** From 1. */
  page: number;
  large: boolean;
  alt: string;
}) {
  const t = useTranslations("signing.document");
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  // The bytes of a document change with each signature; the digest keeps an older picture from being shown for it.
  const address = (width: number) =>
    `/api/documents/${id}/pages/${page}?${new URLSearchParams({ width: String(width), of: sha256.slice(0, 16), ...(tries > 0 ? { again: String(tries) } : {}) })}`;
  if (failed) {
    return (
      <div
        role="alert"
        className="grid aspect-[210/297] place-content-center justify-items-center gap-3 bg-sheet p-6 shadow-document"
      >
        <p>{t("failed")}</p>
        <Button
          onClick={() => {
            setTries(tries + 1);
            setFailed(false);
          }}
        >
          {t("again")}
        </Button>
      </div>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: the optimiser has no session, and the page is its parties' alone
    <img
      src={address(1200)}
      srcSet={widths.map((width) => `${address(width)} ${width}w`).join(", ")}
      sizes={large ? "75rem" : "(min-width: 44rem) 40rem, 100vw"}
      width={a4.width}
      height={a4.height}
      alt={alt}
      ref={(picture) => {
        if (picture?.complete && picture.naturalWidth === 0) setFailed(true); // it failed before this page was live
      }}
      onError={() => setFailed(true)}
      className="block h-auto w-full bg-sheet shadow-document"
    />
  );
}
