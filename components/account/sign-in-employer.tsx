"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { type Filling, useFillable } from "./fill-in";
import { SignInByKey } from "./sign-in-by-key";

/** Signs an operator in by an enterprise's key; the demonstration's list fetches a key file into the form. */
export function SignInEmployer({ next }: { next: string | undefined }) {
  const t = useTranslations("account.employer");
  const [file, setFile] = useState<File>();
  const [filled, setFilled] = useState({ password: "", count: 0 });
  const [trouble, setTrouble] = useState("");
  const take = useCallback(
    async ({ password, keyFile }: Filling) => {
      setFilled(({ count }) => ({ password, count: count + 1 }));
      const fetched = keyFile && (await fetchFile(keyFile));
      if (fetched) setFile(fetched);
      setTrouble(keyFile && !fetched ? t("notFetched") : "");
    },
    [t],
  );
  useFillable(useCallback((filling) => void take(filling), [take]));
  return (
    <SignInByKey
      key={filled.count}
      next={next}
      file={file}
      onFile={setFile}
      password={filled.password}
      trouble={trouble}
    />
  );
}

async function fetchFile({ href, name }: { href: string; name: string }): Promise<File | undefined> {
  try {
    const answer = await fetch(href);
    return answer.ok ? new File([await answer.blob()], name) : undefined;
  } catch {
    return undefined;
  }
}
