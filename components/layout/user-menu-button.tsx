import { ChevronDown } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

/** Shows who is signed in; a press opens his menu. */
export function UserMenuButton({
  name,
  icon,
  label,
  ...button
}: {
  name: ReactNode;
  icon: ReactNode;
  /** What a screen reader hears before the name. */
  label: string;
} & Omit<ComponentProps<"button">, "name">) {
  return (
    <button
      type="button"
      {...button}
      className="flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-2 text-ink-700 hover:text-azurite-700 in-data-dark:text-sheet in-data-dark:hover:text-sheet"
    >
      <span aria-hidden="true" className="[&>svg]:size-[1.375rem]">
        {icon}
      </span>
      <span className="sr-only">{label}</span>
      <span className="max-w-56 truncate max-desk:sr-only">{name}</span>
      <ChevronDown aria-hidden="true" className="max-desk:hidden" />
    </button>
  );
}
