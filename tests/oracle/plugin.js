// A plugin as Crisp's own examples are, on the client that the argument names: it lists the websites that have it, and
// believes a configuration page or a widget only with the token of the website. It prints its port.
const http = require("http");
const Crisp = require(process.argv[2]);

const client = new Crisp();
client.setRestHost(process.env.CRISP_HOST);
client.authenticateTier("plugin", process.env.CRISP_IDENTIFIER, process.env.CRISP_KEY);

let pluginId;
let websites = {};

async function listWebsites() {
  const found = {};
  for (let page = 1, rows; page === 1 || rows.length > 0; page++) {
    rows = await client.plugin.listAllConnectWebsites(page, false);
    for (const { website_id, token, settings } of rows) {
      found[website_id] = { token, message: settings.message || "nothing yet" };
    }
  }
  websites = found;
}

const isKnown = (websiteId, token) => Boolean(token) && (websites[websiteId] || {}).token === token;

// Websites that came, or came back, after the last list are asked for before anybody is refused.
async function admitted(websiteId, token) {
  if (!isKnown(websiteId, token)) await listWebsites();
  return isKnown(websiteId, token) ? websites[websiteId] : null;
}

const actions = {
  async "/config"(query) {
    const website = await admitted(query.get("website_id"), query.get("token"));
    return website && { type: "text/html", text: `<p>${website.message}</p>` };
  },
  async "/config/update"(query, { website_id, token, message }) {
    const website = await admitted(website_id, token);
    if (!website) return null;
    await client.plugin.updateSubscriptionSettings(website_id, pluginId, { message });
    website.message = message;
    return { type: "text/plain", text: "saved" };
  },
  async "/widget"(query, { origin, widget }) {
    const website = await admitted(origin.website_id, origin.token);
    const value = website && `${widget.item_id}: ${website.message}`;
    return website && { type: "application/json", text: JSON.stringify({ data: { value } }) };
  },
};

const server = http.createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, "http://127.0.0.1");
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", async () => {
    try {
      const body = chunks.length ? JSON.parse(Buffer.concat(chunks).toString("utf8")) : {};
      const answer = await actions[pathname](searchParams, body);
      response.writeHead(answer ? 200 : 401, { "Content-Type": answer ? answer.type : "text/plain" });
      response.end(answer ? answer.text : "the token is not that of the website");
    } catch (error) {
      console.error(error);
      response.writeHead(500).end();
    }
  });
});

client.plugin.getConnectAccount()
  .then((account) => { pluginId = account.plugin_id; })
  .then(listWebsites)
  .then(() => server.listen(0, "127.0.0.1", () => console.log(server.address().port)));
