"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import Pad from "signature_pad";
import { Button } from "@/components/ui/button";

/** Takes a signature drawn with finger, pen or mouse, and gives it as a picture. */
export function SignaturePad({ onUse }: { onUse: (picture: Blob) => void }) {
  const t = useTranslations("form.images");
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad>(undefined);
  const [strokes, setStrokes] = useState(0);

  useEffect(() => {
    const sheet = canvas.current;
    if (!sheet) return;
    const made = new Pad(sheet, { backgroundColor: "#fff", penColor: "#181d23", minWidth: 1, maxWidth: 3 });
    pad.current = made;
    const count = () => setStrokes(made.toData().length);
    made.addEventListener("endStroke", count);
    const watch = new ResizeObserver(() => adjust(sheet, made));
    watch.observe(sheet);
    return () => {
      watch.disconnect();
      made.off();
    };
  }, []);

  function undo() {
    const left = pad.current?.toData().slice(0, -1) ?? [];
    pad.current?.fromData(left);
    setStrokes(left.length);
  }
  function clear() {
    pad.current?.clear();
    setStrokes(0);
  }
  return (
    <div className="grid gap-2">
      <div className="relative rounded-2 border border-field bg-sheet">
        <canvas
          ref={canvas}
          role="img"
          aria-label={strokes > 0 ? t("padDrawn", { count: strokes }) : t("padEmpty")}
          className="block h-42 w-full touch-none rounded-2"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-x-4 bottom-10 border-rule-strong border-b border-dashed"
        />
      </div>
      <div className="flex flex-wrap gap-x-1">
        <Button
          onClick={() => canvas.current?.toBlob((picture) => picture && onUse(picture), "image/png")}
          unavailableReason={strokes === 0 ? t("padFirst") : undefined}
        >
          {t("useSignature")}
        </Button>
        {strokes > 0 ? (
          <>
            <Button variant="quiet" onClick={undo}>
              <Undo2 aria-hidden="true" />
              {t("undo")}
            </Button>
            <Button variant="quiet" onClick={clear}>
              {t("clear")}
            </Button>
          </>
        ) : null}
      </div>
    </div>
  );
}

/** Gives the canvas the pixels of its place on the screen and draws the strokes again. */
function adjust(sheet: HTMLCanvasElement, pad: Pad) {
  const { width, height } = sheet.getBoundingClientRect();
  if (width === 0) return; // its part of the form is not open
  const ratio = Math.max(window.devicePixelRatio, 1);
  const strokes = pad.toData();
  sheet.width = Math.round(width * ratio);
  sheet.height = Math.round(height * ratio);
  sheet.getContext("2d")?.scale(ratio, ratio);
  pad.fromData(strokes);
}
