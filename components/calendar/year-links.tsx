import { TabLinks } from "@/components/ui/tabs";

/** Leads to the years of a calendar: those that are known, and the next one. */
export function YearLinks({
  base,
  label,
  year,
  years,
  today,
}: {
  /** Address of the page, to which the year is added. */
  base: string;
  label: string;
  year: number;
  years: number[];
  today: string;
}) {
  const present = Number(today.slice(0, 4));
  const shown = [
    ...new Set([...years.filter((each) => each >= present - 3), present, present + 1, year]),
  ].sort();
  return (
    <TabLinks
      label={label}
      items={shown.map((each) => ({
        href: `${base}?year=${each}`,
        label: String(each),
        current: each === year,
      }))}
    />
  );
}
