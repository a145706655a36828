/** What a key does; the words of its name stand in the texts. */
export interface KeyAct {
  /** Names it in the list of keys. */
  name: string;
  /** As it is written on the keyboard: "J", "↓", "?". */
  keys: readonly string[];
  /** Works also while something is being typed, with Ctrl or ⌘. */
  withControl?: boolean | undefined;
  /** Is told which of the keys it was. */
  act: (key: string) => void;
}

const written: Record<string, string> = { "↓": "arrowdown", "↑": "arrowup", Enter: "enter" };
const typedInto = "input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable]";

/** A key press, as far as it matters. */
interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat?: boolean;
}

/** Finds what a press asks for; nothing while something is typed or a window is open, and nothing with other keys held. */
export function actOf<T extends Pick<KeyAct, "keys" | "withControl">>(
  press: Press,
  target: { closest(selector: string): unknown } | null,
  acts: readonly T[],
): T | undefined {
  if (press.altKey || target?.closest("[role=dialog],[role=alertdialog]")) return undefined;
  const control = press.ctrlKey || press.metaKey;
  if (!control && target?.closest(typedInto)) return undefined;
  const key = press.key.toLowerCase();
  return acts.find(
    ({ keys, withControl = false }) =>
      withControl === control && keys.some((one) => (written[one] ?? one.toLowerCase()) === key),
  );
}
