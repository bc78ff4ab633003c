"""How a program hands a client from one place to the next: parameters, defaults, collections.

A line that surely calls `get_it` ends in `# !`, one that may call it in `# ?`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.codegen.diff.usage.programs import Change
from tests.codegen.diff.usage.programs import marks
from tests.codegen.diff.usage.programs import reached
from tests.codegen.diff.usage.programs import W

PATH: Change = (W, "GET /it/{user_id}\n", "GET /its/{user_id}\n", "operation.path-changed")
BODY = ":\n    c.widget.get_it('a')"

PARAMETERS = {
    "by position": f"def f(a, c){BODY}  # !\nf(1, client)",
    "another position": f"def f(c, a){BODY}\nf(1, client)",
    "by position only": f"def f(c, /){BODY}  # !\nf(client)",
    "by keyword": f"def f(a, *, c){BODY}  # !\nf(1, c=client)",
    "by another keyword": f"def f(c){BODY}  # ?\nf(d=client)",
    "behind a star": f"def f(a, c){BODY}  # ?\nf(*a, client)",
    "before a star": f"def f(c, a){BODY}  # !\nf(client, *a)",
    "all that is left": "def f(*c):\n    c[0].widget.get_it('a')  # ?\nf(client)",
    "a lambda": "f = lambda c: c.widget.get_it('a')  # !\nf(client)",
    "a default": f"def f(c=client){BODY}  # !",
    "the last default": f"def f(a, b=1, c=client){BODY}  # !",
    "another default": "def f(a, w=client.past, b=client.widget):\n    w.get_it('a')",
    "a default by keyword": f"def f(*, b=1, c=client){BODY}  # !",
    "no default by keyword": f"def f(*, b=client, c=1){BODY}  # ?",
    "a default by position only": f"def f(a, c=client, /, b=1, *, d, e=2){BODY}  # !",
    "a default behind those by position": f"def f(a, b=1, *, d, c=client){BODY}  # !",
    "no default beside those of others": f"def f(c, b=client, *, d=client){BODY}  # ?",
    "None by default": f"def f(c=None){BODY}  # ?",
    "the default of a lambda": "f = lambda c=client: c.widget.get_it('a')  # !",
    "an annotation that others keep to": f"def f(c: int){BODY}\nregister(f)",
    "handed to others": f"def f(c){BODY}  # ?\nf(1)\nregister(f)",
    "a part of its arguments": """
        from functools import partial
        def f(a, c):
            a.widget.get_it('a')  # ?
            c.widget.get_it('a')  # ?
        p = partial(f, 1)
        p(client)
        """,
    "a part of a method's": """
        from functools import partial
        p = partial(client.widget.get_it)  # !
        q = partial(client.past.list_past_lines)
        """,
    "handed to nobody": f"def f(c){BODY}\nf(1)",
}

CLASSES = {
    "a method": """
        class Bot:
            def run(self, c):
                c.widget.get_it('a')  # !
        Bot().run(client)
        """,
    "a class method": """
        class Bot:
            c = CrispClient()
            @classmethod
            def run(cls):
                cls.c.widget.get_it('a')  # !
        """,
    "a static method": """
        class Bot:
            widget = client.past
            @staticmethod
            def run(c):
                c.widget.get_it('a')  # !
        Bot.run(client)
        """,
    "the object itself, in a list": """
        class Bot:
            def __init__(self, client):
                self.client = client
            def all(self):
                return [self]
        for bot in Bot(client).all():
            bot.client.widget.get_it('a')  # !
        """,
    "what a base class has": """
        class Base:
            c = CrispClient()
        class Middle(Base):
            pass
        class Bot(Middle):
            def run(self):
                self.c.widget.get_it('a')  # !
        """,
    "a base class that is its own base": """
        class Bot(Bot):
            def run(self):
                self.c.widget.get_it('a')  # ?
        """,
    "a name of the class is none of the method": """
        class Bot:
            c = CrispClient()
            c.widget.get_it('a')  # !
            def run(self):
                c.widget.get_it('a')  # ?
        """,
}

COLLECTIONS = {
    "a list": "for c in [client]:\n    c.widget.get_it('a')  # !",
    "a set": "for c in {client}:\n    c.widget.get_it('a')  # !",
    "a generator": "for c in (x for x in [client]):\n    c.widget.get_it('a')  # !",
    "a set of a comprehension": "for c in {x for x in [client]}:\n    c.widget.get_it('a')  # !",
    "a mapping of a comprehension": "a = {x: client for x in b}\na[1].widget.get_it('a')  # !",
    "another mapping": "a = {client: 1 for x in b}\na[1].widget.get_it('a')",
    "two lists": "for c in [client] + [1]:\n    c.widget.get_it('a')  # !",
    "a number": "c = 1 + 2\nc.widget.get_it('a')",
    "or": "c = a or client\nc.widget.get_it('a')  # !",
    "either": "c = client.past if a else client\nc.widget.get_it('a')  # !",
    "or what it is itself": "c = client if a else c\nc.widget.get_it('a')  # !",
    "nothing but itself": "c = b if a else c\nc.widget.get_it('a')  # ?",
    "neither": "w = client.past if client.widget else client.past\nw.get_it('a')",
    "within a tuple": "a, (b, c) = 1, (2, client)\nc.widget.get_it('a')  # !\nb.widget.get_it('a')",
    "a tuple that is too short": "a, b = (client,)\nb.widget.get_it('a')  # !",
    "a tuple from elsewhere": "a, b = make()\nb.widget.get_it('a')  # ?",
    "a starred list": "for c in [1, *[client]]:\n    c.widget.get_it('a')  # !",
    "an error of Python": "try:\n    pass\nexcept OSError as c:\n    c.widget.get_it('a')",
    "an error from elsewhere": "try:\n    a()\nexcept b.E as c:\n    c.widget.get_it('a')  # ?",
    "a builtin": "c = len([client])\nc.widget.get_it('a')",
    "a comparison": "c = client == 1\nc.widget.get_it('a')",
    "a text": "c = f'{a}'\nc.widget.get_it('a')",
}

PROGRAMS = {**PARAMETERS, **CLASSES, **COLLECTIONS}


@pytest.mark.parametrize("name", PROGRAMS)
def test_where_a_client_comes_from(tmp_path: Path, name: str) -> None:
    sure, perhaps = reached(tmp_path, PATH, PROGRAMS[name])
    assert (sure, perhaps) == (marks(PROGRAMS[name], "# !"), marks(PROGRAMS[name], "# ?"))


# Words of Python and its libraries that are known, and a line of a program with one of them.
KNOWN = {
    "an annotation of what is iterated over": (
        "list List Sequence Iterable Iterator AsyncIterator AsyncIterable tuple Tuple Generator "
        "AsyncGenerator set frozenset deque Collection",
        "def f(cs: {word}[CrispClient]):\n    for c in cs:\n        c.widget.get_it('{word}')\n",
    ),
    "an annotation of the thing itself": (
        "Optional Annotated Final ClassVar Awaitable Union Coroutine",
        "def f(c: {word}[CrispClient]):\n    c.widget.get_it('{word}')\n",
    ),
    "a function that gives what it gets": (
        "list tuple sorted reversed iter aiter set frozenset run create_task wait_for "
        "ensure_future shield copy deepcopy closing aclosing run_until_complete enter_context "
        "enter_async_context as_completed",
        "os.{word}(client).widget.get_it('{word}')\n",
    ),
    "a function that gives one of what it gets": (
        "next anext max min",
        "os.{word}([client]).widget.get_it('{word}')\n",
    ),
    "a function that gives pairs": (
        "enumerate zip",
        "def f():\n    for pair in os.{word}([client]):\n"
        "        for c in pair:\n            c.widget.get_it('{word}')\n",
    ),
}
NO_CLIENT = {
    "an annotation": (
        "str int float bool bytes complex datetime date time timedelta Path Decimal UUID Logger",
        "def f(c: os.{word}):\n    c.widget.get_it('{word}')\n",
    ),
    "a decorator that does not call": (
        "property cached_property staticmethod classmethod abstractmethod override contextmanager "
        "asynccontextmanager cache lru_cache",
        "@os.{word}\ndef f_{word}(c):\n    c.widget.get_it('{word}')\nf_{word}(1)\n",
    ),
    "a function": (
        "str int len float bool repr print range isinstance issubclass hash id format abs round "
        "sum any all open input bytes hasattr sleep time monotonic getenv join dumps",
        "os.{word}(client).widget.get_it('{word}')\n",
    ),
}


def reached_words(folder: Path, words: str, line: str) -> tuple[list[str], list[str]]:
    """Return which of the words, and of one that is not known, hand a client on."""
    program = "import os\n" + "".join(line.format(word=word) for word in f"{words} other".split())
    sure, perhaps = reached(folder, PATH, program)
    return [line.split("'")[1] for line in sure], [line.split("'")[1] for line in perhaps]


@pytest.mark.parametrize(("words", "line"), KNOWN.values(), ids=KNOWN)
def test_each_word_that_hands_a_client_on(tmp_path: Path, words: str, line: str) -> None:
    assert reached_words(tmp_path, words, line) == (words.split(), ["other"])


@pytest.mark.parametrize(("words", "line"), NO_CLIENT.values(), ids=NO_CLIENT)
def test_each_word_that_stands_for_no_client(tmp_path: Path, words: str, line: str) -> None:
    assert reached_words(tmp_path, words, line) == ([], ["other"])


@pytest.mark.parametrize(("length", "sure"), [(5, True), (200, False)])
def test_a_name_that_stands_for_another_is_followed_a_long_way(
    tmp_path: Path, length: int, sure: bool
) -> None:
    program = "def f():\n    c0.widget.get_it('a')\n"
    program += "".join(f"c{n} = c{n + 1}\n" for n in range(length)) + f"c{length} = client\n"
    call = ["c0.widget.get_it('a')"]
    assert reached(tmp_path, PATH, program) == ((call, []) if sure else ([], call))
