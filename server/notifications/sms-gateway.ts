import type { SmsTemplate } from "./sms-templates";

/** A short message as a gateway gets it: the template's id and values for those who must register texts, and the text. */
export interface SmsToSend {
  id: string;
  mobile: string;
  template: SmsTemplate;
  values: Record<string, string | number>;
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
