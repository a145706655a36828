import { getTranslations } from "next-intl/server";
import { identityFacts, statedFacts } from "@/components/application/view/stated-facts";
import { StatedImages } from "@/components/application/view/stated-images";
import { DataList } from "@/components/ui/data-list";
import type { DeskCase } from "@/lib/dto/desk";

/** Shows an officer what an application states, in the order of the form; numbers come masked. */
export async function Stated({ shown }: { shown: DeskCase }) {
  const [t, identity, stated] = await Promise.all([
    getTranslations("desk.case"),
    identityFacts(shown),
    statedFacts(shown, shown.answers),
  ]);
  return (
    <section aria-labelledby="stated" className="grid gap-4">
      <div>
        <h2 id="stated" className="mb-2 text-18">
          {t("stated")}
        </h2>
        <DataList look="ruled" items={[...identity, ...stated]} />
      </div>
      <StatedImages answers={shown.answers} name={shown.identity.name} registry={shown.registry.code} />
    </section>
  );
}
