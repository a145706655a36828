import { Search } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { queueAddress } from "@/lib/queue/address";
import { longestSearch } from "@/lib/queue/search";
import { narrowedBy } from "./narrowed-by";
import { type Narrowing, QueueConditions } from "./queue-conditions";
import { QueueSaving } from "./queue-saving";

/** Searches and narrows a queue; posted, so that no name or number gets into an address; works without scripts. */
export async function QueueFilters({
  narrow,
  savedName,
  ...asked
}: Narrowing & {
  /** Leads to the queue as the form narrows it. */
  narrow: (form: FormData) => Promise<void>;
  /** The name of the saved view that is shown. */
  savedName: string | undefined;
}) {
  const t = await getTranslations("desk.queue");
  const { desk, query, page } = asked;
  const narrowed = await narrowedBy(query, {
    professionCode: desk.professionCode,
    colleagues: asked.colleagues,
  });
  return (
    <search aria-label={t("filters")} className="mb-4 block print:hidden">
      <form key={queueAddress(desk.registry, query)} action={narrow}>
        <input type="hidden" name="view" value={query.view} />
        {query.mine ? <input type="hidden" name="mine" value="1" /> : null}
        <div className="flex flex-wrap items-end gap-3">
          <Field label={t("search")} className="w-88 max-w-full max-phone:w-full [&_label]:text-14">
            <Input
              name="search"
              type="search"
              defaultValue={page.sought?.typed}
              placeholder={t("searchHint")}
              maxLength={longestSearch}
              autoComplete="off"
              data-queue-search=""
            />
          </Field>
          <Button type="submit" className="min-h-12">
            <Search />
            {t("find")}
          </Button>
          {page.sought || narrowed.length > 0 ? (
            <ButtonLink href={queueAddress(desk.registry, { view: query.view })} variant="quiet">
              {t("reset")}
            </ButtonLink>
          ) : null}
          {narrowed.length > 0 && !page.sought ? (
            <QueueSaving registry={desk.registry} query={query} savedName={savedName} />
          ) : null}
        </div>
        {page.sought ? <p className="mt-2 text-14 text-ink-500">{t(`sought.${page.sought.kind}`)}</p> : null}
        <details className="mt-3 rounded-3 bg-paper-sunk" open={page.employerFault !== null}>
          <summary className="min-h-11 cursor-pointer px-4 py-2.5 marker:text-azurite-700 phone:px-5">
            <span className="text-azurite-700">{t("more")}</span>
            {narrowed.length > 0 ? <b className="ml-3">{narrowed.join(t("and"))}</b> : null}
          </summary>
          <QueueConditions {...asked} />
        </details>
      </form>
    </search>
  );
}
