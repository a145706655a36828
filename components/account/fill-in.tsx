"use client";

import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from "react";

/** What signing in as a character of the demonstration takes. */
export interface Filling {
  identifier: string;
  password: string;
  totp?: string | undefined;
  /** Where an enterprise's key file is fetched, and its name. */
  keyFile?: { href: string; name: string } | undefined;
}

type Fill = (filling: Filling) => void;

const FillContext = createContext<{ fill: Fill; register: (fill: Fill) => void } | null>(null);

/** Lets the list of demonstration accounts fill the form beside it. */
export function FillIn({ children }: { children: ReactNode }) {
  const form = useRef<Fill>(() => undefined);
  const value = useMemo(
    () => ({
      fill: (filling: Filling) => form.current(filling),
      register: (fill: Fill) => {
        form.current = fill;
      },
    }),
    [],
  );
  return <FillContext value={value}>{children}</FillContext>;
}

/** Names how the form on the page is filled. */
export function useFillable(fill: Fill): void {
  const context = use(FillContext);
  useEffect(() => context?.register(fill), [context, fill]);
}

const nothing = () => {};

/** Gives what the form was filled with last, and a count that makes it a new form with each filling; `meanwhile` must stay the same function. */
export function useFilling(meanwhile: () => void = nothing): { filling?: Filling; count: number } {
  const [filled, setFilled] = useState<{ filling?: Filling; count: number }>({ count: 0 });
  useFillable(
    useCallback(
      (filling) => {
        meanwhile();
        setFilled(({ count }) => ({ filling, count: count + 1 }));
      },
      [meanwhile],
    ),
  );
  return filled;
}

/** Gives the function that fills the form on the page. */
export function useFill(): Fill {
  return use(FillContext)?.fill ?? (() => undefined);
}
