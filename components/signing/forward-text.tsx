"use client";

import { Share2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { CopyButton } from "@/components/application/copy-button";
import { Button } from "@/components/ui/button";
import { Field, Textarea } from "@/components/ui/field";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";

const never = () => () => {};

/** Gives the person a text for the employer, ready to be copied or shared. */
export function ForwardText({ text }: { text: string }) {
  const t = useTranslations("signing.forward");
  const copy = useTranslations("signing.copy");
  const canShare = useSyncExternalStore(
    never,
    () => typeof navigator.share === "function",
    () => false,
  );
  async function share() {
    try {
      await navigator.share({ text });
    } catch {
      // the reader has put the sheet of targets away; nothing was sent
    }
  }
  return (
    <Sheet aria-labelledby="forward" className="print:hidden">
      <SheetHead id="forward" title={t("title")} />
      <SheetBody className="grid gap-4">
        <Field label={t("label")} hint={t("hint")}>
          <Textarea readOnly value={text} rows={3} onFocus={(event) => event.target.select()} />
        </Field>
        <div className="flex flex-wrap items-center gap-3 max-phone:[&_button]:flex-auto">
          <CopyButton
            variant="secondary"
            text={text}
            labels={{ copy: t("copy"), copied: t("copied"), failed: copy("failed") }}
          />
          {canShare ? (
            <Button onClick={() => void share()}>
              <Share2 />
              {t("share")}
            </Button>
          ) : null}
        </div>
      </SheetBody>
    </Sheet>
  );
}
