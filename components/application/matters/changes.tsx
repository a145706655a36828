import { ChevronRight } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { inLocale } from "@/lib/locale";
import type { Profession } from "@/lib/professions/schema";

const ways = {
  identity: (code: string) => `/guides/identity#${code}`,
  employer: (code: string) => `/r/${code}/change`,
};

/** Tells what to do about changes that no application of the person's makes: the points of the profession's manual, then what else it says. */
export async function Changes({
  profession,
  registry: { code, hotline },
}: {
  profession: Profession;
  registry: { code: string; hotline: string };
}) {
  const [t, locale] = await Promise.all([getTranslations("applications.matters"), getLocale()]);
  const { changes } = profession.notes;
  const points = changes.filter(({ listed }) => listed);
  const others = changes.filter(({ listed }) => !listed);
  return (
    <section aria-labelledby="changes" className="mt-10">
      <h2 id="changes" className="mb-4 scroll-mt-6 text-20">
        {t("changes")}
      </h2>
      <ul className="grid border border-rule-strong bg-sheet desk:auto-cols-fr desk:grid-flow-col">
        {points.map((point) => (
          <li
            key={point.topic}
            className="border-rule-strong p-4 phone:p-6 max-desk:[&+&]:border-t desk:[&+&]:border-l"
          >
            <h3 className="text-16">{t(`change.${point.topic}`)}</h3>
            <p className="text-14">{inLocale(point, locale)}</p>
            {point.topic === "identity" ? (
              <p className="text-14">{t("changeIdentityHow", { number: hotline })}</p>
            ) : null}
            {point.topic === "employerName" ? (
              <EmployersWay profession={profession.code} />
            ) : (
              <Link href={ways[point.topic](code)} className="inline-flex min-h-11 items-center gap-1">
                {t(`changeWay.${point.topic}`)}
                <ChevronRight aria-hidden="true" className="size-4" />
              </Link>
            )}
          </li>
        ))}
      </ul>
      {others.map((point) => (
        <p key={point.topic} className="mt-3 max-w-measure text-14 text-ink-500">
          {inLocale(point, locale)}
          {point.topic === "employerName" ? <EmployersWay profession={profession.code} /> : null}
        </p>
      ))}
    </section>
  );
}

/** Leads the employer, who alone can do it, through its sign-in to its rename. */
async function EmployersWay({ profession }: { profession: string }) {
  const t = await getTranslations("applications.matters");
  const asked = new URLSearchParams({ as: "employer", next: `/employer/rename/${profession}` });
  return (
    <Link href={`/sign-in?${asked}`} className="ml-1 whitespace-nowrap">
      {t("changeEmployerNameWay")}
    </Link>
  );
}
