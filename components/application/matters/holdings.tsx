import { getLocale, getTranslations } from "next-intl/server";
import { Note } from "@/components/ui/note";
import { Unbroken } from "@/components/ui/unbroken";
import { asPlainDate, type PlainDate } from "@/lib/domain/plain-date";
import { statusOn } from "@/lib/domain/validity";
import type { MatterChoice } from "@/lib/dto/application";
import { specialtyName } from "../progress";

type Registration = MatterChoice["registrations"][number];

const reasonsOfProgress = ["eligibility.inProgress", "eligibility.inProgressUnsaved"];

/** Tells whether a matter is closed because another application is in progress. */
export function isInProgress(availability: MatterChoice["availability"][number]): boolean {
  return !availability.open && availability.reasons.some(({ key }) => reasonsOfProgress.includes(key));
}

/** Says what the person holds in the registry now, and whether something is in progress. */
export async function Holdings({ choice, today }: { choice: MatterChoice; today: PlainDate }) {
  const t = await getTranslations("applications.matters");
  const registered = choice.registrations.filter(({ standing }) => standing === "registered");
  const isExpired = ({ validity }: Registration) =>
    statusOn({ begin: asPlainDate(validity.begin), end: asPlainDate(validity.end) }, today) === "expired";
  const valid = registered.filter((registration) => !isExpired(registration));
  const expired = registered.filter(isExpired);
  return (
    <Note>
      {valid.length > 0 ? (
        <Held lead={t("holds", { count: valid.length })} registrations={valid} choice={choice} />
      ) : (
        <p>{t("holdsNone")}</p>
      )}
      {expired.length > 0 ? <Held lead={t("expired")} registrations={expired} choice={choice} /> : null}
      <p>{choice.availability.some(isInProgress) ? t("busy") : t("free")}</p>
    </Note>
  );
}

async function Held({
  lead,
  registrations,
  choice,
}: {
  lead: string;
  registrations: Registration[];
  choice: MatterChoice;
}) {
  const [t, locale] = await Promise.all([getTranslations("applications.matters"), getLocale()]);
  return (
    <div className="mb-1">
      <p>{lead}</p>
      <ul>
        {registrations.map(({ number, specialty, validity: { end } }) => (
          <li key={number}>
            {specialty ? (
              t.rich("heldSpecialty", {
                specialty: specialtyName(choice.registry.professionCode, specialty, locale),
                number,
                end,
                b: (words) => <strong className="text-ink-900">{words}</strong>,
                n: (words) => <span className="whitespace-nowrap">{words}</span>,
              })
            ) : (
              <Unbroken>{t("held", { number, end })}</Unbroken>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
