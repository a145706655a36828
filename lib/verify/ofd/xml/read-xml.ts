import { OfdError } from "../ofd-error";

/** One element of XML: it has either elements or text within, never both. Names bear their prefixes. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlElement[];
  text: string;
}

const declaration = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n?/;
const startTag = /<([A-Za-z]+:[A-Za-z]+)((?: [A-Za-z]+(?::[A-Za-z]+)?="[^"<]*")*)(\/?)>/y;
const attribute = / ([A-Za-z]+(?::[A-Za-z]+)?)="([^"<]*)"/g;
const endTag = /<\/([A-Za-z]+:[A-Za-z]+)>/y;
const content = /[^<]+/y;
const entity = /&(?:(amp|lt|gt|quot|apos);)?/g;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

// What XML 1.0 knows no character for, tabs and line ends too: nothing of ours has them after the declaration.
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are looked for
const strangeCharacter = /[\u0000-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/;

const maxDepth = 12;
const maxElements = 20_000;

/**
 * Reads the XML that our own writer writes: one element, every name with a prefix, no spaces between tags, no comments,
 * processing instructions, CDATA or character references. Everything else is refused, a DOCTYPE by a finding of its own.
 */
export function readXml(bytes: Uint8Array): XmlElement {
  const text = decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i.test(text))
    throw new OfdError("xml.doctype", "a document type");
  const start = declaration.exec(text);
  const body = text.slice(start?.[0].length ?? 0);
  if (start === null || strangeCharacter.test(body))
    throw new OfdError("xml.syntax", "declaration or characters");
  const source = { text: body, position: 0, left: maxElements };
  const root = readElement(source, 0);
  if (source.position !== body.length) throw new OfdError("xml.syntax", "text after the end");
  return root;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new OfdError("xml.syntax", "no UTF-8");
  }
}

interface Source {
  text: string;
  position: number;
  left: number;
}

function readElement(source: Source, depth: number): XmlElement {
  const [, name = "", attributes = "", empty] = expect(startTag, source);
  if (depth > maxDepth || --source.left < 0)
    throw new OfdError("xml.syntax", "too deep or too many elements");
  const element = { name, attributes: readAttributes(attributes), text: "", children: [] as XmlElement[] };
  if (empty === "/") return element;
  if (source.text[source.position] !== "<") element.text = unescaped(expect(content, source)[0]);
  else
    while (!source.text.startsWith("</", source.position))
      element.children.push(readElement(source, depth + 1));
  if (expect(endTag, source)[1] !== name) throw new OfdError("xml.syntax", `end of ${name}`);
  return element;
}

function expect(pattern: RegExp, source: Source): RegExpExecArray {
  pattern.lastIndex = source.position;
  const found = pattern.exec(source.text);
  if (found === null)
    throw new OfdError("xml.syntax", source.text.slice(source.position, source.position + 60));
  source.position = pattern.lastIndex;
  return found;
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", value = ""] of text.matchAll(attribute)) {
    if (attributes.has(name)) throw new OfdError("xml.syntax", `${name} twice`);
    attributes.set(name, unescaped(value));
  }
  return attributes;
}

function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(entity, (_, name: string | undefined) => {
    const character = name === undefined ? undefined : entities[name];
    if (character === undefined) throw new OfdError("xml.syntax", "an ampersand");
    return character;
  });
}
