// socket.io-client as npm crisp-api uses it; prints its CPU time for an event, in microseconds.
const net = require("net");
const { io } = require(process.argv[4]);

const [address, count] = [process.argv[2], Number(process.argv[3])];
const socket = io(address, { path: "/w/f43/", transports: ["websocket"] });
let left = 0, tell;

socket.on("message:send", (message) => {
  if (message.from !== "user") throw new Error("not a message");
  if (--left === 0) tell();
});

function go(expected) {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    [left, tell] = [expected, resolve];
    const request = net.connect(port, hostname, () => {
      request.end(`GET /go?count=${expected} HTTP/1.0\r\n\r\n`);
    });
    request.resume();
  });
}

socket.on("authenticated", async () => {
  await go(2000);
  const before = process.cpuUsage();
  await go(count);
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / count);
  socket.close();
});
socket.on("connect", () => socket.emit("authentication", { events: ["message:send"] }));
