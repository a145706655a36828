import { afterEach } from "vitest";
import { setClock } from "@/server/clock";

/** Lets a test move the server's clock by milliseconds from now; after each test it runs normally again. */
export function movableClock(): (ms: number) => void {
  let back: (() => void) | undefined;
  const restore = () => {
    back?.();
    back = undefined;
  };
  afterEach(restore);
  return (ms) => {
    restore();
    const at = Date.now() + ms;
    back = setClock(() => new Date(at));
  };
}
