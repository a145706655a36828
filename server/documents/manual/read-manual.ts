import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { composeManual } from "@/lib/manual/compose-manual";
import { type ManualFigure, manualFigures } from "@/lib/manual/manual-content";
import { professions } from "@/lib/professions";
import { drawManual, type ManualPicture } from "./draw-manual";

const folder = path.join(/* turbopackIgnore: true */ process.cwd(), "assets/manual");
let drawn: Promise<Uint8Array> | undefined;

/** Gives the operation manual of the professions that registries really register, as a PDF; drawn once for the process. */
export function readManual(): Promise<Uint8Array> {
  drawn ??= draw();
  drawn.catch(() => {
    drawn = undefined; // tried again when it is asked for next
  });
  return drawn;
}

async function draw(): Promise<Uint8Array> {
  const pictures = new Map<ManualFigure, ManualPicture>();
  for (const figure of manualFigures) pictures.set(figure, await readPicture(figure));
  return drawManual(composeManual(professions.filter(({ illustrative }) => !illustrative)), pictures);
}

async function readPicture(figure: ManualFigure): Promise<ManualPicture> {
  const bytes = await readFile(path.join(folder, `${figure}.jpg`));
  const { width, height } = await sharp(bytes).metadata();
  return { bytes, width, height };
}
