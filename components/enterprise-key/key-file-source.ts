import { refused } from "@/lib/result";
import type { EnterpriseKeySource } from "./port";

const largestFile = 200_000; // bytes; a key with its chain takes about three thousand

/** Takes a `.p12` or `.pfx` file as the place of the key; what opens it is loaded with the first use. */
export function keyFileSource(file: File, now = () => new Date()): EnterpriseKeySource {
  return {
    name: file.name,
    async open(password) {
      // Without a secure context the page itself could have been replaced on its way: no other cryptography stands in.
      if (!globalThis.crypto?.subtle) return refused("insecure");
      if (file.size > largestFile) return refused("tooLarge");
      let bytes: Uint8Array<ArrayBuffer>;
      try {
        bytes = new Uint8Array(await file.arrayBuffer());
      } catch {
        return refused("unreadable"); // moved, or the stick was pulled out
      }
      const { openP12 } = await import("./open-p12");
      return openP12(bytes, password, now());
    },
  };
}
