/** A signature algorithm of ours; an ECDSA value is the DER form, not r||s. */
export type SignatureAlgorithm = "ecdsa-p256-sha256" | "rsa-sha256";

/** Signs with one key whose certificate it knows; the key may live elsewhere. */
export interface Signer {
  /** The signer's certificate, DER. */
  certificate: Uint8Array;
  /** The certificates above it, issuer first, DER. */
  chain: readonly Uint8Array[];
  algorithm: SignatureAlgorithm;
  /** Signs bytes (not their digest); answers the signature value, ECDSA as DER. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** One step of a glyph's outline, in thousandths of the font size, y upward. */
export interface OutlineCommand {
  command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
  args: readonly number[];
}

/** A glyph to be filled, with the distance to the next one, in thousandths of the font size. */
export interface GlyphOutline {
  advance: number;
  commands: readonly OutlineCommand[];
}

/** Gives the glyphs of a line of text in the order of reading; fails when no font has a character. */
export type GlyphOutlines = (text: string) => Promise<readonly GlyphOutline[]>;
