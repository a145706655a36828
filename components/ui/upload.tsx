"use client";

import { FileText, TriangleAlert, Upload as UploadIcon } from "lucide-react";
import { type ComponentProps, type DragEvent, type ReactNode, useState } from "react";
import { buttonStyle } from "./button-style";
import { cn } from "./cn";
import { useFieldWiring } from "./field-context";

type DropProps = Omit<ComponentProps<"input">, "type" | "onChange" | "children" | "disabled"> & {
  /** Words of the button that opens the file picker. */
  button: ReactNode;
  /** Words beside it about dropping a file here; hidden where nothing can be dropped. */
  prompt?: ReactNode | undefined;
  onFiles: (files: File[]) => void;
};

/** Takes files by picker or by dropping them. */
export function UploadDrop({ button, prompt, onFiles, className, ...props }: DropProps) {
  const [over, setOver] = useState(false);
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(props.multiple ? files : files.slice(0, 1));
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input inside is the first
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cn(
        "relative flex flex-wrap items-center gap-x-4 gap-y-2 rounded-2 border border-field border-dashed bg-sheet p-4",
        over && "border-azurite-700 border-solid bg-azurite-50",
        className,
      )}
    >
      <label
        className={cn(
          buttonStyle(),
          "has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
        )}
      >
        <UploadIcon aria-hidden="true" />
        {button}
        <input
          {...props}
          {...useFieldWiring(props)}
          type="file"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = "";
            if (files.length > 0) onFiles(files);
          }}
          className="sr-only"
        />
      </label>
      {prompt ? <span className="text-14 text-ink-500 pointer-coarse:hidden">{prompt}</span> : null}
    </div>
  );
}

/** Shows one file under way, stored or failed, with its name, size and what can be done with it. */
export function UploadItem({
  name,
  detail,
  progress,
  error,
  preview,
  actions,
}: {
  name: string;
  /** Size and state in words. */
  detail: ReactNode;
  /** Share sent, 0 to 1, while under way. */
  progress?: number | undefined;
  error?: ReactNode | undefined;
  preview?: ReactNode | undefined;
  /** Cancel while under way; view, replace and remove after. */
  actions?: ReactNode | undefined;
}) {
  const percent = progress === undefined ? undefined : Math.round(Math.min(1, Math.max(0, progress)) * 100);
  return (
    <div
      className={cn(
        "flex flex-wrap items-center gap-x-3 gap-y-2 rounded-2 border border-rule-strong bg-sheet py-2 pr-2 pl-4",
        error && "border-2 border-cinnabar-700",
      )}
    >
      {preview ?? <FileText aria-hidden="true" className="text-ink-500" />}
      <div className="min-w-0 flex-1 basis-40 py-1">
        <p className="flex flex-wrap gap-x-3 text-ink-900 leading-normal">
          <span>{name}</span>
          <span className="text-14 text-ink-500">{detail}</span>
        </p>
        {percent === undefined ? null : (
          <div
            role="progressbar"
            aria-label={name}
            aria-valuenow={percent}
            aria-valuemin={0}
            aria-valuemax={100}
            className="mt-1.5 h-1.5 overflow-hidden rounded-2 bg-rule"
          >
            <div className="h-full bg-azurite-700 transition-[width]" style={{ width: `${percent}%` }} />
          </div>
        )}
        {error ? (
          <p role="alert" className="flex items-start gap-1.5 font-medium text-cinnabar-800 leading-[1.6]">
            <TriangleAlert aria-hidden="true" className="mt-[.18em]" />
            {error}
          </p>
        ) : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center">{actions}</div> : null}
    </div>
  );
}
