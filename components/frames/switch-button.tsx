import { Building2, ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";

/** Shows the registry an officer is in; a press opens the others. */
export function SwitchButton({
  label,
  text,
  ...button
}: {
  /** What a screen reader hears before the registry. */ label: string;
  text: string;
} & ComponentProps<"button">) {
  return (
    <button
      type="button"
      {...button}
      className="flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-2 text-sheet hover:text-azurite-100"
    >
      <Building2 aria-hidden="true" className="size-[1.375rem] flex-none" />
      <span className="sr-only">{label}</span>
      <span className="max-w-72 truncate max-desk:sr-only">{text}</span>
      <ChevronDown aria-hidden="true" className="size-4 flex-none max-desk:hidden" />
    </button>
  );
}
