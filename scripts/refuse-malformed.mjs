// Preloaded into the web process: answers what no page can be asked for, which the framework would take for a fault of its own.
import { Server } from "node:http";

const emit = Server.prototype.emit;

/** Why a request is refused, as status, words and headers; undefined where nothing speaks against it. */
function fault({ method, url = "" }) {
  if (method === "TRACE") return [405, "Method Not Allowed", { allow: "GET, HEAD, POST" }]; // RFC 9110 15.5.6
  try {
    decodeURI(url.split("?")[0]);
    return undefined;
  } catch {
    return [400, "Bad Request"]; // a percent sign without the digits of a character
  }
}

Server.prototype.emit = function (event, request, response, ...rest) {
  const [status, words, headers] = (event === "request" && fault(request)) || [];
  if (status === undefined) return emit.call(this, event, request, response, ...rest);
  response.writeHead(status, { "content-type": "text/plain", ...headers });
  response.end(`${words}\n`);
  return true;
};
