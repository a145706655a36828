import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { OwnApplication } from "@/lib/dto/application";
import { endsRegistration, specialtyName, titleOf } from "../progress";
import { StateTag } from "../state-tag";

/** Lists the applications that are closed, newest first, in 三线表. */
export async function Past({ applications }: { applications: OwnApplication[] }) {
  const [t, locale] = await Promise.all([getTranslations("applications.list"), getLocale()]);
  if (applications.length === 0) return null;
  return (
    <section aria-labelledby="past" className="grid gap-4">
      <h2 id="past" className="text-20">
        {t("past")}
      </h2>
      <Table
        caption={t("past")}
        head={
          <>
            <Th>{t("matter")}</Th>
            <Th>{t("numberHead")}</Th>
            <Th>{t("date")}</Th>
            <Th>{t("state")}</Th>
            <Th>{t("actions")}</Th>
          </>
        }
      >
        {applications.map((application) => {
          const { id, specialty, professionCode, acceptanceNumber, createdAt } = application;
          const title = titleOf(application, locale);
          const date = plainDateIn(createdAt);
          return (
            <Tr key={id}>
              <Td
                part="title"
                label={t("matter")}
                sub={specialty ? specialtyName(professionCode, specialty, locale) : undefined}
              >
                {title}
              </Td>
              <Td label={t("numberHead")}>
                {acceptanceNumber ?? <span className="text-ink-500">{t("none")}</span>}
              </Td>
              <Td label={t("date")} className="whitespace-nowrap">
                {date}
              </Td>
              <Td label={t("state")} sub={t("closed")}>
                <StateTag state={application.state} ends={endsRegistration(application)} />
              </Td>
              <Td part="actions">
                <Link
                  href={`/applications/${id}`}
                  aria-label={t("lookOf", { title, date })}
                  className="inline-flex min-h-11 items-center"
                >
                  {t("look")}
                </Link>
              </Td>
            </Tr>
          );
        })}
      </Table>
    </section>
  );
}
