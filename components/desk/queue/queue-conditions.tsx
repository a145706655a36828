import { getLocale, getTranslations } from "next-intl/server";
import { Field, Input, Select } from "@/components/ui/field";
import type { Colleague } from "@/lib/dto/caseload";
import type { QueuePage, QueueQuery } from "@/lib/dto/queue";
import { inLocale } from "@/lib/locale";
import { findProfession } from "@/lib/professions";
import { matterName, mattersOf } from "@/lib/professions/codes";
import { specialtiesOf } from "@/lib/professions/parts";
import { effectiveFilter, queueStates } from "@/lib/queue/views";

/** What a queue is narrowed to, and among which colleagues one may choose. */
export interface Narrowing {
  desk: { registry: string; professionCode: string };
  query: QueueQuery;
  page: QueuePage;
  colleagues: readonly Colleague[];
}

/** Asks to what a queue is to be narrowed, condition by condition. */
export async function QueueConditions({ desk, query, page, colleagues }: Narrowing) {
  const [t, locale] = await Promise.all([getTranslations("desk.queue"), getLocale()]);
  const profession = findProfession(desk.professionCode);
  const specialties = profession ? specialtiesOf(profession) : [];
  const { order } = effectiveFilter(query.view, query);
  return (
    <div className="grid gap-x-4 gap-y-3 px-4 pb-4 phone:grid-cols-2 phone:px-5 work:grid-cols-4 [&_:is(input,select)]:min-h-11 [&_:is(input,select)]:py-1.5 [&_label]:text-14">
      <Field label={t("matter")}>
        <Select name="matter" defaultValue={query.matter ?? ""}>
          <option value="">{t("all")}</option>
          {mattersOf(desk.professionCode).map((code) => (
            <option key={code} value={code}>
              {inLocale(matterName(code), locale)}
            </option>
          ))}
        </Select>
      </Field>
      {specialties.length > 0 ? (
        <Field label={t("specialty")}>
          <Select name="specialty" defaultValue={query.specialty ?? ""}>
            <option value="">{t("all")}</option>
            {specialties.map(({ code, label }) => (
              <option key={code} value={code}>
                {inLocale(label, locale)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <Field
        label={t("employer")}
        error={page.employerFault ? t(`employerFault.${page.employerFault}`) : undefined}
      >
        <Input
          name="employer"
          defaultValue={query.employer}
          placeholder={t("employerHint")}
          maxLength={100}
          autoComplete="off"
        />
      </Field>
      <Field label={t("deadline")}>
        <Select name="due" defaultValue={query.due === undefined ? "" : String(query.due)}>
          <option value="">{t("all")}</option>
          <option value="overdue">{t("due.overdue")}</option>
          <option value="today">{t("due.today")}</option>
          {[...new Set([1, 3, 5, 10, query.due].filter((days) => typeof days === "number"))].map((days) => (
            <option key={days} value={days}>
              {t("due.within", { days })}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("assignee")}>
        <Select name="assignee" defaultValue={query.assignee ?? ""}>
          <option value="">{t("all")}</option>
          <option value="me">{t("me")}</option>
          <option value="nobody">{t("nobody")}</option>
          {colleagues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("order")}>
        <Select name="order" defaultValue={query.order ?? ""}>
          <option value="">{t("orderOf", { order: t(`orders.${order}`) })}</option>
          <option value="deadline">{t("orders.deadline")}</option>
          <option value="newest">{t("orders.newest")}</option>
        </Select>
      </Field>
      <Field label={t("size")}>
        <Select name="size" defaultValue={String(query.size)}>
          {[20, 50, 100].map((size) => (
            <option key={size} value={size}>
              {t("sizeOf", { size })}
            </option>
          ))}
        </Select>
      </Field>
      <States chosen={query.states ?? []} />
    </div>
  );
}

async function States({ chosen }: { chosen: readonly string[] }) {
  const [t, words] = await Promise.all([
    getTranslations("desk.queue"),
    getTranslations("applications.state"),
  ]);
  return (
    <fieldset className="phone:col-span-2 work:col-span-4">
      <legend className="text-14 text-ink-700">{t("states")}</legend>
      <div className="flex flex-wrap gap-x-5">
        {queueStates.map((state) => (
          <label key={state} className="flex min-h-11 cursor-pointer items-center gap-2">
            <input
              type="checkbox"
              name="state"
              value={state}
              defaultChecked={chosen.includes(state)}
              className="size-5 min-h-0! accent-azurite-700"
            />
            {words(state)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
