import { getLocale, getTranslations } from "next-intl/server";
import { cn } from "@/components/ui/cn";
import { weeksOf } from "@/lib/domain/month-grid";
import { dayOfWeek, type PlainDate } from "@/lib/domain/plain-date";

/** How a day differs from its neighbours: off, worked on a weekend, or off in this registry only. */
type DayKind = "off" | "worked" | "own" | "weekend" | "plain";

interface Marks {
  year: number;
  days: { day: string; off: boolean; name: string }[];
  /** Days off of one registry, with what they are for. */
  own?: { day: string; name: string }[];
  today: string;
}

const looks: Record<DayKind, string> = {
  off: "bg-jade-50 font-semibold text-jade-800 underline",
  worked: "bg-ochre-50 font-semibold text-ochre-800 ring-1 ring-ochre-700 ring-inset",
  own: "bg-azurite-100 font-semibold text-azurite-900 outline-1 outline-azurite-700 outline-dashed -outline-offset-1",
  weekend: "text-ink-500",
  plain: "text-ink-900",
};

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Shows a year month by month with the days that differ, told also in words to those who do not see colours. */
export async function YearView(marks: Marks) {
  const t = await getTranslations("administration.calendar");
  const kinds: DayKind[] = marks.own ? ["off", "worked", "own"] : ["off", "worked"];
  return (
    <div className="grid gap-4">
      <ul className="flex flex-wrap gap-x-6 gap-y-2 text-14">
        {kinds.map((kind) => (
          <li key={kind} className="flex items-center gap-2">
            <span aria-hidden="true" className={cn("grid size-7 place-items-center rounded-2", looks[kind])}>
              8
            </span>
            {t(`kind.${kind as "off"}`)}
          </li>
        ))}
      </ul>
      <div className="grid items-start gap-6 phone:grid-cols-2 desk:grid-cols-3 work:grid-cols-4">
        {months.map((month) => (
          <Month key={month} month={month} {...marks} />
        ))}
      </div>
    </div>
  );
}

async function Month({ month, ...marks }: Marks & { month: number }) {
  const locale = await getLocale();
  const at = new Date(Date.UTC(marks.year, month - 1, 1));
  const name = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(at);
  const monday = Date.UTC(2024, 0, 1);
  const weekday = (ahead: number, style: "narrow" | "long") =>
    new Intl.DateTimeFormat(locale, { weekday: style, timeZone: "UTC" }).format(monday + ahead * 86_400_000);
  return (
    <table className="w-full table-fixed border-collapse text-center text-14">
      <caption className="mb-1 text-left font-semibold text-16 text-ink-900">{name}</caption>
      <thead>
        <tr>
          {[0, 1, 2, 3, 4, 5, 6].map((ahead) => (
            <th
              key={ahead}
              scope="col"
              abbr={weekday(ahead, "long")}
              className="py-1 font-normal text-ink-500"
            >
              {weekday(ahead, "narrow")}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(marks.year, month).map((week, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: weeks of a month never reorder
          <tr key={row}>
            {week.map((day, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor do the days of a week
              <td key={column} className="p-0.5">
                {day ? <Day day={day} {...marks} /> : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

async function Day({ day, days, own = [], today }: Marks & { day: PlainDate }) {
  const t = await getTranslations("administration.calendar");
  const special = days.find((each) => each.day === day);
  const added = own.find((each) => each.day === day);
  const kind = kindOf(day, special, added !== undefined);
  const name = added?.name ?? special?.name;
  return (
    <span
      title={name}
      aria-current={day === today ? "date" : undefined}
      className={cn(
        "mx-auto grid h-8 max-w-10 place-items-center rounded-2",
        looks[kind],
        day === today && "border-2 border-ink-900",
      )}
    >
      {Number(day.slice(8))}
      {name ? (
        <span className="sr-only">{t("dayIs", { kind: t(`kind.${kind as "off"}`), name })}</span>
      ) : null}
    </span>
  );
}

function kindOf(day: PlainDate, special: { off: boolean } | undefined, own: boolean): DayKind {
  if (own) return "own";
  if (special) return special.off ? "off" : "worked";
  return dayOfWeek(day) > 5 ? "weekend" : "plain";
}
