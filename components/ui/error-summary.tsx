"use client";

import { TriangleAlert } from "lucide-react";
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";

type FormError = { /** Id of the field or group. */ id: string; message: ReactNode };

const focusable = "input:not([type=hidden]),select,textarea,button,a[href],[tabindex]";

function focusField(id: string) {
  const target = document.getElementById(id);
  if (!target) return false;
  const control =
    target.matches(focusable) && target.tabIndex >= 0 ? target : target.querySelector(focusable);
  const goal = control instanceof HTMLElement ? control : target;
  goal.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center" });
  return true;
}

/** Lists what must be mended before saving; takes focus when it appears and at each new attempt. */
export function ErrorSummary({
  title,
  kept,
  errors,
  attempt = 0,
  onFollow,
}: {
  title: ReactNode;
  /** Says what is not lost. */
  kept?: ReactNode | undefined;
  errors: FormError[];
  /** Number of attempts to save (React Hook Form's submitCount); a new one takes focus again. */
  attempt?: number | undefined;
  /** Called before the jump, so that a stepped form can show the field's section. */
  onFollow?: ((id: string) => void) | undefined;
}) {
  const box = useRef<HTMLElement>(null);
  const titleId = useId();
  const any = errors.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: attempt is the reason to take focus anew
  useEffect(() => {
    if (any) box.current?.focus();
  }, [any, attempt]);
  if (!any) return null;
  function follow(event: MouseEvent<HTMLAnchorElement>, id: string) {
    event.preventDefault();
    onFollow?.(id);
    if (!focusField(id)) requestAnimationFrame(() => focusField(id));
  }
  return (
    <section
      ref={box}
      aria-labelledby={titleId}
      tabIndex={-1}
      className="rounded-2 border-2 border-cinnabar-700 bg-sheet p-4 focus:outline-3 focus:outline-focus focus:outline-offset-2 phone:px-6 phone:py-5"
    >
      <h2 id={titleId} className="flex items-start gap-2 text-20 text-cinnabar-800">
        <TriangleAlert className="mt-[.2em]" />
        <span>{title}</span>
      </h2>
      {kept ? <p className="mt-1">{kept}</p> : null}
      <ul className="mt-2">
        {errors.map((error) => (
          <li key={error.id} className="flex items-baseline gap-3">
            <span aria-hidden="true" className="size-1.5 flex-none -translate-y-0.5 bg-cinnabar-700" />
            <a
              href={`#${error.id}`}
              onClick={(event) => follow(event, error.id)}
              className="inline-flex min-h-9 items-center text-cinnabar-800 hover:text-cinnabar-800 max-phone:min-h-11 max-phone:py-1.5"
            >
              <span>{error.message}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
