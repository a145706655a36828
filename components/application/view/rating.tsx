import { getTranslations } from "next-intl/server";
import { recordTime } from "@/components/session/record-time";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { isRateable } from "@/lib/domain/service-rating";
import type { ApplicationView } from "@/lib/dto/application";
import { RatingForm } from "./rating-form";

/** 好差评: asks the owner of an application that came to its end how it was handled, and shows what he said. */
export async function Rating({ application }: { application: ApplicationView }) {
  const t = await getTranslations("applications.rating");
  const { id, state, rating } = application;
  if (!isRateable(state)) return null;
  return (
    <Sheet aria-labelledby="rating" className="print:hidden">
      <SheetHead id="rating" title={t(rating ? "done" : "title")} />
      <SheetBody>
        {rating ? (
          <div className="grid gap-2">
            <p>
              {t("given", {
                time: recordTime(rating.at),
                star: t(`star.${rating.stars}`),
                stars: rating.stars,
              })}
            </p>
            {rating.tags.length > 0 ? (
              <p className="text-14 text-ink-500">{rating.tags.map((tag) => t(`tag.${tag}`)).join(" · ")}</p>
            ) : null}
            {rating.comment ? <p className="whitespace-pre-line">{rating.comment}</p> : null}
          </div>
        ) : (
          <RatingForm id={id} />
        )}
      </SheetBody>
    </Sheet>
  );
}
