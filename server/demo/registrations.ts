import "server-only";
import { addDays, addYears, type PlainDate, plainDateIn, yearOf } from "@/lib/domain/plain-date";
import { formatNumber } from "@/lib/domain/registration-number";
import { type Validity, validityFrom } from "@/lib/domain/validity";
import { professionOf } from "@/lib/professions";
import { specialtiesOf } from "@/lib/professions/parts";
import { authScope, type PlatformScope, registryScopeOfOperator } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { idNumberIndex } from "@/server/personal-data/blind-index";
import { type EarlierRegistration, importRegistrations } from "@/server/registrations/import-registrations";
import { demoPeople } from "./people";
import { demoRegistries } from "./registries";

const registryCode = "shanghai-cost-engineer";
const employer = "91310000MA1FAKE19Y";

/** A registration as somebody's story tells it; days count from the day on which the data are written. */
interface Story {
  name: string;
  specialty: "civil" | "installation";
  sequence: number;
  validity: { begunDaysAgo: number } | { endsInDays: number };
}

const stories: readonly Story[] = [
  { name: "顾南乔", specialty: "civil", sequence: 4127, validity: { begunDaysAgo: 500 } },
  { name: "闻人婕", specialty: "civil", sequence: 2086, validity: { endsInDays: 40 } },
  { name: "钟离媛", specialty: "installation", sequence: 1533, validity: { endsInDays: -120 } },
  { name: "周䶮", specialty: "installation", sequence: 3310, validity: { begunDaysAgo: 900 } },
  { name: "欧阳𠮷", specialty: "civil", sequence: 4871, validity: { begunDaysAgo: 200 } },
];

/** Registers the persons whose stories say so; run again, it adds only who is missing. */
export async function seedRegistrations(scope: PlatformScope): Promise<void> {
  const registry = await withScope(scope, (db) =>
    db.registry.findUniqueOrThrow({ where: { code: registryCode }, select: { id: true } }),
  );
  const today = plainDateIn(now());
  const registrations = await withScope(authScope(scope.actor), (db) =>
    Promise.all(
      stories.map(async (story) => {
        const { id } = await db.account.findFirstOrThrow({
          where: { idIndex: indexOf(story.name) },
          select: { id: true },
        });
        return registrationOf(story, id, today);
      }),
    ),
  );
  await importRegistrations(registryScopeOfOperator(registry.id, "demonstration data"), registrations);
}

function indexOf(name: string): string {
  const person = demoPeople.find((each) => each.name === name);
  if (!person) throw new Error(`the demonstration has no person ${name}`);
  return idNumberIndex(person.idType, person.idNumber);
}

function registrationOf(story: Story, personId: string, today: PlainDate): EarlierRegistration {
  const registry = demoRegistries.find(({ code }) => code === registryCode);
  const profession = professionOf(registry?.professionCode ?? "");
  const validity = validityOf(story, today, profession.validity.years);
  const number = formatNumber(profession.number, {
    year: yearOf(validity.begin),
    province: registry?.provinceCode ?? "",
    sequence: story.sequence,
    specialtyDigit: specialtiesOf(profession).find(({ code }) => code === story.specialty)?.numberDigit,
  });
  const { sequence, specialty } = story;
  return { personId, employer, number, sequence, specialty, validity };
}

function validityOf({ validity }: Story, today: PlainDate, years: number): Validity {
  if ("begunDaysAgo" in validity) return validityFrom(addDays(today, -validity.begunDaysAgo), years);
  const end = addDays(today, validity.endsInDays);
  return { begin: addDays(addYears(end, -years), 1), end };
}
