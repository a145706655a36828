import { create } from "qrcode";

const quiet = 4; // modules of white around the code, ISO/IEC 18004

/** Draws a text as a QR code, on the server: the text goes to nobody else. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const side = modules.size + 2 * quiet;
  const path = Array.from(modules.data, (dark, index) =>
    dark ? `M${(index % modules.size) + quiet} ${Math.floor(index / modules.size) + quiet}h1v1h-1z` : "",
  ).join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className="size-48 border border-rule bg-sheet text-ink-900"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}
