"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { DialogFoot } from "./dialog-foot";

/** What a dialog shows. */
export interface DialogWindowProps {
  title: ReactNode;
  closeLabel: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** One sentence read out with the title. */
  description?: ReactNode | undefined;
  /** Buttons of the foot, cancel left of confirm. */
  footer?: ReactNode | undefined;
  wide?: boolean | undefined;
  /** Marks a dialog that must be answered: a press beside it does not close it. */
  alert?: boolean | undefined;
  children?: ReactNode | undefined;
}

const firstField = "[data-dialog-body] :is(input:not([type=hidden]),select,textarea)";

/** Moves focus to the first field, and on closing back to what had it. */
function useDialogFocus() {
  const opener = useRef<Element | null>(null);
  function enter(event: Event) {
    event.preventDefault();
    opener.current = document.activeElement;
    const content = event.currentTarget as HTMLElement;
    (content.querySelector<HTMLElement>(firstField) ?? content).focus();
  }
  function leave(event: Event) {
    event.preventDefault();
    const back = opener.current?.isConnected ? opener.current : document.getElementById("page-title");
    if (back instanceof HTMLElement) back.focus();
  }
  return { onOpenAutoFocus: enter, onCloseAutoFocus: leave };
}

/** The window of a dialog; pages load it through Dialog, with the first that opens. */
export function DialogWindow({
  title,
  closeLabel,
  open,
  onOpenChange,
  description,
  footer,
  wide = false,
  alert = false,
  children,
}: DialogWindowProps) {
  const focus = useDialogFocus();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-60 grid animate-fade items-end overflow-y-auto bg-scrim phone:place-items-center phone:p-6 print:hidden">
          <Radix.Content
            {...(description ? {} : { "aria-describedby": undefined })}
            {...(alert ? { role: "alertdialog", onInteractOutside: (event) => event.preventDefault() } : {})}
            {...focus}
            className={cn(
              "w-full animate-rise rounded-t-3 bg-sheet shadow-dialog phone:rounded-3",
              wide ? "phone:max-w-[48rem]" : "phone:max-w-[32rem]",
            )}
          >
            <div className="overflow-clip rounded-t-3">
              <div aria-hidden="true" className="wenwu text-ink-900" />
            </div>
            <div className="flex items-center justify-between gap-4 border-rule border-b py-3 pr-2 pl-4 phone:pr-4 phone:pl-6">
              <Radix.Title className="min-w-0 text-18">{title}</Radix.Title>
              <Radix.Close asChild>
                <Button variant="quiet" size="icon" aria-label={closeLabel}>
                  <X />
                </Button>
              </Radix.Close>
            </div>
            <div data-dialog-body className="grid gap-5 px-4 py-5 phone:p-6">
              {description ? <Radix.Description>{description}</Radix.Description> : null}
              {children}
            </div>
            {footer ? <DialogFoot>{footer}</DialogFoot> : null}
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
