import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { coverEntry, HereMark } from "./cover-entry";

/** Shows a group of places as one entry of the cover, under the fishtail when the reader is in one of them; a press opens them. */
export function NavGroupButton({
  label,
  here,
  ...button
}: { label: string; here: boolean } & ComponentProps<"button">) {
  return (
    <button type="button" {...button} aria-current={here ? "true" : undefined} className={coverEntry(here)}>
      {here ? <HereMark /> : null}
      {label}
      <ChevronDown aria-hidden="true" className="ml-1 size-4 flex-none" />
    </button>
  );
}
