"use client";

import { Info } from "lucide-react";
import { type ComponentProps, type MouseEvent, type ReactNode, useId } from "react";
import { type ButtonLook, buttonStyle } from "./button-style";
import { cn } from "./cn";
import { Link } from "./link";

type Common = ButtonLook & {
  /** Why the action cannot be taken now. Shown beside the button, which stays focusable. */
  unavailableReason?: ReactNode | undefined;
};

type ButtonProps = Common &
  Omit<ComponentProps<"button">, "disabled"> & {
    busy?: boolean | undefined;
    /** Replaces the words while busy. The button is as wide as the longer of the two from the start. */
    busyLabel?: ReactNode | undefined;
  };

function joinIds(...ids: (string | undefined)[]) {
  return ids.filter(Boolean).join(" ") || undefined;
}

function Face({ busy, busyLabel, children }: Pick<ButtonProps, "busy" | "busyLabel" | "children">) {
  if (!busyLabel) {
    return (
      <>
        {busy ? <Spinner /> : null}
        {children}
      </>
    );
  }
  return (
    <span className="grid place-items-center">
      <span className={cn("col-start-1 row-start-1 inline-flex items-center gap-2", busy && "invisible")}>
        {children}
      </span>
      <span className={cn("col-start-1 row-start-1 inline-flex items-center gap-2", !busy && "invisible")}>
        <Spinner still={!busy} />
        {busyLabel}
      </span>
    </span>
  );
}

function Spinner({ still = false }: { still?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        "size-[1.125em] flex-none rounded-full border-2 border-current border-r-transparent",
        !still && "animate-turn",
      )}
    />
  );
}

/** Keeps a button and its reason together; the button stays the same element when the reason goes. */
function Guard({ reason, reasonId, children }: { reason: ReactNode; reasonId: string; children: ReactNode }) {
  return (
    <span className={reason ? "inline-flex max-w-full flex-wrap items-center gap-x-3 gap-y-1" : "contents"}>
      {children}
      {reason ? (
        <span id={reasonId} className="inline-flex items-start gap-2 text-14 text-ink-500 print:hidden">
          <Info aria-hidden="true" className="mt-[.15em]" />
          <span>{reason}</span>
        </span>
      ) : null}
    </span>
  );
}

/** Offers an action; while busy or unavailable it stays focusable and ignores presses. */
export function Button({
  variant,
  size,
  block,
  busy = false,
  busyLabel,
  unavailableReason: reason,
  className,
  children,
  type = "button",
  onClick,
  ...props
}: ButtonProps) {
  const reasonId = useId();
  const stopped = busy || Boolean(reason);
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (stopped) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <Guard reason={reason} reasonId={reasonId}>
      <button
        {...props}
        type={type}
        onClick={press}
        {...(stopped ? { "aria-disabled": true } : {})}
        aria-busy={busy || undefined}
        aria-describedby={joinIds(props["aria-describedby"], reason ? reasonId : undefined)}
        className={cn(
          buttonStyle({ variant: reason ? "unavailable" : variant, size, block }),
          busy && "cursor-progress",
          className,
        )}
      >
        <Face busy={busy} busyLabel={busyLabel}>
          {children}
        </Face>
      </button>
      {busyLabel ? (
        <span role="status" className="sr-only">
          {busy ? busyLabel : null}
        </span>
      ) : null}
    </Guard>
  );
}

/** Leads to another page and looks like a button. */
export function ButtonLink({
  variant,
  size,
  block,
  unavailableReason: reason,
  className,
  children,
  href,
  ...props
}: Common & ComponentProps<typeof Link>) {
  const reasonId = useId();
  if (!reason) {
    return (
      <Link {...props} href={href} className={cn(buttonStyle({ variant, size, block }), className)}>
        {children}
      </Link>
    );
  }
  return (
    <Guard reason={reason} reasonId={reasonId}>
      {/* biome-ignore lint/a11y/useSemanticElements: a link without an address is neither focusable nor a link */}
      <span
        role="link"
        tabIndex={0}
        aria-disabled="true"
        aria-describedby={reasonId}
        className={cn(buttonStyle({ variant: "unavailable", size, block }), className)}
      >
        {children}
      </span>
    </Guard>
  );
}
