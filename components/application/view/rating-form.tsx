"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { useCommand } from "@/components/trpc/use-command";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, Textarea } from "@/components/ui/field";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import {
  longestRatingComment,
  type RatingStars,
  type RatingTag,
  ratingStars,
  tagsFor,
} from "@/lib/domain/service-rating";

const levels = ratingStars.toReversed();

/** Takes the stars, the tags that fit them and a remark, and sends them once. */
export function RatingForm({ id }: { id: string }) {
  const t = useTranslations("applications.rating");
  const client = useTRPCClient();
  const router = useRouter();
  const [stars, setStars] = useState<RatingStars>();
  const [tags, setTags] = useState<readonly RatingTag[]>([]);
  const [comment, setComment] = useState("");
  const [missing, setMissing] = useState(false);
  const { busy, refusal, run } = useCommand();

  async function send(event: FormEvent) {
    event.preventDefault();
    if (!stars) return setMissing(true);
    const answer = await run(client.application.rate.mutate({ id, stars, tags: [...tags], comment }));
    if (answer.ok || answer.reasons[0]?.key !== "network") router.refresh(); // also after a refusal: it may have been rated elsewhere
  }
  function choose(level: RatingStars) {
    setMissing(false);
    setStars(level);
    setTags(tags.filter((tag) => tagsFor(level).includes(tag)));
  }
  function turn(tag: RatingTag, on: boolean) {
    setTags(on ? [...tags, tag] : tags.filter((one) => one !== tag));
  }
  return (
    <form noValidate onSubmit={(event) => void send(event)} className="grid gap-5">
      <p className="text-14 text-ink-500">{t("lead")}</p>
      <ReasonsNote role="alert" title={t("failed")} refusal={refusal} />
      <RadioGroup
        label={t("stars")}
        required
        row
        name="stars"
        error={missing ? <span role="alert">{t("starsMissing")}</span> : undefined}
      >
        {levels.map((level) => (
          <Radio
            key={level}
            checked={stars === level}
            onChange={() => choose(level)}
            aria-label={t("starsOf", { stars: level, name: t(`star.${level}`) })}
            label={
              <>
                <span aria-hidden="true" className="mr-2 whitespace-nowrap text-ochre-700">
                  {"★".repeat(level)}
                </span>
                {t(`star.${level}`)}
              </>
            }
          />
        ))}
      </RadioGroup>
      {stars ? (
        <Field id="rating-tags" group label={t("tags")}>
          <div className="flex flex-wrap gap-x-6">
            {tagsFor(stars).map((tag) => (
              <Checkbox
                key={tag}
                label={t(`tag.${tag}`)}
                checked={tags.includes(tag)}
                onChange={(event) => turn(tag, event.target.checked)}
              />
            ))}
          </div>
        </Field>
      ) : null}
      <Field
        id="rating-comment"
        label={t("comment")}
        hint={t("commentHint")}
        aside={
          <span className="text-14 text-ink-500">
            {t("count", { count: comment.trim().length, most: longestRatingComment })}
          </span>
        }
      >
        <Textarea
          value={comment}
          maxLength={longestRatingComment}
          rows={3}
          readOnly={busy}
          onChange={(event) => setComment(event.target.value)}
        />
      </Field>
      <div>
        <Button type="submit" variant="primary" busy={busy} busyLabel={t("busy")}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
