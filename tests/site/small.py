"""A project that has one of each thing that a site shows of it."""

from __future__ import annotations

from pathlib import Path

from tests.site.package import PACKAGE

NAMES = """\
# Names, as of `CrispClient`

A resource: `client.widget`, `WidgetResource`, `resources.AsyncWidgetResource`.

An operation: `widget.get_it`, `client.widget.take`, `await client.widget.get_it(user_id, (1, 2))`,
`widget.iter_list_them`, `widget.wait_for_open_it`.

A handle: `client.shelf(original_id)`, `ShelfHandle`, `AsyncShelfHandle`,
`resources.AsyncBoxHandle`, `shelf.get`, `shelf.iter_list_rows`.

A type: `Thing`, `models.Thing`, `FormerRow`, `MessageText`, `PickItBody`.

An event: `thing:made`, `"thing:made"`, `ThingMade`, `events.ThingMade`, `Event.THING_MADE`.

Of the package: `crisp_client.Options`, `webhooks.parse`, `parse()`, `CrispClient.ping`,
`client.kept`, `AsyncCrispClient.stop`, `client.stop`, `@checked`, `CrispClient.widget`.

None: `client`, `no_name`, `client.widget.nothing`, `LostError.of`, ``Options``,
[`Options`](names.md), `Options now`, `Options
`.

```python
`Options`
```
"""
LINKS = """\
# [Links](links.md) & more

[Here](#links--more), [there](../layout.md#lists), [home](../../README.md),
[home's part](../../README.md#more), [notes](../changes/README.md), [a
page](../revisions/11.md#revision-11), [by mail](mailto:ada@example.com),
[out](HTTPS://example.com/a#b), ![a picture](second.md), [`code]`](first.md), `[no](link.md)`,
[a folder](../guides#x), [of a project](../../.github/ci.yml), [one](../../examples/one.yaml),
[the same](../../examples/one.yaml).

## Links & `more`

## Links & more
## links-more ##

#### Deep

#None
"""
LAYOUT = """\
# Layout

## Lists

Text
- one
  - two
    - three

  Still of one.

Text, which ends it.
* one
   1. two

- after a blank line
\x20
Text
  of two lines.
- one

| a | b |
| --- | --- |
| `x \\| y` | z \\| `\\|` |

- one

# Layout, once more

  a word

- one
  - two

    still of two, as `Options`


  still of one
\x20

Text
\x20
- one

  ```sh
  # no heading
  ```

## After `a` list

~~~text
# no heading
```
- no item
~~~

````text
```
# no heading
````

Text

    # no heading
    - no item

    | `a \\| b` |

```sh
  indented
```sh
# no heading
```
"""
SHOWN = {
    "Makefile": "all:\n",
    ".github/ci.yml": "on: push\n",
    "examples/a.json": "{}\n",
    "examples/a.toml": "a = 1\n",
    "examples/a.md": "```sh\nls\n```\n\n`````\n\n````\n",
    "examples/a.html": "<p>\n",
    "examples/a.j2": "{{ a }}\n",
    "examples/a.js": "let a\n",
    "examples/a.other": "a\n",
}
PROJECT = {
    "README.md": "# small\n",
    "CHANGELOG.md": "# Changelog\n\n## 1.0.0\n\n- First, with `CrispClient`.\n",
    "CONTRIBUTING.md": "# Contributing\n\nSee [the policy](docs/policy.md#what-ends).\n",
    "docs/changes/README.md": "# Notes\n\nA file each.\n",
    "docs/changes/one.added.md": "Not a page.\n",
    "docs/clients.yaml": """\
node:
  title: Node <1>
  methods:
    widget.getIt(id): GET /it/{id}
    widget.seeIt(id): GET /it/{id}
""",
    "docs/migration.md": "# From others\n\nTheir `getIt` is `widget.get_it`.\n",
    "docs/policy.md": "# Policy\n\n## What `ends`\n\n1. One\n   1. Two\n\n## What ends\n\nAll.\n",
    "docs/guides/index.md": """\
# Guides

| begin | what is there |
| --- | --- |
| [First `steps`](first.md) | How to begin |

| later | what is there |
| --- | --- |
| [Second](second.md) | What comes after |
| [Names](names.md) |
| [Links](links.md), also [files](files.md#files) | Where they lead |
| `[Gone](gone.md)` | Code, which is no link |

Beside them is [the third](third.md).
""",
    "docs/guides/first.md": """\
# First `steps`

Call `client.ping` of `client.widget`, or `Options`, see [the bot](../../examples/bot.py),
[its folder](../../examples) and [a spec](../../examples/one.yaml#L1).

```python
before = True
```

## Later

Words of no use.

```sh
make
```
""",
    "docs/guides/second.md": "# Second\n\n[Home](../../README.md), ![out](https://example.com/a)\n",
    "docs/guides/third.md": "# Third\n\nIn no table.\n",
    "docs/guides/names.md": NAMES,
    "docs/guides/links.md": LINKS,
    "docs/layout.md": LAYOUT,
    "docs/guides/files.md": "# Files\n\n" + "\n".join(f"[{n}](../../{n})" for n in SHOWN) + "\n",
    **SHOWN,
    "AGENTS.md": "# Of `programs`\n\n# No title\n",
    "SECURITY.md": "# Security\n",
    "docs/architecture.md": "# The whole\n",
    "docs/more-docs/page.md": "    `Options` in code\n\n# A page\n\n[policy](../policy.md)\n",
    "docs/revisions/README.md": "# Revisions\n",
    "docs/revisions/11.md": "# Revision 11\n",
    "examples/bot.py": "'''A bot.'''\n\n"
    "from crisp_client import CrispClient\nfrom crisp_client import events\n",
    "examples/one.yaml": "a: 1\n",
}


def write(folder: Path) -> None:
    """Write the project, and the package into its `generated`."""
    package = {f"generated/crisp_client/{name}": text for name, text in PACKAGE.items()}
    for name, text in {**PROJECT, **package}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
