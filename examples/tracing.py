"""A bot whose spans are printed, a line each: `python examples/tracing.py`.

Each event that it handles is a trace: in the span of the handler are its calls, and in these the
requests. Needs `pip install 'crisp-client[otel]' opentelemetry-sdk`. Credentials come from the
environment: CRISP_IDENTIFIER, CRISP_KEY and CRISP_TIER, and CRISP_HOST for a local Crisp.
"""

from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import ConsoleSpanExporter
from opentelemetry.sdk.trace.export import SimpleSpanProcessor

from crisp_client import CrispClient
from crisp_client import otel
from crisp_client.events import MessageSend

client = CrispClient()


def line(span: ReadableSpan) -> str:
    # The whole span, with its ids and attributes, is `span.to_json()`.
    return f"{span.context.trace_id:x} {span.name}\n"


provider = TracerProvider()
provider.add_span_processor(SimpleSpanProcessor(ConsoleSpanExporter(formatter=line)))
otel.instrument(client, tracer_provider=provider)


@client.on(MessageSend)
def answer(message: MessageSend) -> None:
    client.conversation(message).send_text("I'm a bot")


client.listen()
