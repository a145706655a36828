"use client";

import {
  cloneElement,
  createContext,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  use,
  useState,
} from "react";
import { Button } from "./button";
import type { DialogWindowProps } from "./dialog-window";
import { useLoaded } from "./use-loaded";

type Pressable = ReactElement<{ onClick?: ((event: MouseEvent<HTMLElement>) => void) | undefined }>;

type DialogProps = Omit<DialogWindowProps, "open" | "onOpenChange"> & {
  /** The element that opens the dialog; leave out when `open` is controlled. */
  trigger?: Pressable | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
};

const CloseContext = createContext<() => void>(() => undefined);
const loadWindow = () => import("./dialog-window").then((module) => module.DialogWindow);

/** Asks or shows one thing above the page; a sheet from below on phones. Esc and close change nothing. */
export function Dialog({ trigger, open: given, onOpenChange, ...shown }: DialogProps) {
  const [own, setOwn] = useState(false);
  const open = given ?? own;
  const Window = useLoaded(open, loadWindow);
  function change(next: boolean) {
    setOwn(next);
    onOpenChange?.(next);
  }
  return (
    <CloseContext value={() => change(false)}>
      {trigger ? asTrigger(trigger, open, () => change(true)) : null}
      {Window ? <Window {...shown} open={open} onOpenChange={change} /> : null}
    </CloseContext>
  );
}

function asTrigger(element: Pressable, open: boolean, press: () => void) {
  return cloneElement(element, {
    "aria-haspopup": "dialog",
    "aria-expanded": open,
    onClick: (event: MouseEvent<HTMLElement>) => {
      element.props.onClick?.(event);
      press();
    },
  } as Partial<Pressable["props"]>);
}

/** Wraps the button of a dialog that closes it without doing anything. */
export function DialogClose({ children }: { children: Pressable }) {
  return cloneElement(children, { onClick: use(CloseContext) });
}

/** Asks for confirmation before an act; a dangerous one is filled with cinnabar. */
export function ConfirmDialog({
  confirmLabel,
  cancelLabel,
  onConfirm,
  danger = false,
  busy = false,
  busyLabel,
  unavailableReason,
  ...props
}: Omit<DialogProps, "footer" | "alert" | "wide"> & {
  confirmLabel: ReactNode;
  cancelLabel: ReactNode;
  /** Does the act; the caller closes the dialog when it is done. */
  onConfirm: () => void;
  danger?: boolean | undefined;
  busy?: boolean | undefined;
  busyLabel?: ReactNode | undefined;
  unavailableReason?: ReactNode | undefined;
}) {
  return (
    <Dialog
      {...props}
      alert
      footer={
        <>
          <DialogClose>
            <Button>{cancelLabel}</Button>
          </DialogClose>
          <Button
            variant={danger ? "dangerFill" : "primary"}
            busy={busy}
            busyLabel={busyLabel}
            unavailableReason={unavailableReason}
            onClick={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    />
  );
}
