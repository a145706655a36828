import type { Profession } from "./schema";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The photo as it is stored, in pixels. */
const photo = { width: 295, height: 413 } as const;
const always = ["name", "sex", "birthDate", "number", "employer", "validTo"] as const;

/** Lists what is wrong with a profession's certificate, one sentence each. */
export function certificateFaults(profession: Profession): string[] {
  return [...wordFaults(profession), ...sheetFaults(profession.certificate.sheet)];
}

function wordFaults({ names, specialties, certificate }: Profession): string[] {
  const fields = certificate.rows.map(({ field }) => field);
  const titled = certificate.titleLines.join("") === names.certificateTitle.zh;
  const offered = specialties.kind === "perApplication";
  return [
    ...(titled ? [] : ["the certificate's lines of the title do not make its title"]),
    ...always
      .filter((field) => !fields.includes(field))
      .map((field) => `the certificate does not show ${field}`),
    ...fields
      .filter((field, index) => fields.indexOf(field) !== index)
      .map((field) => `the certificate shows ${field} twice`),
    ...(fields.includes("specialty") === offered
      ? []
      : ["the certificate shows a specialty exactly when the profession has specialties"]),
  ];
}

function sheetFaults(sheet: Profession["certificate"]["sheet"]): string[] {
  const { frame, rows, seal, qr, orientation } = sheet;
  const upright = sheet.height > sheet.width;
  const whole = { x: 0, y: 0, width: sheet.width, height: sheet.height };
  const placed = { photo: sheet.photo, rows, seal, qr };
  const ratio = sheet.photo.width / sheet.photo.height / (photo.width / photo.height);
  return [
    ...(upright === (orientation === "portrait") ? [] : ["the certificate's sheet is not as it is turned"]),
    ...(isInside(frame, whole) ? [] : ["the certificate's frame is not on its sheet"]),
    ...Object.entries(placed)
      .filter(([, box]) => !isInside(box, frame))
      .map(([name]) => `the certificate's ${name} is not in its frame`),
    ...(Math.abs(ratio - 1) < 0.01 ? [] : ["the certificate would distort the photo"]),
    ...(seal.width === seal.height && qr.width === qr.height
      ? []
      : ["the certificate's seal and code are square"]),
    ...(rows.label + rows.gap < rows.width ? [] : ["the certificate's rows have no room for values"]),
  ];
}

const isInside = (box: Box, outer: Box): boolean =>
  box.x >= outer.x &&
  box.y >= outer.y &&
  box.x + box.width <= outer.x + outer.width &&
  box.y + box.height <= outer.y + outer.height;
