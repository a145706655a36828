/** Puts the names into a declaration's text, all at once: a name that looks like a place for another stays what it is. */
export function fillDeclaration(text: string, names: { employer: string; name?: string }): string {
  return text.replace(/\{(employer|name)\}/g, (place, key: "employer" | "name") => names[key] ?? place);
}
