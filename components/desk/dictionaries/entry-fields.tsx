"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Path, UseFormRegisterReturn } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Input, Textarea } from "@/components/ui/field";
import { Tag } from "@/components/ui/tag";
import type { TypedDictionary } from "./dictionary-entries";

/** Asks for one wording: its code and words, what it rests on, and from when to when it is offered; what is in use stays as it is. */
export function EntryFields({
  at,
  last,
  entry: { code, from, to, used, known },
  today,
  register,
  textOf,
  onMove,
  onRemove,
}: {
  at: number;
  last: number;
  entry: TypedDictionary["entries"][number];
  today: string;
  register: (field: Path<TypedDictionary>) => UseFormRegisterReturn;
  textOf: (field: Path<TypedDictionary>) => string | undefined;
  onMove: (to: number) => void;
  onRemove: () => void;
}) {
  const t = useTranslations("dictionary");
  const wired = (part: "code" | "text" | "basis" | "from" | "to") => {
    const field = `entries.${at}.${part}` as const;
    return { id: field, label: t(part), error: textOf(field) };
  };
  const standing = to !== "" && to < today ? "retired" : from !== "" && from > today ? "planned" : null;
  return (
    <li className="border-rule [&+&]:border-t [&+&]:pt-6">
      <fieldset className="grid gap-4">
        <legend className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 font-medium text-ink-900">
          {t("entry", { at: at + 1 })}
          {used ? <Tag kind="run">{t("used")}</Tag> : null}
          {standing ? <Tag kind={standing === "retired" ? "void" : "wait"}>{t(standing)}</Tag> : null}
        </legend>
        <div className="grid gap-4 phone:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]">
          <Field {...wired("code")} hint={known ? undefined : t("codeHint")} required>
            <Input
              autoComplete="off"
              spellCheck={false}
              readOnly={known}
              {...register(`entries.${at}.code`)}
            />
          </Field>
          <Field {...wired("basis")}>
            <Input lang="zh-CN" readOnly={used} {...register(`entries.${at}.basis`)} />
          </Field>
        </div>
        <Field {...wired("text")} hint={used ? t("usedHint") : undefined} required>
          <Textarea
            lang="zh-CN"
            rows={2}
            className="min-h-20"
            readOnly={used}
            {...register(`entries.${at}.text`)}
          />
        </Field>
        <div className="flex flex-wrap items-end gap-4">
          {(["from", "to"] as const).map((part) => (
            <Field key={part} {...wired(part)}>
              <Input type="date" {...register(`entries.${at}.${part}`)} />
            </Field>
          ))}
          <span className="flex flex-wrap gap-2">
            {at > 0 ? (
              <Button variant="quiet" aria-label={t("upOf", { code })} onClick={() => onMove(at - 1)}>
                <ArrowUp aria-hidden="true" />
                {t("up")}
              </Button>
            ) : null}
            {at < last ? (
              <Button variant="quiet" aria-label={t("downOf", { code })} onClick={() => onMove(at + 1)}>
                <ArrowDown aria-hidden="true" />
                {t("down")}
              </Button>
            ) : null}
            {used ? null : (
              <Button variant="quiet" aria-label={t("removeOf", { code })} onClick={onRemove}>
                <Trash2 aria-hidden="true" />
                {t("remove")}
              </Button>
            )}
          </span>
        </div>
      </fieldset>
    </li>
  );
}
