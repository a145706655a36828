"use client";

import { useTranslations } from "next-intl";
import { useSecondsLeft } from "@/components/account/use-seconds-left";
import { buttonStyle } from "@/components/ui/button-style";

/** Asks for a code, and for another once the time between two is over; it says how long that is. */
export function ResendButton({
  resendAt,
  asking,
  onAsk,
}: {
  /** Milliseconds since 1970; undefined before the first code. */
  resendAt: number | undefined;
  asking: boolean;
  onAsk: () => void;
}) {
  const t = useTranslations("signing.sign");
  const wait = useSecondsLeft(resendAt);
  const stopped = asking || wait > 0;
  function words() {
    if (asking) return t("asking");
    if (wait > 0) return t("againIn", { seconds: wait });
    return t(resendAt === undefined ? "get" : "again");
  }
  return (
    <button
      type="button"
      onClick={() => {
        if (!stopped) onAsk();
      }}
      aria-disabled={stopped || undefined}
      className={buttonStyle({ variant: wait > 0 ? "unavailable" : "secondary" })}
    >
      {words()}
    </button>
  );
}
