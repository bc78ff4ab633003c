"""Problems of operations that are wrong: place and message, word for word."""

from __future__ import annotations

import re

import pytest

from tests.codegen.specs import operations
from tests.codegen.specs import problems

W = "spec/rest/widget.yaml"


def operation_cases():
    """The first line of what is below is line 5 of the file."""
    one = "get_it:\n  http: GET /it\n  doc: It.\n"
    yield (
        "unknown key",
        one + "  retuns: str",
        ('8:5: unknown key "retuns" in the operation `get_it`; did you mean "returns"?'),
    )
    yield "an empty text", "get_it:\n  http: GET /it\n  doc: ''", "7:10: `doc` must be text"
    yield "no doc", "get_it:\n  http: GET /it", "5:3: the operation `get_it` needs `doc:`"
    yield (
        "no route",
        "get_it:\n  doc: It.",
        ("5:3: the operation `get_it` needs `http:`, or `shares:` instead"),
    )
    yield (
        "no block",
        "get_it: GET /it",
        "5:11: the operation `get_it` must be a block of keys",
    )
    yield (
        "sunset of nothing",
        one + "  sunset: 2026-12-31",
        "8:13: `sunset:` needs `deprecated:`, which says what to use",
    )
    yield (
        "sunset some day",
        one + "  deprecated: Use get_that.\n  sunset: 2026-13-01",
        '9:13: `sunset` cannot be "2026-13-01": it must be a date, as `2026-12-31`',
    )
    ends = one + "  deprecated: It ends.\n  successor: "
    yield (
        "successor of nothing",
        one + "  successor: widget.get_that",
        [
            "8:16: `successor:` needs `deprecated:`, which says what to use",
            '8:16: the successor "widget.get_that" is not an operation',
        ],
    )
    yield (
        "successor without its resource",
        ends + "get_that",
        "9:16: `successor` must be an operation, as `website.get_website`",
    )
    yield (
        "unknown successor",
        ends + "past.list_past_lins",
        '9:16: the successor "past.list_past_lins" is not an operation; '
        'did you mean "past.list_past_lines"?',
    )
    yield (
        "own successor",
        ends + "widget.get_it",
        "9:16: `widget.get_it` cannot be its own successor",
    )
    key = one + "  query:\n    key?: {type: str, deprecated: Ends., successor: "
    yield (
        "unknown successor of a key",
        key + "worb}\n    word?: str",
        '9:55: there is no field "worb" to be the successor; did you mean "word"?',
    )
    yield (
        "successor inside of a text",
        key + "word.a}\n    word?: str",
        '9:55: there is no field "a" to be the successor',
    )
    yield "own successor of a key", key + "key}", "9:55: `key` cannot be its own successor"
    yield (
        "cut text",
        "get_it:\n  http: GET /it\n  doc: Ticket #4 # of four",
        ("7:10: `doc` is cut at ` #`; quote the text"),
    )
    yield (
        "name",
        "getIt:\n  http: GET /it\n  doc: It.",
        ('5:3: the operation name "getIt" must be snake_case: lower-case words joined by `_`'),
    )
    yield (
        "keyword",
        "import:\n  http: GET /it\n  doc: It.",
        ('5:3: the operation name "import" is a Python keyword'),
    )
    yield (
        "method name that is taken",
        one.replace("get_it", "list"),
        ("5:3: `list` cannot be a method: the name is taken"),
    )
    yield (
        "further name",
        one + "  also: [a, B]",
        ('8:15: the further name "B" must be snake_case: lower-case words joined by `_`'),
    )
    yield (
        "name twice",
        one + "  also: get_it",
        ("8:11: `get_it` is a method of `widget` already: spec/rest/widget.yaml:5:3"),
    )
    pages = "get_it:\n  http: GET /{user_id}/{page_number}\n  doc: It.\n  returns: [str]\n"
    other = "get_that:\n  http: GET /it\n  doc: It.\n"
    yield (
        "method that walks a list",
        pages + other.replace("get_that", "iter_get_it"),
        (
            f"9:3: `iter_get_it` is a method of `widget` already: {W}:5:3, "
            "to walk the list of `get_it`"
        ),
    )
    yield (
        "method that walks a list, later",
        other + "  also: [a, iter_get_it]\n" + pages,
        (
            "9:3: `iter_get_it`, to walk the list of `get_it`, is a method of `widget` already: "
            f"{W}:8:15"
        ),
    )
    yield (
        "method name of an annotation",
        one.replace("get_it", "datetime"),
        "5:3: `datetime` cannot be a method: the name is taken",
    )
    yield (
        "verb",
        "get_it:\n  http: FETCH /it\n  doc: It.",
        ("6:11: `http:` must begin with one of GET, HEAD, POST, PUT, PATCH, DELETE"),
    )
    yield (
        "no slash",
        "get_it:\n  http: GET it\n  doc: It.",
        ("6:11: `http:` needs a path that begins with `/`"),
    )
    yield (
        "path segment",
        "get_it:\n  http: GET /it/../x\n  doc: It.",
        ('6:11: the path segment ".." is neither a word nor a {parameter}'),
    )
    yield (
        "parameter",
        "get_it:\n  http: GET /it/{websiteid}\n  doc: It.",
        [
            "6:11: `{websiteid}` is not in `params:`, of this file or of api.yaml; "
            'did you mean "website_id"?'
        ],
    )
    yield (
        "parameter of two operations",
        "get_it:\n  http: GET /it/{q}\n  doc: It.\nput_it:\n  http: PUT /it/{q}\n  doc: It.",
        [
            "6:11: `{q}` (also used at spec/rest/widget.yaml:8) is not in `params:`, of this file "
            "or of api.yaml"
        ],
    )
    yield (
        "parameter twice",
        "get_it:\n  http: GET /{user_id}/{user_id}\n  doc: It.",
        [
            "6:11: `{user_id}` stands twice in the path",
        ],
    )
    yield "path type that is not used", one + "  path:\n    x: str", "9:7: the path has no `{x}`"
    yield (
        "path type",
        "get_it:\n  http: GET /{x}\n  doc: It.\n  path:\n    x: '[str]'",
        ("9:10: a path parameter must be text, a number or a word of an enum"),
    )
    yield (
        "optional that is no page",
        "get_it:\n  http: GET /{user_id?}\n  doc: It.",
        ("6:11: only a page may be left out, and `{user_id}` is none"),
    )
    yield (
        "page in the middle",
        "get_it:\n  http: GET /{page_number}/{user_id}\n  doc: It.",
        ("6:11: `{page_number}` is a page and must be the last parameter"),
    )
    yield (
        "page and body",
        "get_it:\n  http: POST /{page_number}\n  doc: It.\n  body:\n    a: int",
        ("9:7: a page number has a default and cannot stand before a body"),
    )
    yield (
        "one route",
        one + "get_me:\n  http: GET /it\n  doc: Me.",
        (
            "9:11: GET /it is the route of `widget.get_it` already (spec/rest/widget.yaml:6:11); "
            "if both are meant, one says `shares: get_it`"
        ),
    )
    yield (
        "its own route",
        "get_it:\n  shares: get_it\n  doc: It.",
        "6:13: an operation cannot share its own route",
    )
    yield (
        "shares what shares",
        one + "get_me:\n  shares: get_it\n  doc: Me.\nget_us:\n  shares: get_me\n  doc: Us.",
        "12:13: `get_me` has no route of its own: it shares that of `get_it`",
    )
    yield (
        "shares of another resource",
        one + "get_me:\n  shares: get_connect_account\n  doc: Me.",
        "9:13: shares the route of `plugin_connect.get_connect_account`, which is of another "
        "resource than `widget`",
    )
    yield (
        "shares",
        one + "get_me:\n  shares: get_that\n  doc: Me.",
        ('9:13: shares the route of "get_that", not found in `widget`; did you mean "get_it"?'),
    )
    yield (
        "head",
        "has_it:\n  http: HEAD /it\n  doc: It.\n  returns: str",
        ("8:14: a HEAD operation answers with a bool; remove `returns:`"),
    )
    yield (
        "no such type",
        one + "  returns: PluginConectAccount",
        ('8:14: there is no type "PluginConectAccount"; did you mean "PluginConnectAccount"?'),
    )
    yield "kind", one + "  returns: strng", '8:14: "strng" is not a type; did you mean "str"?'
    yield (
        "single word",
        one + "  returns: up",
        ('8:14: "up" is not a type; a kind, a CamelCase name or two words joined by `|` are'),
    )
    yield "null alone", one + "  returns: null", "8:14: `null` alone is not a type"
    yield "default of an answer", one + "  returns: int = 1", "8:14: a default makes no sense here"
    yield "empty range", one + "  query:\n    n?: int 5..2", "9:15: the range 5..2 is empty"
    yield (
        "default",
        one + "  query:\n    n?: int 2..5 = 9",
        ('9:11: the default "9" does not fit its type'),
    )
    yield "word twice", one + "  query:\n    n?: a | b | a", "9:11: a word stands twice in the enum"
    yield (
        "mixed",
        one + "  query:\n    n?: up | int",
        ('9:11: words ("up") and types cannot be mixed; name the enum under `types:`'),
    )
    yield (
        "same kind",
        one + "  query:\n    n?: str | iso8601",
        ("9:11: alternatives must differ in their JSON kind, or use `by:`"),
    )
    yield (
        "page or number",
        "get_it:\n  http: GET /{x}\n  doc: It.\n  path:\n    x: page | int",
        ("9:10: alternatives must differ in their JSON kind, or use `by:`"),
    )
    yield "token", one + "  query:\n    n?: int; str", '9:14: unexpected ";" in a type'
    yield "rest", one + "  query:\n    n?: int str", '9:15: unexpected "str" after the type'
    yield "list", one + "  returns: '[str'", "8:16: expected `]`, found the end"
    yield (
        "depth",
        one + "  returns: " + "json " * 1000 + "str",
        ("8:59: the type is nested too deep"),
    )
    yield (
        "list in a query",
        one + "  query:\n    n?: '[str]'",
        ("9:11: a query cannot hold a list or an object; write `json` before its type"),
    )
    yield (
        "const in a query",
        one + "  query:\n    n: const x",
        ("9:10: `const` is for bodies, and stands alone"),
    )
    yield "flag in an answer", one + "  returns: flag", "8:14: `flag` and `json` are for queries"
    yield (
        "whole day of a number",
        one + "  query:\n    at?: {type: ms, whole_day: true}",
        ("9:34: `whole_day: true` is for an `iso8601` of a query"),
    )
    yield (
        "closed",
        one + "  query:\n    n?: {type: str, closed: true}",
        ("9:31: `closed: true` needs an enum, and `n` has none"),
    )
    yield (
        "one argument twice",
        one + "  query:\n    a.b?: int\n    a_b?: int",
        ("10:7: `a_b` is `a_b` in Python, as is `a.b` in line 9"),
    )
    yield (
        "path and query",
        "get_it:\n  http: GET /{x}\n  doc: It.\n  path:\n    x: str\n  query:\n    x: str",
        ("11:7: `x` is an argument of `get_it` already: spec/rest/widget.yaml:9:7"),
    )
    yield (
        "field name",
        one + "  query:\n    'a b': str",
        (
            '9:7: the name "a b" must begin with a letter and hold letters, digits and '
            "`_ . : -` only"
        ),
    )
    for kind in ("str", "bool", "a | b", "null | [str]", "str | [str]"):
        yield (
            f"a body of {kind}",
            one.replace("GET", "PUT") + f"  body: '{kind}'",
            f'8:11: a body is an object or a list, which "{kind}" is not',
        )
    yield (
        "pick",
        one.replace("GET", "PUT") + "  body: PluginConnectAccount {plugin}",
        ('8:11: `PluginConnectAccount` has no field "plugin"; did you mean "plugin_id"?'),
    )
    yield (
        "pick twice",
        one.replace("GET", "PUT") + "  body: Name {a, a}",
        ('8:20: "a" is picked twice'),
    )
    yield (
        "either",
        one.replace("GET", "PUT") + "  body:\n    a?: int\n  either: [a, b]",
        ('10:17: `either:` names "b", which the body lacks'),
    )
    yield (
        "either of one",
        one.replace("GET", "PUT") + "  body:\n    a?: int\n  either: [a]",
        ("10:13: must name two fields or more of an inline body"),
    )
    yield (
        "tier",
        one + "  tiers: [plugins]",
        '8:13: "plugins" is not a tier; did you mean "plugin"?',
    )
    yield (
        "a presumed tier",
        one + "  tiers: [user, (plugins)]",
        '8:19: "plugins" is not a tier; did you mean "plugin"?',
    )
    yield (
        "a tier stated and presumed",
        one + "  tiers: [user, (user)]",
        '8:19: "user" is stated already; remove `(user)`',
    )
    yield (
        "nothing is presumed of what is unknown",
        one + "  tiers: (unknown)\n",
        '8:12: `tiers` cannot be "(unknown)": it must be a tier, as `plugin`, or a list of such, '
        "as `[user, plugin]`",
    )
    yield (
        "tiers without brackets",
        one + "  tiers: user plugin\n",
        '8:12: `tiers` cannot be "user plugin": it must be a tier, as `plugin`, or a list of such, '
        "as `[user, plugin]`",
    )
    yield (
        "a tier twice",
        one + "  tiers: [user, user]\n",
        '8:19: "user" stands twice in `tiers`',
    )
    yield (
        "a name twice",
        one + "  also: [ask_it, ask_it]\n",
        '8:20: "ask_it" stands twice in `also`',
    )
    yield (
        "status",
        one + "  status: remved",
        ('8:13: `status` cannot be "remved"; did you mean "removed"?'),
    )
    yield (
        "answers",
        one + "  answers: 302 found",
        ("8:14: must be a 2xx status and a reason, as `202 dispatched`"),
    )
    yield (
        "login",
        one + "  client: login",
        ("8:13: `client: login` needs `returns:` of a type with identifier and key"),
    )
    yield (
        "awaits",
        one + "  awaits: a thing",
        ("8:13: must be an event and two fields, as `a:b matching x = y`"),
    )
    yield "causes", one + "  causes: [thing:made]", '8:14: there is no event "thing:made"'
    yield from each_cases()
    paged = "get_it:\n  http: GET /it/{page_number}\n  doc: It.\n"
    yield (
        "pages of none",
        one + "  page_rows: 20\n  returns: [str]",
        "8:16: `page_rows:` needs a list in pages: a page in the path, or `cursor:`",
    )
    yield (
        "pages without rows",
        paged + "  page_rows: 0\n  returns: [str]",
        "8:16: `page_rows` must be a number of rows from 1 to 9999",
    )
    yield (
        "pages that say it twice",
        paged + "  query:\n    per_page?: int = 30\n  returns: [str]\n  page_rows: 30",
        "11:16: the default of `per_page` is 30 rows already; remove `page_rows:`",
    )
    yield (
        "cursor",
        one + "  query:\n    before?: ms\n  cursor: before = time\n  returns: str",
        ("10:13: `cursor:` needs `returns:` with a list of objects"),
    )
    yield (
        "anchor",
        one + "  anchor: 'a\"b'",
        ('8:13: `anchor` cannot be "a\\"b": it must be lower-case words joined by `-`'),
    )


def each_cases():
    """What is wrong with `each:`, in line 10; `end_one` is the operation to be done."""
    begin = "end_all:\n  http: PATCH /all\n  doc: End.\n  body:\n    ids: [str]\n  each: "
    one = "\nend_one:\n  http: PATCH /all/{user_id}\n  doc: End.\n  body:\n    how: now | later\n"
    for name, text, message in (
        (
            "form",
            "widget.end_one",
            "10:11: `each` must be an operation and a body field, as "
            "`website.remove_it of ids`, or a list of such",
        ),
        (
            "unknown",
            "widget.end_won of ids",
            '10:11: there is no operation "widget.end_won"; did you mean "widget.end_one"?',
        ),
        ("ids", "widget.end_one of id", '10:11: the body has no field "id"; did you mean "ids"?'),
        (
            "itself",
            "widget.end_all of ids",
            "10:11: `widget.end_all` cannot be what it does many times",
        ),
        (
            "field",
            "widget.end_one of ids with hov = now",
            '10:11: the body of `widget.end_one` has no field "hov"; did you mean "how"?',
        ),
        (
            "value",
            "widget.end_one of ids with how = never",
            '10:11: "never" does not fit the type of `how`',
        ),
    ):
        yield f"each: {name}", begin + text + one, message
    yield (
        "each: no id",
        begin
        + "[widget.end_one of ids, widget.end_that of ids]"
        + one
        + "end_that:\n  http: PATCH /that\n  doc: End.\n",
        "10:35: `widget.end_that` must have one path parameter more than this route: the id",
    )


REMOVED = "\nremoved:\n\n"


@pytest.mark.parametrize(
    ("removed", "expected"),
    [
        ("get_it: {doc: Gone.}", "12:3: `widget.get_it` is not gone: it stands at {W}:5:3"),
        ("take_it: {doc: Gone.}", "12:3: `widget.take_it` is not gone: it stands at {W}:5:3"),
        ("lost: {successor: widget.get_it}", "12:3: the removed operation `lost` needs `doc:`"),
        (
            "lost: {doc: Gone., successor: widget.get_at}",
            '12:33: the successor "widget.get_at" is not an operation; '
            'did you mean "widget.get_it"?',
        ),
    ],
)
def test_what_is_gone(removed, expected):
    text = operations("get_it:\n  http: GET /it\n  doc: It.\n  also: take_it")
    found = problems({"rest/widget.yaml": f"{text}{REMOVED}  {removed}\n"})
    assert found == [f"{W}:{expected.format(W=W)}"]


def test_what_is_gone_twice():
    text = operations("get_it:\n  http: GET /it\n  doc: It.") + "removed:\n  lost: {doc: Gone.}\n"
    other = text.replace("/it", "/that").replace("get_it", "get_that")
    found = problems({"rest/widget.yaml": text, "rest/widget_more.yaml": other})
    assert found == [f"spec/rest/widget_more.yaml:9:3: `widget.lost` is removed before, at {W}:9:3"]


def one_mistake():
    """Yield mistakes that several places notice, of which one is told."""
    one = "get_it:\n  http: GET /it/{}\n  doc: It.\n"
    yield (
        "parameter of many operations",
        "".join(
            f"get_{n}:\n  http: GET /{n}/{{thing_id}}/{{thing_id}}\n  doc: It.\n" for n in "abcdef"
        ),
        "6:11: `{thing_id}` (also used at spec/rest/widget.yaml:8, spec/rest/widget.yaml:11, "
        "spec/rest/widget.yaml:14 and 2 more) is not in `params:`, of this file or of api.yaml",
    )
    yield (
        "type of a parameter",
        one.format("{x?}") + "  path:\n    x: strng",
        '9:10: "strng" is not a type; did you mean "str"?',
    )
    yield "no verb", one.replace("GET /it/{}", "[]"), "6:11: `http` must be text"
    yield (
        "operation twice",
        one.format("a") * 2,
        '8:3: "get_it" stands twice, first in line 5',
    )
    yield (
        "refused operation that is shared",
        "get_it:\n  doc: It.\nget_me:\n  shares: get_it\n  doc: Me.",
        "5:3: the operation `get_it` needs `http:`, or `shares:` instead",
    )
    yield (
        "refused operation that is a successor",
        "get_it:\n  doc: It.\nget_me:\n  http: GET /me\n  doc: Me.\n  deprecated: Ends.\n"
        "  successor: widget.get_it",
        "5:3: the operation `get_it` needs `http:`, or `shares:` instead",
    )
    yield (
        "announcement that others need",
        one.format("a") + "  deprecated: []\n  sunset: 2026-12-31\n",
        "8:17: `deprecated` must be text",
    )
    yield (
        "answer that others need",
        one.format("a") + "  client: login\n  cursor: a = b\n  returns: strng\n",
        '10:14: "strng" is not a type; did you mean "str"?',
    )
    yield (
        "body that others need",
        one.replace("GET", "PUT").format("a")
        + "  either: [a, b]\n  deduplicate: a by get_a\n  body: '[a'\n",
        '10:13: "a" is not a type; a kind, a CamelCase name or two words joined by `|` are',
    )
    yield (
        "field that others need",
        one.replace("GET", "PUT").format("a") + "  either: [a, b]\n  body:\n    a?: x\n    b?: int",
        '10:11: "x" is not a type; a kind, a CamelCase name or two words joined by `|` are',
    )
    yield (
        "type of a pick",
        one.replace("GET", "PUT").format("a") + "  body: Nothing {a}",
        '8:11: there is no type "Nothing"',
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(*case[1:], id=case[0]) for case in [*operation_cases(), *one_mistake()]],
)
def test_operations(text, expected):
    wanted = [expected] if isinstance(expected, str) else expected
    found = problems({"rest/widget.yaml": operations(text)})
    assert found == [f"{W}:{line}" for line in wanted]


PARAMS = """\
resource: widget
tiers: [user]
params:
  %s
operations:
  get_it:
    http: GET /it/{it_id}
    doc: It.
"""


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        ("it_id: {type: int, doc: It.}", []),
        (
            "it_id: str\n  user_id: str",
            [
                "5:3: `user_id` is a parameter already, at spec/api.yaml",
                "5:3: no path of the file has `{user_id}`",
            ],
        ),
        ("it_id: str\n  other: str", ["5:3: no path of the file has `{other}`"]),
        ("- it_id", ["4:3: `params` must be a block of fields, one `name: type` a line"]),
        ("it_id: '[str]'", ["4:10: a path parameter must be text, a number or a word of an enum"]),
    ],
)
def test_parameters_of_a_file(params, expected):
    found = problems({"rest/widget.yaml": PARAMS % params})
    found = [re.sub(r"(api.yaml):\d+:3", r"\1", problem) for problem in found]
    assert found == [f"{W}:{problem}" for problem in expected]


def test_a_parameter_of_an_operation_that_is_refused():
    text = PARAMS.replace("http: GET /it", "path: /it") % "it_id: str"
    found = problems({"rest/widget.yaml": text})
    assert [problem.partition(": ")[0] for problem in found] == [f"{W}:6:3", f"{W}:7:11"]


def test_tiers_of_a_file_are_told_once():
    text = operations("get_it:\n  http: GET /it\n  doc: It.\nget_me:\n  http: GET /me\n  doc: Me.")
    text = text.replace("tiers: [user]", "tiers: [user, usr]")
    assert problems({"rest/widget.yaml": text}) == [
        f'{W}:2:15: "usr" is not a tier; did you mean "user"?'
    ]


def test_an_operation_that_stands_in_two_files():
    text = operations("get_it:\n  http: GET /it\n  doc: It.")
    assert problems({"rest/widget.yaml": text, "rest/widget_more.yaml": text}) == [
        f"spec/rest/widget_more.yaml:5:3: `get_it` is a method of `widget` already: {W}:5:3"
    ]


def test_what_a_file_declares_that_cannot_be_read_is_not_missed():
    text = operations("get_it:\n  http: GET /it\n  doc: It.\n  returns: Thing\n  causes: a:b")
    files = {"rest/widget.yaml": text, "types/thing.yaml": "types: [", "rtm/a.yaml": "- a"}
    found = problems(files)
    assert [problem.partition(":")[0] for problem in found] == [
        "spec/rtm/a.yaml",
        "spec/types/thing.yaml",
    ]


def test_a_type_that_is_refused_is_not_missed():
    text = operations("get_it:\n  http: GET /it\n  doc: It.\n  returns: Thing")
    files = {
        "rest/widget.yaml": text,
        "types/thing.yaml": "types:\n  Thing: {enum: up}\n  More: {extends: Thing, doc: More.}\n",
    }
    assert problems(files) == ["spec/types/thing.yaml:2:17: `enum` must be a list, as [a, b]"]


ENUM = "types:\n  Word:\n    doc: A word.\n    enum: [a, b]\n"
SEND = "send_it:\n  http: PUT /it\n  doc: It.\n  body: "


def test_an_enum_is_no_body():
    told = f'{W}:8:11: a body is an object or a list, which "Word" is not'
    assert problems({"rest/widget.yaml": operations(f"{SEND}Word") + ENUM}) == [told]


@pytest.mark.parametrize(
    "kind", ["PluginConnectAccount", "[str]", "any", "[str] | any", "{str: int}"]
)
def test_a_body_is_an_object_or_a_list(kind):
    assert problems({"rest/widget.yaml": operations(f"{SEND}'{kind}'")}) == []


@pytest.mark.parametrize("blanks", [1, 4])
def test_a_path_may_stand_apart_from_its_verb(blanks):
    text = operations(f"get_it:\n  http: GET{' ' * blanks}/it\n  doc: It.\n")
    assert problems({"rest/widget.yaml": text}) == []
