import { getTranslations } from "next-intl/server";
import { Thread } from "@/components/ui/thread";

const steps = ["registry", "officers", "open"] as const;

/** Shows how far the first set-up has come. */
export async function FirstSteps({ at }: { at: (typeof steps)[number] }) {
  const t = await getTranslations("platform.first");
  const now = steps.indexOf(at);
  return (
    <Thread
      className="max-w-form"
      label={t("steps")}
      doneLabel={t("done")}
      stations={steps.map((step, index) => ({
        label: t(step),
        state: index < now ? "done" : index === now ? "now" : "next",
      }))}
    />
  );
}
