import { Search } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { Filters } from "@/components/ui/filters";
import type { InboxPage } from "@/lib/dto/employer";
import { inLocale } from "@/lib/locale";
import { matterName, mattersOf } from "@/lib/professions/codes";
import { isNarrowed, type ListName, type ListQuery, listAddress } from "./list-address";

/** Asks what a list is narrowed to and posts it, so that no name or number gets into an address; works without scripts. */
export async function ListFilters({
  list,
  profession,
  query,
  typed: { name, idNumber },
  narrow,
}: {
  list: ListName;
  profession: string;
  query: ListQuery;
  typed: Pick<InboxPage, "name" | "idNumber">;
  /** Leads to the list as the form narrows it. */
  narrow: (form: FormData) => Promise<void>;
}) {
  const [t, locale] = await Promise.all([getTranslations("employer.list"), getLocale()]);
  const { matter, signedFrom, signedTo } = query;
  const backwards = signedFrom !== undefined && signedTo !== undefined && signedTo < signedFrom;
  const address = listAddress(list, profession);
  return (
    <Filters
      key={listAddress(list, profession, { ...query, page: 1 })}
      action={narrow}
      labels={{ region: t("filters"), more: t("more"), fewer: t("fewer") }}
      actions={
        <>
          <Button type="submit" variant="primary">
            <Search />
            {t("search")}
          </Button>
          {isNarrowed(query) ? (
            <ButtonLink href={address} variant="quiet">
              {t("reset")}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <Field label={t("name")}>
        <Input
          name="name"
          defaultValue={name}
          placeholder={t("nameHint")}
          maxLength={60}
          autoComplete="off"
        />
      </Field>
      <Field label={t("idNumber")}>
        <Input
          name="idNumber"
          defaultValue={idNumber}
          placeholder={t("idNumberHint")}
          maxLength={40}
          autoComplete="off"
        />
      </Field>
      <Field label={t("matter")}>
        <Select name="matter" defaultValue={matter ?? ""}>
          <option value="">{t("matterHint")}</option>
          {mattersOf(profession).map((code) => (
            <option key={code} value={code}>
              {inLocale(matterName(code), locale)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        group
        label={t("signed")}
        error={backwards ? t("backwards") : undefined}
        className="phone:col-span-2 [&_span]:text-14"
      >
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 *:[input]:min-w-36 *:[input]:flex-1">
          <Input id="signed-from" type="date" name="from" defaultValue={signedFrom} aria-label={t("from")} />
          <span aria-hidden="true">{t("until")}</span>
          <Input id="signed-to" type="date" name="to" defaultValue={signedTo} aria-label={t("to")} />
        </div>
      </Field>
    </Filters>
  );
}
