const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"';

// What XML 1.0 has no way to write (XML 2.2), halves of surrogate pairs included.
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Writes text as XML has it, in content and in attributes; characters that XML cannot hold are dropped. */
export const escapeXml = (text: string): string =>
  text.replace(illegal, "").replace(/[&<>"]/g, (character) => entities[character] ?? character);

/** Writes an element with text in it. */
export const textElement = (name: string, text: string): string =>
  `<ofd:${name}>${escapeXml(text)}</ofd:${name}>`;

/** Writes a whole file of OFD, without any space between its elements; `root` is the element's name and attributes. */
export function xmlFile(root: string, content: string): Uint8Array<ArrayBuffer> {
  const [name = ""] = root.split(" ");
  const attributes = root.slice(name.length);
  return new TextEncoder().encode(
    `${declaration}<ofd:${name} ${namespace}${attributes}>${content}</ofd:${name}>`,
  );
}

/** Writes the semantic index, whose own elements are in another namespace. */
export const foreignXmlFile = (name: string, foreign: string, content: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    `${declaration}<zz:${name} ${namespace} xmlns:zz="${escapeXml(foreign)}">${content}</zz:${name}>`,
  );

/** Writes a number to a ten-thousandth, without an exponent and without idle zeros. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 10_000) / 10_000;
  return (rounded === 0 ? 0 : rounded).toString();
}

/** Writes numbers with single spaces between them. */
export const decimals = (...values: readonly number[]): string => values.map(decimal).join(" ");
