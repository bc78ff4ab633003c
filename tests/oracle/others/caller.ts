// Calls the emulator with the client that @hey-api/openapi-ts made of the export.
import {
  websiteConversationsGetMessagesInConversation,
  websiteConversationsListConversations,
  websiteConversationsSendMessageInConversation,
} from "./made";
import { client } from "./made/client.gen";

const [url, identifier, key, website_id, session_id] = process.argv.slice(2);
const headers = { "X-Crisp-Tier": "plugin" } as const;
client.setConfig({ baseUrl: `${url}/v1`, auth: () => `${identifier}:${key}` });

async function main() {
  const listed = await websiteConversationsListConversations({
    headers,
    path: { website_id, page_number: 1 },
    query: { filter_unread: "1" },
  });
  const rows = listed.data!.data!;
  const sent = await websiteConversationsSendMessageInConversation({
    headers,
    path: { website_id, session_id },
    body: { type: "text", from: "operator", origin: "chat", content: "From TypeScript" },
  });
  const read = await websiteConversationsGetMessagesInConversation({
    headers,
    path: { website_id, session_id },
  });
  const missing = await websiteConversationsListConversations({
    headers,
    path: { website_id: "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa", page_number: 1 },
  });
  console.log(
    JSON.stringify({
      listed: rows.map((row) => [row.session_id, row.state]),
      fingerprint: sent.data!.data!.fingerprint,
      read: read.data!.data!.map((message) => message.content),
      // What comes with 5XX may be anything, and so may all that is refused.
      missing: [missing.response!.status, (missing.error as { reason: string }).reason],
    }),
  );
}

main();
