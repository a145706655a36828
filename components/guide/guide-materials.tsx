import { getTranslations } from "next-intl/server";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { GuideMaterial } from "@/lib/professions/guide";
import { wordMaterial } from "./guide-material";
import { GuideSource } from "./guide-source";

/** Lists what to have at hand: everything is filled in or uploaded on the page, nothing is handed in on paper. */
export async function GuideMaterials({ materials }: { materials: readonly GuideMaterial[] }) {
  const [t, words] = await Promise.all([getTranslations("guide"), getTranslations("guide.material")]);
  return (
    <>
      <Table
        caption={t("materials")}
        head={
          <>
            <Th>{t("materialName")}</Th>
            <Th>{t("materialText")}</Th>
          </>
        }
      >
        {materials.map((material) => {
          const { name, text } = wordMaterial(material, words);
          return (
            <Tr key={material.kind}>
              <Td label={t("materialName")} part="title">
                {name}
              </Td>
              <Td label={t("materialText")}>
                {text}
                {"source" in material ? <GuideSource source={material.source} /> : null}
              </Td>
            </Tr>
          );
        })}
      </Table>
      <p className="mt-3 text-14 text-ink-500">{t("noPaper")}</p>
    </>
  );
}
