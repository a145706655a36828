// Preloaded into the web process: tells every request where it came from, overwriting whatever the client claims.
// TRUSTED_PROXIES=n: that many reverse proxies of our own stand in front; the n-th entry from the right of
// X-Forwarded-For is then the client.
import { Server } from "node:http";

const proxies = Number(process.env.TRUSTED_PROXIES ?? 0);
const emit = Server.prototype.emit;

Server.prototype.emit = function (event, request, ...rest) {
  if (event === "request") {
    const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
    const claimed = proxies > 0 ? forwarded.at(-proxies)?.trim() : undefined;
    request.headers["x-zhice-client"] = claimed || (request.socket.remoteAddress ?? "");
  }
  return emit.call(this, event, request, ...rest);
};
