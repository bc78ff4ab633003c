"""`api.yaml`: what holds for every operation and event."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.language.blocks import Block
from codegen.language.blocks import Entries
from codegen.language.blocks import Key
from codegen.language.blocks import Nested
from codegen.language.keys.field import Fields
from codegen.language.keys.operation import ANSWER
from codegen.language.keys.operation import PAGE_ROWS
from codegen.language.keys.shared import REVISION
from codegen.language.keys.shared import SAFETIES
from codegen.language.keys.shared import TITLE
from codegen.language.keys.shared import WORD
from codegen.language.pieces import entries
from codegen.language.pieces import ref
from codegen.language.pieces import Schema
from codegen.language.values import Form
from codegen.language.values import is_number
from codegen.language.values import Named
from codegen.language.values import Number
from codegen.language.values import OneText
from codegen.language.values import Prose
from codegen.language.values import Texts
from codegen.language.values import texts_of
from codegen.language.values import Truth
from codegen.language.values import Value
from codegen.naming import OPERATION
from codegen.naming import operation_problem
from codegen.naming import SNAKE
from codegen.problems import did_you_mean
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.yamlsrc import Map
from codegen.yamlsrc import Node
from codegen.yamlsrc import Seq
from codegen.yamlsrc import Text

# The classes that the package's error tree offers for answers of the API.
ERROR_CLASSES = (
    "InvalidDataError",
    "AuthenticationError",
    "SubscriptionRequiredError",
    "PermissionDeniedError",
    "NotFoundError",
    "ConflictError",
    "LockedError",
    "QuotaExceededError",
    "RateLimitError",
    "ServerError",
)

ENGINE_IO = "4"

_ORIGIN = Form(
    r"https://[a-z0-9]+([.-][a-z0-9]+)*(:[0-9]{1,5})?",
    "an https address without a path, as `https://api.crisp.chat`",
)
_URL = Form(r"https://[a-z0-9]+([.-][a-z0-9]+)*/[A-Za-z0-9_./~-]*", "an https address")
_BASE_PATH = Form(r"(/[A-Za-z0-9_-]+)+", "a path without a slash at its end, as `/v1`")
_ROUTE = Form(r"(/([a-z_]+|\{[a-z_]+\}))+", "a path as `/website/{website_id}`")
_SOCKET_PATH = Form(r"/([A-Za-z0-9._-]+/)+", "a path between slashes, as `/socket.io/`")
_DAYS = Form(r"[1-9][0-9]{0,3} days", "a number of days, as `90 days`")
_HEADER = Form(r"[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*", "the name of a header")
_MESSAGE = Form(r"[a-z][a-z0-9_]*(:[a-z][a-z0-9_]*)*", "lower-case words joined by `:`")


def _text(doc: str, form: Form | None = None, words: tuple[str, ...] = ()) -> Key[str]:
    return Key(OneText(form, words), doc, required=True)


class Reference(Block, title="reference"):
    rest = _text("Address to which the anchors of operations are added.", _URL)
    rtm = _text("Address of the events.", _URL)


class Auth(Block, title="auth"):
    scheme = _text("Identifier and key, as HTTP basic.", words=("basic",))
    tier_header = _text("Header that names the tier of a token.", _HEADER)
    tiers = Key(Texts(OneText(WORD)), "All tiers.", required=True)
    default_tier = _text("The tier that the platform assumes without the header.")
    scoped_tiers = Key(Texts(OneText(WORD)), "Tiers whose tokens may lack a scope.")


class Envelope(Block, title="envelope"):
    error = _text("True for a refusal.", words=("error",))
    reason = _text("A word for how it ended.", words=("reason",))
    data = _text("The answer itself.", words=("data",))


class Answers(Block, title="answers"):
    GET = Key(ANSWER, "Of a single thing.", required=True)
    GET_LIST = Key(
        ANSWER,
        "Of a list; 206 holds while more rows follow, and 200 with the last.",
        required=True,
        name="GET list",
    )
    HEAD = Key(ANSWER, "When something is there.", required=True)
    POST = Key(ANSWER, "When something was added.", required=True)
    PUT = Key(ANSWER, "When something was replaced.", required=True)
    PATCH = Key(ANSWER, "When something was changed.", required=True)
    DELETE = Key(ANSWER, "When something was removed.", required=True)


class Safety(Block, title="safety"):
    GET = _text("Of what only asks.", words=SAFETIES)
    HEAD = _text("Of what only asks whether something is there.", words=SAFETIES)
    POST = _text("When something is added.", words=SAFETIES)
    PUT = _text("When something is replaced.", words=SAFETIES)
    PATCH = _text("When something is changed.", words=SAFETIES)
    DELETE = _text("When something is removed.", words=SAFETIES)


def _status(text: Text, problems: Problems) -> int | None:
    if is_number(text.value) and 400 <= int(text.value) <= 599:
        return int(text.value)
    problems.add(text.place, f"{shorten(text.value)} is not an error status (400 to 599)")
    return None


class _Status(Number):
    def schema(self) -> Schema:
        return {"type": "integer", "minimum": 400, "maximum": 599}

    def parse(self, key: str, node: Node, problems: Problems) -> int | None:
        return _status(node, problems) if isinstance(node, Text) else None


class _Statuses(Value[tuple[int, ...]]):
    takes = Seq
    needs = "a list, as [a, b]"
    empty = ()

    def schema(self) -> Schema:
        return {"type": "array", "items": {"minimum": 400, "maximum": 599}}

    def parse(self, key: str, node: Node, problems: Problems) -> tuple[int, ...]:
        found = [_status(text, problems) for text in texts_of(node)]
        return tuple(status for status in found if status is not None)


class _ErrorClass(Value[str]):
    empty = ""

    def schema(self) -> Schema:
        return {"enum": list(ERROR_CLASSES)}

    def fits(self, node: Node) -> bool:
        return True

    def parse(self, key: str, node: Node, problems: Problems) -> str | None:
        name = node.value if isinstance(node, Text) else ""
        if name in ERROR_CLASSES:
            return name
        hint = did_you_mean(name, ERROR_CLASSES) or f"; known are {', '.join(ERROR_CLASSES)}"
        problems.add(node.place, f"{shorten(name) if name else 'this'} is not an error class{hint}")
        return None


class _Classes(Value[Mapping[int, str]]):
    takes = Map
    needs = "a block of keys"
    empty: Mapping[int, str] = {}

    def schema(self) -> Schema:
        return entries("^[45][0-9][0-9]$", _ErrorClass().schema())

    def parse(self, key: str, node: Node, problems: Problems) -> Mapping[int, str]:
        assert isinstance(node, Map)
        found: dict[int, str] = {}
        for text, below in node:
            status = _status(text, problems)
            if status is not None and (name := _ErrorClass().parse(key, below, problems)):
                found[status] = name
        return found


class Reason(Block, title="reason"):
    status = Key(_Status(), "The status that goes with it.", required=True)
    error = Key(_ErrorClass(), "The error class, where the status does not say it.")
    doc = Key(Prose(), "One sentence: when it comes.", required=True)
    scope = Key(Truth(), "True if it may mean that the token lacks the scope of the operation.")


class Errors(Block, title="errors"):
    retry = Key(
        _Statuses(), "Statuses after which the same request may succeed later.", required=True
    )
    statuses = Key(_Classes(), "The error class of each status.", required=True)
    reasons = Key(
        Entries(Reason, Named("the reason", f"({WORD.pattern})", WORD.problem), "the reason "),
        "The meaning of each reason.",
        required=True,
    )


class Backfill(Block, title="backfill"):
    conversations = _text("The route that lists the conversations of a website.", _ROUTE)
    messages = _text("The route that lists the messages of a conversation.", _ROUTE)
    user = _text("The event of a message that a visitor sent.", _MESSAGE)
    operator = _text("The event of a message that an operator sent.", _MESSAGE)


class _EngineIo(OneText):
    needs = "a whole number"

    def schema(self) -> Schema:
        return {"enum": [int(ENGINE_IO), ENGINE_IO]}


class _Endpoints(Value[tuple[tuple[Text, str], ...]]):
    """Names of operations, below tiers that are known when `auth:` is read."""

    takes = Map
    needs = "a block of keys"
    empty = ()

    def schema(self) -> Schema:
        return entries(f"^{OPERATION}$", ref("text"))

    def parse(self, key: str, node: Node, problems: Problems) -> tuple[tuple[Text, str], ...]:
        assert isinstance(node, Map)
        found: list[tuple[Text, str]] = []
        for tier, below in node:
            if isinstance(below, Text):
                found.append((tier, below.value))
            else:
                message = f"`{tier.value}` must be an operation, as `resource.name`"
                problems.add(below.place, message)
        return tuple(found)


class Rtm(Block, title="rtm"):
    engine_io = Key(_EngineIo(words=(ENGINE_IO,)), "Version of the protocol.", required=True)
    path = _text("Path of Socket.IO, when no endpoint names another.", _SOCKET_PATH)
    authenticate = _text("The first event that a client sends.", _MESSAGE)
    authenticated = _text("The answer when it is accepted.", _MESSAGE)
    unauthorized = _text("The answer when it is not.", _MESSAGE)
    bind = _text("The event that asks for websites that came since.", _MESSAGE)
    endpoints = Key(
        _Endpoints(), "By tier, the operation that tells where to connect.", required=True
    )
    backfill = Key(
        Nested(Backfill),
        "Routes that list missed messages, and the events as which they would have come.",
        required=True,
    )


class WebHooks(Block, title="web_hooks"):
    origin = _text("Says who made the request.", _HEADER)
    timestamp = _text("Says when it was made; it is a part of what is signed.", _HEADER)
    signature = _text("The signature, which only hooks of plugins have.", _HEADER)
    attempt_limit = _text("Says how often it is tried.", _HEADER)
    attempt_count = _text("Says which attempt this is.", _HEADER)


_METHOD_NAME = Named("the name of a method", OPERATION, operation_problem)


class _MethodNames(Value[tuple[tuple[str, str], ...]]):
    takes = Map
    needs = "a block of `resource.operation: name`"
    empty = ()

    def schema(self) -> Schema:
        return entries(rf"^{SNAKE}[.]{SNAKE}$", _METHOD_NAME.schema())

    def parse(self, key: str, node: Node, problems: Problems) -> tuple[tuple[str, str], ...]:
        assert isinstance(node, Map)
        read = [(one.value, _METHOD_NAME.read(one.value, below, problems)) for one, below in node]
        return tuple((operation, name) for operation, name in read if name is not None)


class HandleKeys(Block, title="handle"):
    doc = Key(Prose(), "One sentence: what it is.", required=True)
    binds = Key(
        Texts(OneText(WORD)),
        "The path parameters whose values it has, in order: its methods are the operations whose "
        "paths begin with them.",
        required=True,
    )
    words = Key(
        Texts(OneText(WORD), alone=True),
        "What names of its methods leave out; without it, its own name.",
    )
    names = Key(
        _MethodNames(),
        "Names of methods where leaving words out makes a poor one, by operation: "
        "`website_people.add_people_event: track`.",
    )


class Ending(Block, title="ending"):
    grace = _text("The least time between the announcement of an end and its `sunset:`.", _DAYS)


class ApiFile(Block, title="api.yaml"):
    api = _text("Name of the platform.", TITLE)
    revision = _text("The revision of the API that the spec describes.", REVISION)
    host = _text("Address of the REST API.", _ORIGIN)
    base_path = _text("The beginning of every path of the REST API.", _BASE_PATH)
    reference = Key(Nested(Reference), "Addresses of Crisp's reference.", required=True)
    auth = Key(Nested(Auth), "How a program authenticates.", required=True)
    envelope = Key(Nested(Envelope), "Keys of every answer.", required=True)
    answers = Key(
        Nested(Answers),
        "Success status and reason by verb; an operation says where it differs.",
        required=True,
    )
    safety = Key(
        Nested(Safety),
        "The effect of sending twice, by verb; an operation says where it differs.",
        required=True,
    )
    page_rows = Key(
        PAGE_ROWS, "The most rows that a page of a list has; an operation says where it differs."
    )
    errors = Key(Nested(Errors), "Errors: their statuses, classes and reasons.", required=True)
    ending = Key(Nested(Ending), "What has to be said of a thing before it ends.")
    params = Key(
        Fields("path_fields"),
        "Types of path parameters that several files use.",
        required=True,
    )
    handles = Key(
        Entries(HandleKeys, Named("the handle", OPERATION, operation_problem), "the handle "),
        "Things that know their ids, as `client.site(website_id)`.",
    )
    rtm = Key(Nested(Rtm), "Real time: Socket.IO.", required=True)
    web_hooks = Key(Nested(WebHooks), "Names of the headers of web hooks.", required=True)
