"use client";

import { getNonce } from "get-nonce";
import { Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import Cropper from "react-easy-crop";
import { Button } from "@/components/ui/button";
import type { CropArea } from "./send-image";

/** A picture chosen and not sent yet. */
export interface ChosenPicture {
  url: string;
  file: File;
  width: number;
  height: number;
}

const least = { width: 295, height: 413 };
const aspect = 5 / 7;

/** Lets the person put the frame of an identity photo, 5 to 7, round the head: by dragging, pinching, keys or buttons. */
export function PhotoCropper({
  picture,
  useLabel,
  onUse,
  onCancel,
}: {
  picture: ChosenPicture;
  useLabel: string;
  onUse: (area: CropArea) => void;
  onCancel: () => void;
}) {
  const t = useTranslations("form.images");
  const [crop, setCrop] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(1);
  const area = useRef<CropArea>(undefined);
  const whole = Math.min(picture.width, picture.height * aspect);
  const maxZoom = Math.max(1, Math.min(4, (whole / least.width) * 0.99)); // closer in, it would print blurred
  const step = (by: number) => setZoom((now) => Math.min(maxZoom, Math.max(1, now * by)));
  function use() {
    const fit = area.current;
    if (!fit) return;
    onUse({
      x: fit.x,
      y: fit.y,
      width: Math.max(fit.width, least.width),
      height: Math.max(fit.height, least.height),
    });
  }
  return (
    <div className="grid gap-4 phone:grid-cols-[12.5rem_minmax(0,1fr)] phone:gap-6">
      {/* biome-ignore lint/a11y/useSemanticElements: a frame and its keys are no set of form fields */}
      <div
        role="group"
        aria-label={t("cropLabel")}
        className="relative mx-auto h-70 w-50 overflow-clip rounded-2 bg-ink-700 max-phone:h-84 max-phone:w-60"
      >
        <Cropper
          image={picture.url}
          crop={crop}
          zoom={zoom}
          aspect={aspect}
          maxZoom={maxZoom}
          objectFit="cover"
          showGrid={false}
          onCropChange={setCrop}
          onZoomChange={setZoom}
          onCropComplete={(_, pixels) => {
            area.current = pixels;
          }}
          {...nonceOf()}
        />
      </div>
      <div className="grid content-start justify-items-start gap-3">
        <p>{t("cropHelp")}</p>
        <div className="flex flex-wrap gap-2">
          <Button size="icon" aria-label={t("zoomOut")} onClick={() => step(1 / 1.15)}>
            <Minus />
          </Button>
          <Button size="icon" aria-label={t("zoomIn")} onClick={() => step(1.15)}>
            <Plus />
          </Button>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button onClick={use}>{useLabel}</Button>
          <Button variant="quiet" onClick={onCancel}>
            {t("dropPhoto")}
          </Button>
        </div>
      </div>
    </div>
  );
}

function nonceOf() {
  const nonce = getNonce();
  return nonce ? { nonce } : {};
}
