"""Each way to name something of the package, beside its nearest neighbour that names another.

A line that is surely reached ends in `# !`, one that may be in `# ?`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.diff.findings import find
from codegen.diff.usage.known import Known
from codegen.diff.usage.matching import uses_of
from codegen.diff.usage.program import read_program
from codegen.diff.usage.reading import read_facts
from tests.codegen.diff.base import FILES
from tests.codegen.diff.specs import loaded
from tests.codegen.diff.specs import TODAY
from tests.codegen.diff.usage.programs import Change
from tests.codegen.diff.usage.programs import E
from tests.codegen.diff.usage.programs import HEAD
from tests.codegen.diff.usage.programs import marks
from tests.codegen.diff.usage.programs import reached
from tests.codegen.diff.usage.programs import S
from tests.codegen.diff.usage.programs import T
from tests.codegen.diff.usage.programs import W

# Operations
PATH: Change = (W, "GET /it/{user_id}\n", "GET /its/{user_id}\n", "operation.path-changed")
GONE: Change = (W, "  old_it:\n", "  older_it:\n", "operation.renamed-without-alias")
ALIAS: Change = (W, "also: [fetch, take]", "also: [fetch]", "operation.alias-removed")
PAGES: Change = (W, "    cursor: before = time\n", "", "operation.iterator-removed")
NEW: Change = (
    W,
    "  old_it:\n",
    "  new_it:\n    http: GET /new\n    doc: New.\n  old_it:\n",
    "operation.added",
)
BOXES: Change = (S, "/box/{key}\n", "/case/{key}\n", "operation.path-changed")
# Arguments
NEEDED: Change = (W, "      key?: str\n", "      key: str\n", "request.became-required")
LOST: Change = (W, "      key?: str\n", "", "request.removed")
MORE: Change = (W, "      key?: str\n", "      key?: str\n      more?: str\n", "request.added")
MUST: Change = (
    W, "      key?: str\n", "      key?: str\n      must: str\n", "request.added-required",
)  # fmt: skip
DEFAULT: Change = (W, "size: int = 1", "size: int = 2", "request.default-changed")
LIMIT: Change = (W, "size: int = 1", "size: int 1..9 = 1", "request.limit-tightened")
COUNT: Change = (W, "count?: int 1..50", "count?: int 1..40", "request.limit-tightened")
WORD: Change = (W, "word?: slow | fast\n", "word?: slow | quick\n", "request.value-removed")
NULL: Change = (W, "nick?: str | null\n", "nick?: str\n", "request.null-refused")
CALLED: Change = (
    W,
    "http: GET /it/{user_id}\n",
    "http: GET /it/{people_id}\n",
    "request.argument-renamed",
)
ORDER: Change = (
    W,
    "      one: str\n      two: str\n",
    "      two: str\n      one: str\n",
    "request.order-changed",
)
# Bodies
KEY: Change = (T, "      tags: [str]\n", "", "request.removed")
AMOUNT: Change = (
    T,
    "      amount: float\n",
    "      amount: float\n      unit: str\n",
    "request.added-required",
)
MODE: Change = (T, "enum: [slow, fast, 'urn:*']", "enum: [slow, 'urn:*']", "request.value-removed")
PIECE: Change = (
    T,
    "  Piece:\n    doc: A piece.\n    fields:\n      name: str\n",
    "  Piece:\n    doc: A piece.\n    fields:\n      name: int\n",
    "request.type-changed",
)
OF_SAID = "    by: type\n    of:\n      text: str\n      note: str\n      part: "
TWIN: Change = (
    T,
    f"  Said:\n    doc: By type.\n{OF_SAID}Piece\n",
    "  Twin:\n    doc: Another.\n    fields:\n      name: str\n      size: int\n"
    f"  Said:\n    doc: By type.\n{OF_SAID}Twin\n",
    "request.added-required",
)
PICKED: Change = (
    W, "body: Sent {id, mode?}", "body: Sent {id, mode}", "request.became-required",
)  # fmt: skip
# Results
SIZE: Change = (T, "      size: int\n", "", "result.removed")
COLOR: Change = (T, "      color: str\n", "      color: int\n", "result.type-changed")
TIME: Change = (T, "      time: ms\n", "      time: s\n", "result.unit-changed")
STATE: Change = (T, "enum: [on, off]", "enum: [on, off, idle]", "result.value-added")
ADDED: Change = (T, "      size: int\n", "      size: int\n      age: int\n", "result.added")
# Events
LOSS: Change = (E, "  thing:lost:\n", "  thing:left:\n", "event.removed")
BY: Change = (E, "      by: str\n", "", "result.removed")
OTHER: Change = (T, "      other: str\n", "      other: int\n", "result.type-changed")
# Types
FORMER: Change = (T, ", was: Aged", "", "type.former-name-removed")
RENAMED: Change = (T, "  Row:\n    doc: A row.\n", "  Row:\n    doc: A line.\n", "docs.changed")

OPERATIONS = [
    ("a call", PATH, "client.widget.get_it('a')  # !"),
    ("another method", PATH, "client.widget.list_them()"),
    ("another resource", PATH, "client.past.get_it('a')"),
    ("an own class", PATH, "class Mine:\n    widget = 1\nMine().widget.get_it('a')"),
    ("by a further name", PATH, "client.widget.fetch('a')  # !"),
    ("a further name that goes", ALIAS, "client.widget.take('a')  # !"),
    ("a further name that stays", ALIAS, "client.widget.fetch('a')\nclient.widget.get_it('a')"),
    ("an iterator that goes", PAGES, "for x in client.widget.iter_list_old():  # !\n    pass"),
    ("the list that stays", PAGES, "client.widget.list_old()"),
    ("a method of a handle", BOXES, "client.shelf('s').get_box('k')  # ?"),
    ("another method of it", BOXES, "client.shelf('s').list_rows()"),
    ("one of one word", BOXES, "client.box('k', original_id='s').get()"),
    ("what is new already", NEW, "client.widget.new_it()  # !"),
    ("what is new, by none", NEW, "client.widget.old_it()"),
    ("a resource in a variable", PATH, "w = client.widget\nw.get_it('a')  # !"),
    ("another one in it", PATH, "w = client.past\nw.get_it('a')"),
    ("a method in a variable", PATH, "get = client.widget.get_it  # !\nget('a')  # !"),
    ("two names at once", PATH, "a, b = client.widget, client.past\na.get_it('a')  # !"),
    ("the other of two", PATH, "a, b = client.widget, client.past\nb.get_it('a')"),
    ("`with`", PATH, "with CrispClient() as c:\n    c.widget.get_it('a')  # !"),
    ("`with` of something", PATH, "with open('a') as c:\n    c.widget.get_it('a')"),
    ("`:=`", PATH, "if c := CrispClient():\n    c.widget.get_it('a')  # !"),
    ("options", PATH, "client.with_options(deadline=1).widget.get_it('a')  # !"),
    (
        "async",
        PATH,
        """
        async def main():
            async with AsyncCrispClient() as c:
                await c.widget.get_it('a')  # !
                await c.widget.list_them()
        """,
    ),
    ("an annotation", PATH, "def f(c: CrispClient):\n    c.widget.get_it('a')  # !"),
    ("as text", PATH, "def f(c: 'CrispClient | None'):\n    c.widget.get_it('a')  # !"),
    (
        "an annotation of a framework",
        PATH,
        """
        from typing import Annotated
        def f(c: Annotated[CrispClient, Depends(make)]):
            c.widget.get_it('a')  # !
        """,
    ),
    ("another annotation", PATH, "def f(c: int):\n    c.widget.get_it('a')"),
    ("a resource's", PATH, "def f(w: resources.AsyncWidgetResource):\n    w.get_it('a')  # !"),
    ("another resource's", PATH, "def f(w: resources.PastResource):\n    w.get_it('a')"),
    ("no annotation", PATH, "def f(c):\n    c.widget.get_it('a')  # ?"),
    ("no annotation at all", PATH, "def f(w):\n    w.get_it('a')  # ?"),
    ("another name", PATH, "def f(w):\n    w.got_it('a')"),
    ("what a call passes", PATH, "def f(c):\n    c.widget.get_it('a')  # !\nf(client)"),
    ("by keyword", PATH, "def f(*, c):\n    c.widget.get_it('a')  # !\nf(c=client)"),
    (
        "what is passed on",
        PATH,
        """
        def f(c):
            g(c)
        def g(c):
            c.widget.get_it('a')  # !
        f(client)
        """,
    ),
    ("what a function gives", PATH, "def f():\n    return client\nf().widget.get_it('a')  # !"),
    (
        "an attribute",
        PATH,
        """
        class Bot:
            def __init__(self, client):
                self.client = client
            def run(self):
                self.client.widget.get_it('a')  # !
                self.other.widget.old_it('a')
        Bot(client)
        """,
    ),
    (
        "a field of a dataclass",
        PATH,
        """
        class Bot:
            client: CrispClient
            count: int
            def run(self):
                self.client.widget.get_it('a')  # !
                self.count.widget.get_it('a')
        """,
    ),
    (
        "a place that is filled from elsewhere",
        PATH,
        """
        class Bot:
            client = None
            name = 'bot'
            def run(self):
                self.client.widget.get_it('a')  # ?
                self.name.widget.get_it('a')
        bot = Bot()
        bot.client = client
        """,
    ),
    (
        "a namespace",
        PATH,
        """
        from types import SimpleNamespace
        def f(state: SimpleNamespace, name: str):
            state.client.widget.get_it('a')  # ?
            name.client.widget.get_it('a')
        """,
    ),
    (
        "a client of one's own",
        PATH,
        """
        class Ours(CrispClient):
            def run(self):
                self.widget.get_it('a')  # !
        Ours().widget.get_it('a')  # !
        """,
    ),
    (
        "a property",
        PATH,
        """
        class Bot:
            @property
            def widgets(self):
                return client.widget
            def run(self):
                self.widgets.get_it('a')  # !
        """,
    ),
    (
        "a generator as context manager",
        PATH,
        """
        from contextlib import contextmanager
        @contextmanager
        def connected():
            yield CrispClient()
        with connected() as c:
            c.widget.get_it('a')  # !
        """,
    ),
    (
        "`global`",
        PATH,
        """
        def f():
            global c
            c = CrispClient()
        def g():
            c.widget.get_it('a')  # !
        """,
    ),
    ("raw", PATH, "client.raw(client.widget.get_it, 'a')  # !"),
    ("partial", PATH, "from functools import partial\nf = partial(client.widget.get_it, 'a')  # !"),
    ("handed on", PATH, "retry(client.widget.get_it)  # !"),
    ("another handed on", PATH, "retry(client.widget.old_it)"),
    ("`getattr`", PATH, "getattr(client.widget, 'get_it')('a')  # !"),
    ("`getattr` of another", PATH, "getattr(client.widget, 'old_it')('a')"),
    ("`getattr` of anything", PATH, "getattr(client.widget, name)('a')  # ?"),
    ("`getattr` elsewhere", PATH, "getattr(client.past, name)('a')"),
    ("`getattr` of the client", PATH, "getattr(client, name).get_it('a')  # ?"),
    ("a route", PATH, "client.request('GET', '/it/{user_id}', path={})  # !"),
    ("a route with a value", PATH, "client.request('GET', f'/it/{user}')  # !"),
    ("a route that is filled in", PATH, "client.request('GET', '/it/ada')  # !"),
    ("a route in a variable", PATH, "path = '/it/ada'\nclient.request('get', path)  # !"),
    ("a route with its version", PATH, "client.request('GET', '/v1/it/ada')  # !"),
    ("another verb", PATH, "client.request('PATCH', '/it/ada')"),
    ("another route", PATH, "client.request('GET', '/old')"),
    ("any route", PATH, "client.request('GET', path)  # ?"),
    ("a request of others", PATH, "import requests\nrequests.request('GET', url)"),
    (
        "what delegates",
        PATH,
        """
        class Wrapper:
            def __getattr__(self, name):
                return getattr(client, name)  # ?
        Wrapper().widget.get_it('a')  # ?
        Wrapper().widget.fetch('a')  # ?
        """,
    ),
    ("a module", PATH, "import crisp_client as crisp\ncrisp.CrispClient().widget.get_it('a')  # !"),
    ("a branch", PATH, "c = CrispClient() if here else None\nc.widget.get_it('a')  # !"),
    ("gone", GONE, "client.widget.old_it()  # !"),
    ("gone elsewhere", GONE, "old_it()\nclient.widget.going_it()"),
]  # fmt: skip

ARGUMENTS = [
    ("needed, not given", NEEDED, "client.widget.get_it('a')  # !"),
    ("needed, given", NEEDED, "client.widget.get_it('a', key='k')"),
    ("needed, perhaps", NEEDED, "client.widget.get_it('a', key=k)  # ?"),
    ("needed, `**`", NEEDED, "client.widget.get_it('a', **more)  # ?"),
    ("needed, handed on", NEEDED, "retry(client.widget.get_it)  # ?"),
    (
        "needed, `partial`",
        NEEDED,
        "from functools import partial\nf = partial(client.widget.get_it, 'a')  # ?",
    ),
    ("needed, `raw`", NEEDED, "client.raw(client.widget.get_it, 'a')  # !"),
    ("needed, `raw` with it", NEEDED, "client.raw(client.widget.get_it, 'a', key='k')"),
    ("needed, in a route", NEEDED, "client.request('GET', '/it/a')  # !"),
    ("needed, in its query", NEEDED, "client.request('GET', '/it/a', query={'key': 'k'})"),
    ("lost, given", LOST, "client.widget.get_it('a', key=k)  # !"),
    ("lost, not given", LOST, "client.widget.get_it('a', size=1)"),
    ("lost, `**`", LOST, "client.widget.get_it('a', **more)  # ?"),
    ("lost, of another", LOST, "client.widget.put_it('a', key='k')"),
    ("more, not given", MORE, "client.widget.get_it('a')\nclient.widget.get_it('a', **more)"),
    ("more, given already", MORE, "client.request('GET', '/it/a', query={'more': 1})  # !"),
    ("new and needed", MUST, "client.widget.get_it('a', key='k')  # !"),
    ("new and needed elsewhere", MUST, "client.widget.list_them()"),
    ("a default that counts", DEFAULT, "client.widget.get_it('a')  # !"),
    ("a default that does not", DEFAULT, "client.widget.get_it('a', size=3)"),
    ("a default that is sent", LIMIT, "client.widget.get_it('a')  # ?"),
    ("a number in its place", LIMIT, "client.widget.get_it('a', size=30)  # !"),
    ("what is not sent", COUNT, "client.widget.get_it('a')"),
    ("a word that goes", WORD, "client.widget.get_it('a', word='fast')  # !"),
    ("a word that stays", WORD, "client.widget.get_it('a', word='slow')"),
    ("any word", WORD, "client.widget.get_it('a', word=word)  # ?"),
    ("null", NULL, "client.widget.put_it('a', 'b', '1', '2', 'low', 3, nick=None)  # !"),
    ("not null", NULL, "client.widget.put_it('a', 'b', '1', '2', 'low', 3, nick='n')"),
    ("by keyword", CALLED, "client.widget.get_it(user_id='a')  # !"),
    ("by position", CALLED, "client.widget.get_it('a')"),
    ("an order", ORDER, "client.widget.put_it('a', 'b', '1', '2')  # !"),
    ("no order", ORDER, "client.widget.put_it(user_id='a', one='1', two='2')"),
]

BODIES = [
    ("a key", KEY, "client.widget.save_it('a', {'id': 'i', 'tags': []})  # !"),
    ("no such key", KEY, "client.widget.save_it('a', {'id': 'i', 'tag': []})"),
    ("by keyword", KEY, "client.widget.save_it('a', body={'id': 'i', 'tags': []})  # !"),
    ("`dict`", KEY, "client.widget.save_it('a', dict(id='i', tags=[]))  # !"),
    ("in a variable", KEY, "body = {'id': 'i', 'tags': []}\nclient.widget.save_it('a', body)  # !"),
    ("not in a variable", KEY, "body = {'id': 'i'}\nclient.widget.save_it('a', body)"),
    ("put in later", KEY, "b = {'id': 'i'}\nb['tags'] = []\nclient.widget.save_it('a', b)  # ?"),
    ("spread", KEY, "client.widget.save_it('a', {'id': 'i', **more})  # ?"),
    ("spread from here", KEY, "more = {'tags': []}\nclient.widget.save_it('a', {**more})  # !"),
    ("from anywhere", KEY, "client.widget.save_it('a', make())  # ?"),
    (
        "changed by who gets it",
        KEY,
        """
        def save(body):
            body['tags'] = []
            client.widget.save_it('a', body)  # ?
        save({'id': 'i'})
        """,
    ),
    (
        "not changed by who gets it",
        KEY,
        """
        def save(body):
            client.widget.save_it('a', body)
        save({'id': 'i'})
        """,
    ),
    (
        "given by who gets it",
        KEY,
        """
        def save(body):
            client.widget.save_it('a', body)  # !
        save({'id': 'i', 'tags': []})
        """,
    ),
    ("another's", KEY, "client.widget.any_it({'tags': []})"),
    ("annotated", KEY, "body: models.Sent = {'id': 'i', 'tags': []}  # !"),
    ("annotated without", KEY, "body: models.Sent = {'id': 'i'}"),
    ("made by its class", KEY, "body = models.Sent(id='i', tags=[])  # !"),
    ("made without", KEY, "body = models.Sent(id='i')"),
    ("by its route", KEY, "client.request('PATCH', '/it/a', body={'tags': []})  # !"),
    ("without a new key", AMOUNT, "client.widget.save_it('a', {'id': 'i', 'amount': 1})  # !"),
    ("with the new key", AMOUNT, "client.widget.save_it('a', {'id': 'i', 'unit': 'm'})"),
    ("without a picked key", PICKED, "client.widget.pick_it('a', {'id': 'i'})  # !"),
    ("with the picked key", PICKED, "client.widget.pick_it('a', {'id': 'i', 'mode': 'slow'})"),
    ("what is picked elsewhere", PICKED, "client.widget.save_it('a', {'id': 'i'})"),
    ("an enum's word", MODE, "client.widget.save_it('a', {'id': 'i', 'mode': 'fast'})  # !"),
    ("another word", MODE, "client.widget.save_it('a', {'id': 'i', 'mode': 'slow'})"),
    ("no word", MODE, "client.widget.save_it('a', {'id': 'i'})"),
    ("any word", MODE, "client.widget.save_it('a', {'id': 'i', 'mode': mode})  # ?"),
    ("by its tag", PIECE, "client.widget.send_it({'type': 'part', 'content': {'name': 'n'}})  # !"),
    ("by another tag", PIECE, "client.widget.send_it({'type': 'text', 'content': 'n'})"),
    (
        "an object by another tag",
        PIECE,
        "client.widget.send_it({'type': 'text', 'content': {'name': 'n'}})",
    ),
    ("by any tag", PIECE, "client.widget.send_it({'type': t, 'content': {'name': 'n'}})  # ?"),
    (
        "another type by its tag",
        TWIN,
        "client.widget.send_it({'type': 'part', 'content': {'name': 'n'}})  # !",
    ),
    ("another type, with its key", TWIN,
        "client.widget.send_it({'type': 'part', 'content': {'name': 'n', 'size': 1}})"),
    ("no object of it", TWIN, "client.widget.send_it({'type': 'note', 'content': 'n'})"),
    ("inside of anything", PIECE, "client.widget.send_it(make())  # ?"),
]  # fmt: skip

RESULTS = [
    ("a field", SIZE, "client.widget.get_it('a').size  # !"),
    ("another field", SIZE, "client.widget.get_it('a').state"),
    ("of another type", SIZE, "client.widget.get_it('a')\nclient.widget.list_them()[0].size"),
    ("in a variable", SIZE, "x = client.widget.get_it('a')\nprint(x.size)  # !"),
    ("never asked for", SIZE, "def f(x):\n    return x.size\nclient.widget.list_them()"),
    ("asked for", SIZE, "def f(x):\n    return x.size  # ?\ncall(client.widget.get_it('a').id)"),
    ("annotated", SIZE, "def f(x: models.Thing):\n    return x.size  # !"),
    ("annotated otherwise", SIZE, "def f(x: models.Row):\n    return x.size"),
    ("passed on", SIZE, "def f(x):\n    return x.size  # !\nf(client.widget.get_it('a'))"),
    (
        "passed by others too",
        SIZE,
        """
        def size(x):
            return x.size  # ?
        size(client.widget.list_them()[0])
        register(size)
        call(client.widget.get_it('a').id)
        """,
    ),
    (
        "carried by an exception",
        SIZE,
        """
        class Found(Exception):
            pass
        try:
            raise Found(client.widget.get_it('a').id)
        except Found as found:
            print(found.size)  # ?
        except OSError as error:
            print(error.size)
        """,
    ),
    (
        "passed by nobody else",
        SIZE,
        """
        def size(x):
            return x.size
        size(client.widget.list_them()[0])
        call(client.widget.get_it('a').id)
        """,
    ),
    (
        "in a decorated function",
        SIZE,
        """
        @app.route('/')
        def show(x):
            return x.size  # ?
        call(client.widget.get_it('a').id)
        """,
    ),
    (
        "the whole of something",
        SIZE,
        """
        def show(x):
            return x.to_dict()  # ?
        call(client.widget.get_it('a').id)
        """,
    ),
    (
        "`attrgetter`",
        SIZE,
        """
        from operator import attrgetter
        rows = sorted(map(client.widget.get_it, 'ab'), key=attrgetter('size'))  # ?
        """,
    ),
    (
        "`attrgetter` of another",
        SIZE,
        """
        from operator import attrgetter
        rows = sorted(map(client.widget.list_them, [1]), key=attrgetter('size'))
        """,
    ),
    ("`hasattr`", SIZE, "hasattr(client.widget.get_it('a'), 'size')  # !"),
    ("by `raw`", SIZE, "client.raw(client.widget.get_it, 'a').value.size  # !"),
    ("the whole", SIZE, "client.widget.get_it('a').to_dict()  # ?"),
    ("the whole as text", SIZE, "client.widget.get_it('a').to_json()  # ?"),
    ("the whole of another", SIZE, "client.widget.list_them()[0].to_dict()"),
    ("handed on", SIZE, "render(client.widget.get_it('a'))  # ?"),
    ("handed on in a list", COLOR, "render(client.widget.get_it('a').parts)  # ?"),
    ("handed on with its answer", SIZE, "render(client.raw(client.widget.get_it, 'a'))  # ?"),
    ("another handed on in a list", SIZE, "render(client.widget.list_old())"),
    ("shown", SIZE, "print(client.widget.get_it('a'))  # ?"),
    ("shown in a text", SIZE, "x = f\"{client.widget.get_it('a')}\"  # ?"),
    ("`getattr`", SIZE, "getattr(client.widget.get_it('a'), 'size')  # !"),
    ("`getattr` of another", SIZE, "getattr(client.widget.get_it('a'), 'state')"),
    ("`getattr` of any", SIZE, "getattr(client.widget.get_it('a'), name)  # ?"),
    ("`replace`", SIZE, "replace(client.widget.get_it('a'), size=1)  # !"),
    ("`replace` of another", SIZE, "replace(client.widget.get_it('a'), state='on')"),
    (
        "a pattern",
        SIZE,
        """
        match client.widget.get_it('a'):
            case models.Thing(size=1):  # !
                pass
        """,
    ),
    ("a field of a part", COLOR, "client.widget.get_it('a').part.color  # !"),
    ("in a list", COLOR, "for p in client.widget.get_it('a').parts:\n    print(p.color)  # !"),
    ("in a comprehension", COLOR, "x = [p.color for p in client.widget.get_it('a').parts]  # !"),
    ("the first", COLOR, "client.widget.get_it('a').parts[0].color  # !"),
    ("counted", COLOR, "for n, p in enumerate(client.widget.get_it('a').parts):\n    p.color  # !"),
    ("of the whole", COLOR, "client.widget.get_it('a').to_dict()  # ?"),
    ("by the iterator", TIME, "for row in client.widget.iter_list_old():\n    row.time  # !"),
    (
        "by the pages of the iterator",
        TIME,
        "for page in client.widget.iter_list_old().pages():\n    print(page.items[0].time)  # ?",
    ),
    ("a row's other", TIME, "for row in client.widget.iter_list_old():\n    row.id"),
    (
        "async",
        TIME,
        """
        async def main(c: AsyncCrispClient):
            async for row in c.widget.iter_list_old():
                print(row.time)  # !
            rows = await c.widget.list_them()
            print(rows[0].time, rows[0].id)  # !
            [row] = await c.widget.list_them()
            print(row.id)
        """,
    ),
    ("an enum", STATE, "if client.widget.get_it('a').state == 'on':  # !\n    pass"),
    ("no enum", STATE, "client.widget.get_it('a').kind"),
    ("new, not named", ADDED, "x = client.widget.get_it('a')\nx.size\nprint(x)"),
    ("new, in `extra`", ADDED, "client.widget.get_it('a').extra['age']  # ?"),
]  # fmt: skip

EVENTS = [
    ("a class", LOSS, "@client.on(events.ThingLost)  # !\ndef f(e):\n    pass"),
    ("another class", LOSS, "@client.on(events.ThingMade)\ndef f(e):\n    pass"),
    ("a text", LOSS, "client.on('thing:lost', print)  # !"),
    ("another text", LOSS, "client.on('thing:made', print)"),
    ("a constant", LOSS, "client.on(Event.THING_LOST, print)  # !"),
    ("another constant", LOSS, "client.on(Event.THING_MADE, print)"),
    ("once", LOSS, "client.once('thing:lost', print)  # !"),
    ("any", LOSS, "client.on_any(print)  # !"),
    ("a loop", LOSS, "for e in client.events(events.ThingLost):  # !\n    pass"),
    ("another loop", LOSS, "for e in client.events(events.ThingMade):\n    pass"),
    ("which is not told", LOSS, "client.on(name, print)  # ?"),
    ("a name elsewhere", LOSS, "NAMES = ['thing:lost']  # ?"),
    ("web hooks", LOSS, "webhooks.parse(body, headers, secret)  # ?"),
    ("`isinstance`", LOSS, "def f(e):\n    return isinstance(e, events.ThingLost)  # !"),
    ("a registry", LOSS, "def f(hooks):\n    hooks.on('thing:lost', print)  # !"),
    ("a field", BY, "@client.on(events.ThingMade)\ndef f(e):\n    e.by  # !"),
    ("another field", BY, "@client.on(events.ThingMade)\ndef f(e):\n    e.id"),
    ("by an annotation", BY, "def f(e: events.ThingMade):\n    e.by  # !"),
    ("another event's", BY, "def f(e: events.ThingMoved):\n    e.by"),
    ("a handler by name", BY, "def f(e):\n    e.by  # !\nclient.on('thing:made', f)"),
    ("a handler of another", BY, "def f(e):\n    e.by\nclient.on('thing:moved', f)"),
    ("a lambda", BY, "client.on('thing:made', lambda e: e.by)  # !"),
    (
        "a method",
        BY,
        """
        class Bot:
            def start(self):
                client.on(events.ThingMade, self.made)
            def made(self, event):
                print(event.by)  # !
        """,
    ),
    ("in a loop", BY, "for e in client.events(events.ThingMade):\n    e.by  # !"),
    ("of any", BY, "@client.on_any\ndef f(e):\n    e.by  # ?"),
    ("decoded", BY, "events.decode('thing:made', x).by  # !"),
    ("another decoded", BY, "events.decode('thing:moved', x).by"),
    ("of a web hook", BY, "webhooks.parse(body, headers, secret).event.by  # ?"),
    ("inherited", OTHER, "def f(e: events.ThingMade):\n    e.other  # !"),
    ("not inherited", OTHER, "def f(e: events.ThingLost):\n    e.other"),
]

TYPES = [
    ("an import", FORMER, "from crisp_client.models import Aged  # !"),
    ("another import", FORMER, "from crisp_client.models import Aging"),
    ("by a star", FORMER, "from crisp_client.models import *\nAged  # !"),
    ("another by a star", FORMER, "from crisp_client.models import *\nAging"),
    ("a builtin beside a star", FORMER, "from crisp_client.models import *\nprint(1)"),
    ("an attribute", FORMER, "models.Aged  # !"),
    ("another attribute", FORMER, "models.Aging"),
]

WORDS_THEMSELVES = """\
  state_it:
    http: GET /state
    doc: Get a state.
    returns: State
  states_it:
    http: GET /states
    doc: Get states.
    returns: [State]
  mode_it:
    http: PUT /mode
    doc: Put modes.
    body: '[Mode]'
"""

ROWS = [*OPERATIONS, *ARGUMENTS, *BODIES, *RESULTS, *EVENTS, *TYPES]


@pytest.mark.parametrize(
    ("change", "program"),
    [row[1:] for row in ROWS],
    ids=[f"{number}-{row[0]}" for number, row in enumerate(ROWS)],
)
def test_each_way_to_name_something(tmp_path: Path, change: Change, program: str) -> None:
    sure, perhaps = reached(tmp_path, change, program)
    assert (sure, perhaps) == (marks(program, "# !"), marks(program, "# ?"))


def test_the_head_names_nothing_by_itself(tmp_path: Path) -> None:
    for change in {row[1] for row in ROWS}:
        assert reached(tmp_path, change, "") == ([], []), HEAD


@pytest.mark.parametrize(
    ("rule", "old", "new", "calls"),
    [
        ("result.value-added", "[on, off]", "[on, off, idle]", ["state_it", "states_it"]),
        ("request.value-removed", "[slow, fast, 'urn:*']", "[slow, 'urn:*']", ["mode_it"]),
    ],
)
def test_a_call_that_takes_or_answers_words_themselves(
    tmp_path: Path, rule: str, old: str, new: str, calls: list[str]
) -> None:
    rest = FILES[W].replace("  old_it:\n", WORDS_THEMSELVES + "  old_it:\n")
    before = loaded({**FILES, W: rest})
    after = loaded({**FILES, W: rest, T: FILES[T].replace(f"enum: {old}", f"enum: {new}")})
    names = ["state_it", "states_it", "mode_it", "old_it"]
    (tmp_path / "main.py").write_text(HEAD + "".join(f"client.widget.{name}()\n" for name in names))
    known = Known(before, after)
    [finding] = [f for f in find(before, after, TODAY) if f.rule.id == rule]
    uses = uses_of(finding, read_facts(read_program([str(tmp_path)]), known), known)
    assert [(names[use.at.line - 4], use.sure) for use in uses] == [(one, False) for one in calls]
