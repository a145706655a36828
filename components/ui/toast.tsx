"use client";

import { Check, Info, TriangleAlert, X } from "lucide-react";
import { Toast as Radix } from "radix-ui";
import { createContext, type ReactNode, use, useCallback, useRef, useState } from "react";

const icons = { ok: Check, info: Info, warn: TriangleAlert } as const;

type ToastMessage = {
  text: ReactNode;
  kind?: keyof typeof icons | undefined;
  /** One thing to do about it; `altText` says how to do it without the toast. */
  action?: { label: string; altText: string; onClick: () => void } | undefined;
};

type Show = (message: ToastMessage) => void;

const ToastContext = createContext<Show | null>(null);

/** Gives the function that shows a toast; for what went well, never for errors that need action. */
export function useToast(): Show {
  const show = use(ToastContext);
  if (!show) throw new Error("useToast needs a ToastProvider above it");
  return show;
}

/** Holds the toasts of a page: 6 seconds each, pausing under the pointer or focus. */
export function ToastProvider({
  labels,
  children,
}: {
  labels: { /** Names one toast. */ toast: string /** Names the region. */; region: string; close: string };
  children: ReactNode;
}) {
  const [toasts, setToasts] = useState<(ToastMessage & { id: number })[]>([]);
  const count = useRef(0);
  const show = useCallback<Show>((message) => {
    count.current += 1;
    const id = count.current;
    setToasts((shown) => [...shown.slice(-2), { ...message, id }]);
  }, []);
  function drop(id: number) {
    setToasts((shown) => shown.filter((toast) => toast.id !== id));
  }
  return (
    <ToastContext value={show}>
      <Radix.Provider duration={6000} label={labels.toast}>
        {children}
        {toasts.map(({ id, text, kind = "ok", action }) => {
          const Icon = icons[kind];
          return (
            <Radix.Root
              key={id}
              type="background"
              onOpenChange={(open) => {
                if (!open) drop(id);
              }}
              className="flex w-full animate-rise items-start gap-3 rounded-3 bg-ink-900 py-1.5 pr-1 pl-4 text-sheet shadow-float [--ring-gap:-3px] [--ring:var(--color-sheet)]"
            >
              <Icon aria-hidden="true" className="mt-2.5" />
              <Radix.Description className="min-w-0 flex-1 py-2">{text}</Radix.Description>
              {action ? (
                <Radix.Action
                  altText={action.altText}
                  onClick={action.onClick}
                  className="min-h-11 flex-none px-2 underline underline-offset-[.28em]"
                >
                  {action.label}
                </Radix.Action>
              ) : null}
              <Radix.Close aria-label={labels.close} className="grid size-11 flex-none place-items-center">
                <X aria-hidden="true" />
              </Radix.Close>
            </Radix.Root>
          );
        })}
        <Radix.Viewport
          label={labels.region}
          className="fixed inset-x-4 bottom-[calc(1rem+env(safe-area-inset-bottom))] z-80 mx-auto flex max-w-[26rem] flex-col gap-3 in-[:has([data-bar])]:bottom-22 max-phone:in-[:has([data-bar=sticky]):has(nav[data-bar])]:bottom-38 phone:right-6 phone:left-auto phone:w-[26rem] print:hidden"
        />
      </Radix.Provider>
    </ToastContext>
  );
}
