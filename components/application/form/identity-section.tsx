"use client";

import { useLocale, useTranslations } from "next-intl";
import { DataList } from "@/components/ui/data-list";
import { Link } from "@/components/ui/link";
import { identityDocumentLabel } from "@/lib/domain/identity-document";
import { inLocale } from "@/lib/locale";
import { useOpenForm } from "./form-context";

/** Shows who applies, as the real-name directory has it, and how to have it corrected. */
export function IdentitySection() {
  const t = useTranslations("form.identity");
  const words = useTranslations("account.signUp");
  const locale = useLocale();
  const { view } = useOpenForm();
  const { identity, registry } = view;
  return (
    <DataList
      items={[
        { term: t("name"), value: identity.name },
        { term: t("sex"), value: words(identity.sex) },
        { term: t("birth"), value: identity.birthDate.slice(0, 7) },
        { term: t("idType"), value: inLocale(identityDocumentLabel(identity.idType), locale) },
        { term: t("idNumber"), value: identity.idNumber, wide: "phone" },
        { term: t("mobile"), value: identity.mobile },
      ]}
      source={
        <p>
          {t.rich("source", {
            number: registry.hotline,
            account: (text) => <Link href="/account">{text}</Link>,
          })}
        </p>
      }
    />
  );
}
