// Crisp's official client against the host in CRISP_HOST. Reads calls ([method, arguments] each) as JSON from
// standard input, makes one after the other, and prints for each how it ended.
const { Crisp } = require("crisp-api");

const client = new Crisp();
client.setRestHost(process.env.CRISP_HOST);
client.setTier(process.env.CRISP_TIER);
client.authenticate(process.env.CRISP_IDENTIFIER, process.env.CRISP_KEY);

async function made(method, args) {
  const [namespace, name] = method.split(".");
  if (typeof client[namespace]?.[name] !== "function") return "missing";
  // What follows the path values may be required, and is an object nearly always.
  const filled = [...args];
  while (filled.length < client[namespace][name].length) filled.push({});
  try {
    await client[namespace][name](...filled);
    return "ok";
  } catch (error) {
    return `refused ${error.code ?? error}`;
  }
}

// Prints what visitors say, a line each, until it is killed.
function listen() {
  client.on("message:send", (message) => console.log(message.content));
}

async function conversation(websiteId) {
  const heard = new Promise((resolve) => client.on("message:send", resolve));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  console.log("READY");
  const message = await heard;
  const [first] = await client.website.listConversations(websiteId, 1);
  const sent = await client.website.sendMessageInConversation(websiteId, message.session_id, {
    type: "text", from: "operator", origin: "chat", content: `Node heard: ${message.content}`,
  });
  console.log(JSON.stringify({ listed: first.session_id, heard: message.content, sent }));
}

(async () => {
  if (process.argv[2] === "conversation") {
    await conversation(process.argv[3]);
  } else if (process.argv[2] === "listen") {
    return listen();
  } else {
    for (const [method, args] of JSON.parse(require("fs").readFileSync(0, "utf8"))) {
      console.log(JSON.stringify([method, await made(method, args)]));
    }
  }
  process.exit(0);
})();
