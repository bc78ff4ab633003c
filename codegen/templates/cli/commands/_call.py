"""Call any operation of the API, and print its answer as JSON.

ARG are the values of its path, in order; `-` is the website of --website or the profile. key=value
are keys of the body and the query: text as it is, all else as JSON. `crisp find WORDS` looks for an
operation, `crisp call OPERATION --help` tells what one takes.

    crisp call website.get_website -
    crisp call website_conversations.list_conversations - filter_unread=true --all
    crisp call website_people.add_new_people_profile - --body @person.json
"""

from __future__ import annotations

import argparse
import json
import warnings
from collections.abc import Callable
from collections.abc import Mapping
from typing import Any

from ..._operations.calling import Given
from ..._operations.calling import method_of
from ..._operations.description import Operation
from ..._operations.description import operation_of
from ..._runtime.data.encode import jsonable
from .._context import Context
from .._status import CommandError
from .._values import body_of
from .._values import given
from .._values import json_or_text


def configure(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(parser=parser)
    parser.add_argument("operation", metavar="OPERATION", nargs="?", help="as website.get_website")
    parser.add_argument("values", nargs="*", metavar="ARG|key=value", help="what it takes")
    body = "the body: an object of JSON, or @FILE that has it, or @- for the standard input"
    parser.add_argument("--body", metavar="JSON|@FILE", help=body)
    parser.add_argument("--all", action="store_true", help="walk all pages; a line for each row")
    raw = "print status and headers of the answer, too, and its body as it came"
    parser.add_argument("--raw", action="store_true", help=raw)
    dry = "print the request, without credentials, and send nothing"
    parser.add_argument("--dry-run", action="store_true", help=dry)
    parser.add_argument("-h", "--help", action="store_true", help="of this, or an operation")


def run(context: Context) -> None:
    options = context.options
    if options.operation is None:
        if not options.help:
            raise CommandError("which operation? `crisp find WORDS` looks for one")
        options.parser.print_help()
        return
    operation = operation_of(options.operation)
    if options.help:
        from ._describe import described

        for line in described(operation):
            context.output.text(line)
        return
    _call(context, operation)


def _call(context: Context, operation: Operation) -> None:
    options, output = context.options, context.output
    if options.all and not operation.walks:
        raise CommandError(f"{operation.key} is no list in pages: call it without --all")
    if options.all and options.raw:
        raise CommandError("give --all or --raw: there is one answer for each page")
    body = None if options.body is None else body_of(options.body)
    if body is not None and not (operation.whole or operation.of("body")):
        raise CommandError(f"{operation.key} has no body")
    values = given(operation, options.values, body)
    if values.path.get("website_id") == "-":
        values.path["website_id"] = context.website_id
    if operation.deprecated:
        output.note(f"deprecated: {operation.deprecated}")
    if options.dry_run:
        return _plan(context, operation, values)
    asks = operation.asks_about(values.body)
    if asks and not options.read_only:  # which refuses it anyway
        context.confirm(f"{operation.key}: {asks}")
    method, arguments = method_of(context.client, operation, values, walk=options.all)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # it was told above
        if options.all:
            for row in method(**arguments):
                output.line(jsonable(row))
        elif options.raw:
            _raw(context, method, arguments)
        else:
            answer = method(**arguments)
            if operation.returns or operation.method == "HEAD":
                output.json(jsonable(answer))


def _raw(context: Context, method: Callable[..., Any], arguments: Mapping[str, Any]) -> None:
    answer = context.client.raw(method, **arguments)
    content = answer.content.decode("utf-8", "replace")
    body = json_or_text(content) if content else None
    context.output.json({"status": answer.status, "headers": dict(answer.headers), "body": body})


def _plan(context: Context, operation: Operation, values: Given) -> None:
    """Print the request that would be sent, instead of sending it."""
    from ..._runtime.http.adapter import SECRET_HEADERS
    from .._http import Planned
    from .._http import PlanningHttp

    client = context.client
    if client._credentials.identifier is None:
        client.authenticate("nobody", "nothing")  # without, no request would be made
    client._transport._http = PlanningHttp(client._transport.network)
    method, arguments = method_of(client, operation, values)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        try:
            method(**arguments)
        except Planned as planned:
            sent = planned.outgoing
    shown = {n: value for n, value in sent.headers.items() if n.lower() not in SECRET_HEADERS}
    content = sent.content if isinstance(sent.content, bytes) else b""
    body = json.loads(content) if content else None
    context.output.json({"method": sent.method, "url": sent.url, "headers": shown, "body": body})
