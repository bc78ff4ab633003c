// Web hooks with Crisp's official client. `sign SECRET`: for each line of standard input, [timestamp, body as text]
// quoted as JSON, a line with the signature that the client's verifyHook expects. `serve SECRET`: a server that
// verifies and receives hooks as the client's own example does, and prints each message:send.
const crypto = require("crypto");
const http = require("http");
const { Crisp } = require("crisp-api");

const [command, secret] = process.argv.slice(2);
const client = new Crisp();
client.setRtmMode("webhooks");

// What verifyHook computes to compare with is not handed out, so it is seen where it is made.
let expected;
const createHmac = crypto.createHmac;
crypto.createHmac = (...args) => {
  const hmac = createHmac(...args);
  const digest = hmac.digest.bind(hmac);
  hmac.digest = (...how) => (expected = digest(...how));
  return hmac;
};

function signature(timestamp, body) {
  client.verifyHook(secret, body, timestamp, "unknown");
  if (!client.verifyHook(secret, body, timestamp, expected)) throw new Error("not verified by its own signature");
  return expected;
}

function sign() {
  const made = [];
  const lines = require("readline").createInterface({ input: process.stdin, crlfDelay: Infinity });
  lines.on("line", (line) => {
    const [timestamp, body] = JSON.parse(line);
    made.push(signature(timestamp, JSON.parse(body)));
  });
  lines.on("close", () => process.stdout.write(made.join("\n") + "\n", () => process.exit(0)));
}

function serve() {
  const server = http.createServer((request, response) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const body = JSON.parse(Buffer.concat(chunks).toString("utf8"));
      const { "x-crisp-request-timestamp": timestamp, "x-crisp-signature": given } = request.headers;
      if (client.verifyHook(secret, body, timestamp, given) !== true) response.statusCode = 403;
      else if (client.receiveHook(body) !== null) response.statusCode = 400;
      response.end();
    });
  });
  server.listen(0, "127.0.0.1", () => console.log(server.address().port));
}

client.on("message:send", (message) => console.log(JSON.stringify(message))).then(command === "sign" ? sign : serve);
