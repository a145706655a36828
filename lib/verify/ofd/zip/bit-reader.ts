import { OfdError } from "../ofd-error";

/** Reads bits as DEFLATE packs them, the lowest of each byte first; never past the end. */
export class BitReader {
  private position = 0;
  private held = 0;
  private count = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** Takes up to 16 bits as a number. */
  take(bits: number): number {
    this.fill(bits);
    if (this.count < bits) throw new OfdError("zip.data", "the compressed data ends too soon");
    const value = this.held & ((1 << bits) - 1);
    this.drop(bits);
    return value;
  }

  /** Looks at the next bits without taking them; beyond the end there are zeros. */
  peek(bits: number): number {
    this.fill(bits);
    return this.held & ((1 << bits) - 1);
  }

  /** Takes bits that were looked at. */
  drop(bits: number): void {
    if (this.count < bits) throw new OfdError("zip.data", "the compressed data ends too soon");
    this.held >>>= bits;
    this.count -= bits;
  }

  /** Goes on at the next whole byte; the bits before it must be zeros. */
  align(): void {
    if (this.take(this.count % 8) !== 0) throw new OfdError("zip.data", "bits after the end of a block");
  }

  /** Takes whole bytes; the reader is aligned. */
  takeBytes(length: number): Uint8Array {
    const start = this.position - this.count / 8;
    if (start + length > this.bytes.length)
      throw new OfdError("zip.data", "the compressed data ends too soon");
    this.held = 0;
    this.count = 0;
    this.position = start + length;
    return this.bytes.subarray(start, start + length);
  }

  /** Insists that nothing is left. */
  end(): void {
    this.align();
    if (this.count > 0 || this.position < this.bytes.length)
      throw new OfdError("zip.data", "bytes after the compressed data");
  }

  private fill(bits: number): void {
    while (this.count < bits && this.position < this.bytes.length) {
      this.held |= (this.bytes[this.position++] ?? 0) << this.count;
      this.count += 8;
    }
  }
}
