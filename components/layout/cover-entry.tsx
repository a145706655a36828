import { cn } from "@/components/ui/cn";
import { Yuwei } from "@/components/ui/motifs";

/** Gives the look of an entry on the cover, of the one that the reader is in or of another. */
export const coverEntry = (here: boolean): string =>
  cn(
    "wrap-normal relative flex min-h-13 items-center text-center text-ink-700 leading-snug no-underline hover:text-azurite-700 hover:underline",
    "in-data-dark:text-azurite-100 in-data-dark:hover:text-sheet",
    here && "font-semibold text-ink-900 hover:text-ink-900 in-data-dark:text-sheet",
  );

/** Hangs the fishtail over the entry that the reader is in. */
export function HereMark() {
  return (
    <span
      aria-hidden="true"
      className="absolute inset-x-0 top-0 flex justify-center in-data-dark:[&>span]:text-sheet"
    >
      <Yuwei />
    </span>
  );
}
