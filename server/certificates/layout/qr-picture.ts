import "server-only";
import { crc32, deflateSync } from "node:zlib";
import { create } from "qrcode";

/** Light modules around the code (ISO/IEC 18004), and pixels per module: whole ones, so that every edge is sharp. */
const quiet = 4;
const pixels = 8;

/** Draws a text as a QR code, level M: a PNG of one bit per pixel, square, with the quiet zone inside. */
export function qrPicture(text: string): Uint8Array {
  const { data, size } = create(text, { errorCorrectionLevel: "M" }).modules;
  const side = (size + 2 * quiet) * pixels;
  const rows = Array.from({ length: side }, (_, y) => {
    const row = Math.floor(y / pixels) - quiet;
    const bytes = Buffer.alloc(1 + Math.ceil(side / 8), 0xff);
    bytes[0] = 0; // no filter
    for (let x = 0; x < side; x++) {
      const column = Math.floor(x / pixels) - quiet;
      const inside = row >= 0 && row < size && column >= 0 && column < size;
      if (inside && data[row * size + column]) {
        const at = 1 + (x >> 3);
        bytes[at] = (bytes[at] ?? 0) & ~(0x80 >> (x & 7));
      }
    }
    return bytes;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1; // one bit, grey: 0 is black
  return new Uint8Array(
    Buffer.concat([
      Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
      chunk("IHDR", header),
      chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 9 })),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
