"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Link } from "@/components/ui/link";

/** 【新增注册申请】: leads to the choice of matter; where several registries are open, asks for the registry first. */
export function NewApplication({
  registries,
}: {
  registries: { code: string; title: string; authority: string }[];
}) {
  const t = useTranslations("applications.list");
  const face = (
    <>
      <Plus />
      {t("new")}
    </>
  );
  const [only, another] = registries;
  if (!only) return null;
  if (!another)
    return (
      <ButtonLink href={`/r/${only.code}/apply`} variant="primary" size="big">
        {face}
      </ButtonLink>
    );
  return (
    <Dialog
      title={t("newTitle")}
      closeLabel={t("close")}
      description={t("newWhere")}
      trigger={
        <Button variant="primary" size="big">
          {face}
        </Button>
      }
    >
      <ul className="border-rule border-t">
        {registries.map(({ code, title, authority }) => (
          <li key={code} className="border-rule border-b">
            <Link
              href={`/r/${code}/apply`}
              className="block px-1 py-3 text-ink-900 no-underline hover:bg-paper-sunk"
            >
              <span className="block font-medium text-azurite-700 underline underline-offset-[.28em]">
                {title}
              </span>
              <span className="block text-14 text-ink-500">{authority}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
