// The bot that the README of Crisp's first Node client shows, at the host in CRISP_HOST: it answers what visitors say.
// The argument names the client, one before 6; these speak Engine.IO 3.
const Crisp = require(process.argv[2]);

Crisp.DEFAULT_REALTIME_HOST = Crisp.DEFAULT_RTM_HOST = process.env.CRISP_HOST;

const bot = new Crisp();
bot.setRestHost(process.env.CRISP_HOST);
bot.setTier(process.env.CRISP_TIER);
bot.authenticate(process.env.CRISP_IDENTIFIER, process.env.CRISP_KEY);

const answer = bot.websiteConversations
  ? bot.websiteConversations.sendMessage
  : bot.website.sendMessageInConversation;

bot.on("message:send", (message) => {
  answer(message.website_id, message.session_id, {
    type: "text", from: "operator", origin: "chat", content: `You said: ${message.content}`,
  }).catch((error) => console.error(error));
});
