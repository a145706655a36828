import type { TemplateValues } from "@/lib/messages/template";

/** A short message as a gateway gets it: what those need who send approved texts only, and the text. */
export interface SmsToSend {
  id: string;
  mobile: string;
  /** Names the default text: a code, or a kind of message in lib/messages/kinds.ts. */
  template: string;
  language: string;
  values: TemplateValues;
  /** Under which the gateway knows a registry's own words, which are sent instead of the default. */
  gatewayTemplate?: string;
  /** The whole text with its signature. */
  text: string;
}

/** Hands short messages to whoever delivers them; the same id twice is the same message. */
export interface SmsGateway {
  /** Throws an SmsFailure when the message was not taken. */
  send(message: SmsToSend): Promise<void>;
}

/** Says why a message was not taken, in words that may be stored and logged; `permanent` when trying again is useless. */
export class SmsFailure extends Error {
  readonly permanent: boolean;

  constructor(reason: string, options: { permanent?: boolean; cause?: unknown } = {}) {
    super(reason, options.cause === undefined ? {} : { cause: options.cause });
    this.name = "SmsFailure";
    this.permanent = options.permanent ?? false;
  }
}
