/** What a placeholder may stand for when a message is worded. */
export type TemplateValues = Readonly<Record<string, string | number>>;

/** A piece of a template: literal text, or the name of the value that stands there. */
export type TemplatePart = { text: string } | { value: string };

const placeholder = /\{([A-Za-z][A-Za-z0-9]*)\}/g;
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu;

/** Splits a template at its placeholders, written {name}; any other brace is literal text. Total over all texts. */
export function templateParts(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let at = 0;
  for (const found of template.matchAll(placeholder)) {
    if (found.index > at) parts.push({ text: template.slice(at, found.index) });
    parts.push({ value: found[1] ?? "" });
    at = found.index + found[0].length;
  }
  if (at < template.length) parts.push({ text: template.slice(at) });
  return parts;
}

/** Lists the names of the values that a template asks for, each once, in their order. */
export function templateValues(template: string): string[] {
  return [...new Set(templateParts(template).flatMap((part) => ("value" in part ? [part.value] : [])))];
}

/**
 * Words a template in one pass: a value's own braces stay what they are, and its control characters become spaces. A value
 * that is not there leaves its placeholder standing. Never throws.
 */
export function wordTemplate(template: string, values: TemplateValues): string {
  return templateParts(template)
    .map((part) => {
      if ("text" in part) return part.text;
      const known = Object.hasOwn(values, part.value) ? values[part.value] : undefined;
      return known === undefined ? `{${part.value}}` : String(known).replace(unprintable, " ");
    })
    .join("");
}
