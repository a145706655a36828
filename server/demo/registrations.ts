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

const employer = "91310000MA1FAKE19Y";

/** A registration as somebody's story tells it; days count from the day on which the data are written. */
interface Story {
  registry: string;
  name: string;
  specialty: "civil" | "installation" | null;
  sequence: number;
  validity: { begunDaysAgo: number } | { endsInDays: number };
  /** On paper, to be exchanged. */
  medium?: "paper";
}

const cost = "shanghai-cost-engineer";
const structural = "shanghai-structural-engineer";
const zhejiang = "zhejiang-cost-engineer";
const stories: readonly Story[] = [
  { registry: cost, name: "顾南乔", specialty: "civil", sequence: 4127, validity: { begunDaysAgo: 500 } },
  { registry: cost, name: "闻人婕", specialty: "civil", sequence: 2086, validity: { endsInDays: 40 } },
  {
    registry: cost,
    name: "钟离媛",
    specialty: "installation",
    sequence: 1533,
    validity: { endsInDays: -120 },
  },
  {
    registry: cost,
    name: "周䶮",
    specialty: "installation",
    sequence: 3310,
    validity: { begunDaysAgo: 900 },
  },
  { registry: cost, name: "欧阳𠮷", specialty: "civil", sequence: 4871, validity: { begunDaysAgo: 200 } },
  { registry: cost, name: "池雨棠", specialty: "civil", sequence: 5160, validity: { begunDaysAgo: 250 } },
  { registry: zhejiang, name: "池雨棠", specialty: "civil", sequence: 712, validity: { endsInDays: -300 } },
  { registry: structural, name: "江叙白", specialty: null, sequence: 218, validity: { endsInDays: 60 } },
  {
    registry: structural,
    name: "纪云深",
    specialty: null,
    sequence: 97,
    validity: { begunDaysAgo: 400 },
    medium: "paper",
  },
];

/** Registers the persons whose stories say so; run again, it adds only who is missing. */
export async function seedRegistrations(scope: PlatformScope): Promise<void> {
  for (const code of new Set(stories.map(({ registry }) => registry))) {
    const { id } = await withScope(scope, (db) =>
      db.registry.findUniqueOrThrow({ where: { code }, select: { id: true } }),
    );
    const registrations = await earlierRegistrations(scope, code);
    await importRegistrations(registryScopeOfOperator(id, "demonstration data"), registrations);
  }
}

function earlierRegistrations(scope: PlatformScope, code: string): Promise<EarlierRegistration[]> {
  const today = plainDateIn(now());
  return withScope(authScope(scope.actor), (db) =>
    Promise.all(
      stories
        .filter(({ registry }) => registry === code)
        .map(async (story) => {
          const { id } = await db.account.findFirstOrThrow({
            where: { idIndex: indexOf(story.name) },
            select: { id: true },
          });
          return registrationOf(story, id, today);
        }),
    ),
  );
}

function indexOf(name: string): string {
  const person = demoPeople.find((each) => each.name === name);
  if (!person) throw new Error(`the demonstration has no person ${name}`);
  return idNumberIndex(person.idType, person.idNumber);
}

function registrationOf(story: Story, personId: string, today: PlainDate): EarlierRegistration {
  const registry = demoRegistries.find(({ code }) => code === story.registry);
  const profession = professionOf(registry?.professionCode ?? "");
  const validity = validityOf(story, today, profession.validity.years);
  const number = formatNumber(profession.number, {
    year: yearOf(validity.begin),
    province: registry?.provinceCode ?? "",
    sequence: story.sequence,
    specialtyDigit: specialtiesOf(profession).find(({ code }) => code === story.specialty)?.numberDigit,
  });
  const { sequence, specialty, medium = "electronic" } = story;
  return { personId, employer, number, sequence, specialty, validity, medium };
}

function validityOf({ validity }: Story, today: PlainDate, years: number): Validity {
  if ("begunDaysAgo" in validity) return validityFrom(addDays(today, -validity.begunDaysAgo), years);
  const end = addDays(today, validity.endsInDays);
  return { begin: addDays(addYears(end, -years), 1), end };
}
