"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

const widths = [800, 1200, 1600, 2400];
const a4 = { width: 1600, height: 2263 };

/** Shows an officer one page of a signed form as a picture; its place is kept before it arrives. */
export function EvidencePage({
  document: { id, sha256 },
  registry,
  page,
  large,
  alt,
}: {
  document: { id: string; sha256: string };
  registry: string;
  /** From 1. */
  page: number;
  large: boolean;
  alt: string;
}) {
  const t = useTranslations("desk.evidence");
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  function address(width: number) {
    const asked = new URLSearchParams({ registry, width: String(width), of: sha256.slice(0, 16) });
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
      sizes={large ? "60rem" : "(min-width: 75rem) 34vw, (min-width: 44rem) 44rem, 100vw"}
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
