/** Writes what an enterprise's key signs to sign in: for this purpose, this deployment and this one time only. */
export function signInText({ origin, id, nonce }: { origin: string; id: string; nonce: string }): string {
  return ["Zhice enterprise sign-in", origin, id, nonce].join("\n");
}
