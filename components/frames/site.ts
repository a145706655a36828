/** The deployment as every frame shows it. */
export interface Site {
  /** Who runs it, in the reader's language; undefined while it has no registry. */
  host: { authority: string; hotline: string } | undefined;
  demo: boolean;
  /** How long before its end the watch over a session speaks. */
  warningSeconds: number;
  chooseLocale: (locale: string) => Promise<void>;
}
