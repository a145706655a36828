import type { Statistics } from "@/lib/dto/statistics";
import { number, type StatisticsTable, type TableId, text } from "./statistics-table";
import type { StatisticsWords } from "./words";

type RegisterTable = Extract<TableId, "expiring" | "specialties" | "employers" | "ratings" | "tags">;

/** Writes the tables about the register and about what applicants say. */
export function registerTables(
  { expiring, specialties, employers, ratings }: Statistics,
  { t, specialty, star, tag }: StatisticsWords,
): Record<RegisterTable, StatisticsTable> {
  return {
    expiring: {
      title: t("expiring.title"),
      columns: [text(t("expiring.month")), number(t("count"))],
      rows: expiring.map(({ month, count }) => ({ cells: [month.slice(0, 7), count] })),
    },
    specialties: {
      title: t("specialties.title"),
      columns: [
        text(t("specialties.specialty")),
        number(t("specialties.inForce")),
        number(t("specialties.accepted")),
        number(t("specialties.acceptedBefore")),
      ],
      rows: specialties.map((row) => ({
        cells: [specialty(row.specialty), row.inForce, row.accepted, row.acceptedBefore],
      })),
    },
    employers: {
      title: t("employers.title"),
      columns: [
        text(t("employers.name")),
        text(t("employers.creditCode")),
        number(t("employers.inForce")),
        number(t("employers.accepted")),
      ],
      rows: employers.map((row) => ({ cells: [row.name, row.creditCode, row.inForce, row.accepted] })),
    },
    ratings: {
      title: t("ratings.title"),
      columns: [text(t("ratings.stars")), number(t("count")), number(t("before"))],
      rows: ratings.stars.map(({ stars, count, before }) => ({ cells: [star(stars), count, before] })),
    },
    tags: {
      title: t("ratings.tags"),
      columns: [text(t("ratings.tag")), number(t("count"))],
      rows: ratings.tags.map((row) => ({ cells: [tag(row.tag), row.count] })),
    },
  };
}
