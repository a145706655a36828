"use client";

import { type Ref, useEffect, useRef, useSyncExternalStore } from "react";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const never = () => () => undefined;

/**
 * Answers the ref of a control that keeps what was entered before React answered for the page, by a quick hand or by the
 * browser's own filling. The form behind it begins with its own state: it would wipe the words or show a tick that does not
 * count. So the control is filled once more, as by hand. What a browser puts back when somebody comes back or loads
 * the page again is of an earlier visit and perhaps older than what was sent: that stands.
 */
export function useEarlyEntry<T extends Control>(ref: Ref<T> | undefined) {
  const takesOver = useSyncExternalStore(
    never,
    () => false,
    () => true,
  ); // true once, for what came from the server
  const enterAgain = useRef<() => void>(undefined);
  useEffect(() => {
    const after = setTimeout(() => enterAgain.current?.()); // when the whole form is in place
    return () => clearTimeout(after);
  }, []);
  return (node: T | null) => {
    if (node && takesOver) enterAgain.current = isNew() ? readEntry(node) : setAsSent(node);
    if (typeof ref === "function") return ref(node);
    if (ref) ref.current = node;
    return undefined;
  };
}

/** Tells whether somebody came to this document anew, not back to it. */
function isNew(): boolean {
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return visit?.type === "navigate";
}

/** Shows again what the server sent; where it sent nothing, what the browser put back stays for the form to take over. */
function setAsSent(node: Control): undefined {
  if (node instanceof HTMLSelectElement) {
    const sent = [...node.options].find(({ defaultSelected }) => defaultSelected);
    if (sent) sent.selected = true;
  } else if (node.type === "checkbox" || node.type === "radio") {
    const box = node as HTMLInputElement;
    box.checked = box.defaultChecked;
  } else if (node.defaultValue !== "" || node.hasAttribute("value")) node.value = node.defaultValue;
}

/** Reads what differs in a control from how the server sent it, before a form sets it; answers how to enter it again. */
function readEntry(node: Control): (() => void) | undefined {
  if (node instanceof HTMLSelectElement) return readChoice(node);
  if (node.type === "checkbox" || node.type === "radio") return readTick(node as HTMLInputElement);
  return node.type === "file" ? undefined : readWords(node);
}

function readChoice(node: HTMLSelectElement): (() => void) | undefined {
  const { value, options } = node;
  const sent = [...options].find(({ defaultSelected }) => defaultSelected) ?? options[0];
  if (value === sent?.value) return undefined;
  return () => {
    node.value = value;
    node.dispatchEvent(new Event("change", { bubbles: true }));
  };
}

function readTick(node: HTMLInputElement): (() => void) | undefined {
  const { type, checked, defaultChecked } = node;
  if (checked === defaultChecked || (type === "radio" && !checked)) return undefined; // of two choices the one chosen tells it
  return () => {
    node.checked = !checked;
    node.click();
  };
}

function readWords(node: HTMLInputElement | HTMLTextAreaElement): (() => void) | undefined {
  const { value, defaultValue, readOnly } = node;
  if (value === defaultValue || readOnly) return undefined;
  return () => {
    node.value = defaultValue; // React watches this property, so that the next one is a change to it
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(node), "value")?.set?.call(node, value);
    node.dispatchEvent(new Event("input", { bubbles: true }));
  };
}
