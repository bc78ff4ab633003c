"""The bot by web hooks: Crisp calls it at an address instead of keeping a connection.

Credentials come from the environment as for `bot.py`; CRISP_HOOK_SECRET is the signing secret of
the plugin, PORT where to listen. This server is the standard library's: `app` runs under any other
for WSGI as it is, and `AsgiApp` takes its place under ASGI.
"""

import os
from contextlib import suppress
from wsgiref.simple_server import make_server

from crisp_client import CrispClient
from crisp_client.events import MessageSend
from crisp_client.webhooks import PluginHooks
from crisp_client.webhooks import WsgiApp

client = CrispClient()
app = WsgiApp(PluginHooks(client, os.environ["CRISP_HOOK_SECRET"]))


@client.on(MessageSend)
def answer(message: MessageSend) -> None:
    client.website_conversations.send_message(
        message.website_id,
        message.session_id,
        {
            "type": "text",
            "content": f"I'm a bot, and you said: {message.content}",
            "from": "operator",
            "origin": "chat",
        },
    )


with client, app, make_server("127.0.0.1", int(os.environ.get("PORT", "8000")), app) as server:
    print(f"http://127.0.0.1:{server.server_port}/", flush=True)
    with suppress(KeyboardInterrupt):
        server.serve_forever()
