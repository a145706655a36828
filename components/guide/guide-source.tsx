import { getTranslations } from "next-intl/server";

/** Says where something stands that a guide tells: a law, an order or a manual, all of which are Chinese. */
export async function GuideSource({ source }: { source: string }) {
  const t = await getTranslations("guide");
  return (
    <span className="block text-14 text-ink-500">
      {t.rich("source", { source, zh: (words) => <span lang="zh-CN">{words}</span> })}
    </span>
  );
}
