// Of des.js only what opening old key files needs; the package brings no types.
declare module "des.js" {
  interface Cipher {
    update(bytes: Uint8Array): number[];
    final(): number[];
  }
  export const EDE: unknown;
  export const CBC: {
    instantiate(cipher: unknown): {
      create(options: { type: "decrypt"; key: Uint8Array; iv: Uint8Array; padding: false }): Cipher;
    };
  };
}
