/** A scheme, an address of numbers, or names joined by dots that end in letters: what a telephone makes a link of. */
const scheme = /[a-z][a-z0-9+.-]*:\/\/\S*/i;
const numbers = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/;
const names = /(?:[a-z0-9-]+\.)+(?:[a-z]{2,24}|xn--[a-z0-9-]+)(?![a-z0-9])/i;
const widelyDotted = /[a-z0-9-]*[a-z][a-z0-9-]*。[a-z]{2,24}(?![a-z0-9])/i; // 。 is a dot in a name (IDNA)
const chineseNames = /[\p{L}\p{N}-]+[.。](?:中国|中國|公司|网络|網絡|网址|在线|中文网|政务|公益)(?!\p{L})/u;

/**
 * Finds what reads as an address of another host than ours in a text, undefined when there is nothing. Wide letters count as
 * plain ones, and placeholders as letters, so that no value can complete an address.
 */
export function foreignLink(text: string, ownHost: string): string | undefined {
  const plain = text.replace(/\{\w+\}/g, "x").normalize("NFKC");
  const foreign = withoutOwn(plain, ownHost);
  for (const look of [scheme, numbers, names, widelyDotted, chineseNames]) {
    const found = look.exec(foreign)?.[0];
    if (found) return found;
  }
  return undefined;
}

/** Takes our own address out, where it stands alone and not as the beginning or the end of another. */
function withoutOwn(text: string, ownHost: string): string {
  if (ownHost === "") return text;
  const own = ownHost.replace(/[.*+?^${}()|[\]\\-]/g, "\\$&");
  return text.replace(
    new RegExp(`(?<![\\w.@:/-])(?:https?://)?${own}(?![\\w:@-]|[.。][\\w-])(?:/[\\w/-]*)?`, "gi"),
    " ",
  );
}
