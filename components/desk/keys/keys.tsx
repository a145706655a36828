"use client";

import { Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { actOf, type KeyAct } from "./key-of";
import { keepKeys, useKeysOn } from "./keys-setting";

/** Listens to the keys of a page, shows the most used of them, and lists them all on demand; everything they do has a button too. */
export function Keys({ acts, shown }: { acts: readonly KeyAct[]; shown: readonly string[] }) {
  const t = useTranslations("desk.keys");
  const on = useKeysOn();
  const [listed, setListed] = useState(false);
  const all: readonly KeyAct[] = [...acts, { name: "help", keys: ["?"], act: () => setListed(true) }];
  const press = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const found = event.defaultPrevented ? undefined : actOf(event, target, all);
    if (!found) return;
    event.preventDefault();
    found.act(event.key);
  });
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [on]);
  return (
    <div className="hidden flex-wrap items-center gap-x-4 gap-y-1 text-14 text-ink-500 desk:flex print:hidden">
      {on
        ? all.filter(({ name }) => shown.includes(name)).map((one) => <Hint key={one.name} act={one} />)
        : null}
      <Button variant="quiet" className="-mx-3 text-14" onClick={() => setListed(true)}>
        <Keyboard />
        {t("list")}
      </Button>
      <Dialog
        open={listed}
        onOpenChange={setListed}
        title={t("title")}
        closeLabel={t("close")}
        footer={
          <>
            <DialogClose>
              <Button>{t("close")}</Button>
            </DialogClose>
            <Button onClick={() => keepKeys(!on)}>{t(on ? "off" : "on")}</Button>
          </>
        }
      >
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
          {all.map(({ name, keys, withControl }) => (
            <div key={name} className="contents">
              <dt className="flex flex-wrap gap-1">
                {withControl ? <Key>Ctrl</Key> : null}
                {keys.map((one) => (
                  <Key key={one}>{one}</Key>
                ))}
              </dt>
              <dd>{t(`act.${name as "help"}`)}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-4 text-ink-500">{t(on ? "never" : "isOff")}</p>
      </Dialog>
    </div>
  );
}

function Hint({ act: { name, keys } }: { act: KeyAct }) {
  const t = useTranslations("desk.keys");
  return (
    <span className="flex items-center gap-1">
      {keys.slice(0, 1).map((one) => (
        <Key key={one}>{one}</Key>
      ))}
      {t(`act.${name as "help"}`)}
    </span>
  );
}

function Key({ children }: { children: string }) {
  return (
    <kbd className="inline-grid min-h-7 min-w-6 place-items-center rounded-1 border border-rule-strong border-b-2 bg-sheet px-1.5 font-sans text-14 text-ink-900">
      {children}
    </kbd>
  );
}
