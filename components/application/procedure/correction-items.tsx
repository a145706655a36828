import { useTranslations } from "next-intl";
import type { NamedItem } from "@/lib/forms/named-item";

/** Lists what is to be corrected, each with its reason. */
export function CorrectionItems({ items }: { items: readonly NamedItem[] }) {
  const t = useTranslations("procedure.item");
  return (
    <ul className="mt-1 grid list-disc gap-1 pl-5">
      {items.map(({ item, reason }) => (
        <li key={item}>
          <strong className="font-semibold">{t(item)}</strong>
          <span className="block whitespace-pre-line wrap-anywhere">{reason}</span>
        </li>
      ))}
    </ul>
  );
}
