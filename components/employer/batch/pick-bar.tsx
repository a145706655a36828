"use client";

import { Stamp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { BatchBar } from "@/components/ui/batch-bar";
import { Button } from "@/components/ui/button";
import { batchForm } from "./batch-address";

/** Says how many rows of the list are chosen to be signed in one sitting, and begins it; without scripts it begins all the same. */
export function PickBar({ back }: { back: string }) {
  const t = useTranslations("employer.batch");
  const [picked, setPicked] = useState<number>(); // unknown until the page lives
  const count = picked ?? 0;
  useEffect(() => {
    const boxes = () => document.querySelectorAll(`input[type=checkbox][form=${batchForm}]:checked`).length;
    const recount = () => setPicked(boxes());
    recount(); // a browser keeps ticks when a page is shown again
    document.addEventListener("change", recount);
    return () => document.removeEventListener("change", recount);
  }, []);
  return (
    <form
      id={batchForm}
      action="/employer/countersign"
      method="get"
      className={picked === 0 ? "max-phone:hidden" : undefined} // there it would lie over the tabs
    >
      <input type="hidden" name="back" value={back} />
      <BatchBar
        count={t("picked", { count })}
        excluded={t("pickHint")}
        actions={
          <Button
            type="submit"
            variant="primary"
            unavailableReason={count === 0 ? t("pickFirst") : undefined}
          >
            <Stamp />
            {t("begin")}
          </Button>
        }
      />
    </form>
  );
}
