// Crisp's official client, hearing and answering visitors at the host in CRISP_HOST. codegen/drift/run_node.js makes
// calls of any method.
const { Crisp } = require("crisp-api");

const client = new Crisp();
client.setRestHost(process.env.CRISP_HOST);
client.setTier(process.env.CRISP_TIER);
client.authenticate(process.env.CRISP_IDENTIFIER, process.env.CRISP_KEY);

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
  if (process.argv[2] === "listen") return listen();
  await conversation(process.argv[3]);
  process.exit(0);
})();
