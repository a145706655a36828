import "server-only";

const longest = 120;

/** Gives the name a file came under, as text to show: no folders, no control or direction characters, bounded. */
export function cleanOriginalName(name: string | undefined): string | null {
  const last = (name ?? "").split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, "")
    .trim();
  const characters = [...clean];
  if (characters.length === 0 || /^\.+$/.test(clean)) return null;
  if (characters.length <= longest) return clean;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? "";
  return characters.slice(0, longest - ending.length).join("") + ending;
}
