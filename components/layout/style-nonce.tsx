"use client";

import { setNonce } from "get-nonce";

/** Hands the page's nonce to the libraries that inject a style element, so that the security policy lets them. */
export function StyleNonce() {
  if (typeof document !== "undefined") {
    const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
    if (nonce) setNonce(nonce);
  }
  return null;
}
