import { cva, type VariantProps } from "class-variance-authority";

/** Gives the classes of a button, for the rare element that must look like one. */
export const buttonStyle = cva(
  [
    "inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-2 border px-5 py-2",
    "text-center font-medium leading-normal no-underline transition-colors print:hidden",
    "aria-disabled:cursor-not-allowed",
  ],
  {
    variants: {
      variant: {
        primary:
          "border-azurite-700 bg-azurite-700 text-sheet hover:border-azurite-800 hover:bg-azurite-800 hover:text-sheet active:bg-azurite-900",
        secondary:
          "border-field bg-sheet text-ink-900 hover:border-ink-500 hover:bg-paper-sunk hover:text-ink-900 active:bg-rule",
        danger:
          "border-cinnabar-700 bg-sheet text-cinnabar-700 hover:border-cinnabar-800 hover:bg-cinnabar-50 hover:text-cinnabar-800 active:bg-cinnabar-200",
        dangerFill:
          "border-cinnabar-700 bg-cinnabar-700 text-sheet hover:border-cinnabar-800 hover:bg-cinnabar-800 hover:text-sheet",
        quiet:
          "border-transparent bg-transparent px-3 text-azurite-700 hover:bg-azurite-50 hover:text-azurite-800 active:bg-azurite-100",
        unavailable: "border-field border-dashed bg-paper-sunk text-ink-500 hover:text-ink-500",
      },
      size: { normal: "", big: "min-h-12 px-7 text-18", icon: "w-11 px-0" },
      block: { true: "w-full" },
    },
    defaultVariants: { variant: "secondary", size: "normal" },
  },
);

/** Names the looks a caller may ask for; "unavailable" follows from the reason given. */
export type ButtonLook = Omit<VariantProps<typeof buttonStyle>, "variant"> & {
  variant?: "primary" | "secondary" | "danger" | "dangerFill" | "quiet" | undefined;
};
