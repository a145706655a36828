const name = "zhice-sms";

/** Tells the demonstration's telephone, if there is one on the page, that a message may be on its way. */
export function announceSms(): void {
  window.dispatchEvent(new Event(name));
}

/** Listens for that; answers how to stop. */
export function onSmsAnnounced(listener: () => void): () => void {
  window.addEventListener(name, listener);
  return () => window.removeEventListener(name, listener);
}
