"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { withWording } from "@/lib/domain/dictionary";
import type { OfferedWordings } from "@/lib/dto/dictionary";
import type { WordingKind } from "@/lib/professions/wordings-schema";

/** Offers what is usually said with a step, to be put into the words and changed there; nothing where nothing is kept. */
export function WordingChoice({
  id,
  of: { kind, wordings },
  words,
  readOnly = false,
  onChange,
}: {
  id: string;
  of: { kind: WordingKind; wordings: OfferedWordings };
  words: string;
  readOnly?: boolean;
  onChange: (words: string) => void;
}) {
  const t = useTranslations("desk.wording");
  const [code, setCode] = useState("");
  const offered = wordings[kind] ?? [];
  const chosen = offered.find((one) => one.code === code);
  if (offered.length === 0) return null;
  return (
    <Field id={id} label={t("choose")} hint={chosen?.basis ? t("basis", { basis: chosen.basis }) : undefined}>
      <div className="flex items-start gap-2">
        <Select value={code} onChange={({ target }) => setCode(target.value)} className="flex-1">
          <option value="">{t("none")}</option>
          {offered.map((one) => (
            <option key={one.code} value={one.code}>
              {one.text}
            </option>
          ))}
        </Select>
        <Button
          className="flex-none"
          onClick={() => {
            if (!chosen || readOnly) return;
            onChange(withWording(words, chosen.text));
            setCode("");
          }}
        >
          {t("put")}
        </Button>
      </div>
    </Field>
  );
}
