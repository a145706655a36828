"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

const widths = [800, 1200, 1600, 2400];
const a4 = { width: 1600, height: 2263 };

/** Shows one page of a document as a picture, as sharp as the screen; its place is kept before it arrives. */
export function PagePicture({
  document: { id, sha256, pages },
  page,
  title,
  registry,
  sizes,
}: {
  document: { id: string; sha256: string; pages: number };
  /** From 1. */
  page: number;
  /** The document's title, which the picture's description begins with. */
  title: string;
  /** The registry for which an officer reads; its parties need none. */
  registry?: string | undefined;
  /** How wide it stands on the page, as the attribute of an img says it. */
  sizes: string;
}) {
  const t = useTranslations("documents");
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  function address(width: number) {
    // The bytes of a document change with each signature; the digest keeps an older picture from being shown for it.
    const asked = new URLSearchParams({ width: String(width), of: sha256.slice(0, 16) });
    if (registry) asked.set("registry", registry);
    if (tries > 0) asked.set("again", String(tries));
    return `/api/documents/${id}/pages/${page}?${asked}`;
  }
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
    // biome-ignore lint/performance/noImgElement: the optimiser has no session, and the page is not public
    <img
      src={address(1200)}
      srcSet={widths.map((width) => `${address(width)} ${width}w`).join(", ")}
      sizes={sizes}
      width={a4.width}
      height={a4.height}
      alt={t("page", { title, page, pages })}
      ref={(picture) => {
        if (picture?.complete && picture.naturalWidth === 0) setFailed(true); // it failed before this page was live
      }}
      onError={() => setFailed(true)}
      className="block h-auto w-full bg-sheet shadow-document"
    />
  );
}
