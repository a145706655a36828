// Preloaded into the web process: tells every request where it came from, overwriting whatever the client claims.
// TRUSTED_PROXIES=n: that many reverse proxies of our own stand in front; the n-th entry from the right of
// X-Forwarded-For is then the client.
import { Server } from "node:http";

const proxies = Number(process.env.TRUSTED_PROXIES ?? 0);
const emit = Server.prototype.emit;

/** One household is one address: IPv4 as it is, IPv6 by its /64, so that a client cannot change it at will. */
function network(address) {
  const four = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!four.includes(":")) return four;
  const [head = "", tail = ""] = four.split("%")[0].split("::");
  const [front, back] = [head, tail].map((part) => part.split(":").filter(Boolean));
  const groups = four.includes("::")
    ? [...front, ...Array(Math.max(0, 8 - front.length - back.length)).fill("0"), ...back]
    : front;
  return `${groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}

Server.prototype.emit = function (event, request, ...rest) {
  if (event === "request") {
    const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
    const claimed = proxies > 0 ? forwarded.at(-proxies)?.trim() : undefined;
    request.headers["x-zhice-client"] = network(claimed || (request.socket.remoteAddress ?? ""));
  }
  return emit.call(this, event, request, ...rest);
};
