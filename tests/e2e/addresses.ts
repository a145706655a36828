import { randomInt } from "node:crypto";

/** Invents the address of a machine: the test product trusts one proxy, and limits count by address. */
export function inventAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
}
