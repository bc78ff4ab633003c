"""Put together all pages of the site, and their order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from codegen.inventory import counts
from codegen.ir import Api
from codegen.migration.clients import load_clients
from codegen.migration.ours import Ours
from codegen.migration.page import FACTS
from codegen.problems import Problems
from codegen.render.methods import Methods
from codegen.site import llms
from codegen.site import own
from codegen.site.calls import Calls
from codegen.site.events import EventPages
from codegen.site.markdown import block
from codegen.site.markdown import joined
from codegen.site.markdown import prose
from codegen.site.markdown import table
from codegen.site.operations import ResourcePages
from codegen.site.targets import family_page
from codegen.site.targets import HANDLES
from codegen.site.targets import link
from codegen.site.targets import resource_page
from codegen.site.targets import Target
from codegen.site.targets import Targets
from codegen.site.targets import types_page
from codegen.site.types import TypePages
from codegen.site.written import Page
from codegen.site.written import Written

Nav = list["dict[str, str | Nav]"]

_INDEX = "reference/index.md"
_CLIENTS = "reference/clients.md"
_GUIDE = re.compile(r"\[([^\]]+)\]\(([\w-]+\.md)\)")


class Guide(NamedTuple):
    section: str
    path: str
    title: str
    about: str


class Site(NamedTuple):
    pages: Mapping[str, str]
    """The text of each page by its path, in Markdown."""
    nav: Nav
    llms: str
    llms_full: str


def site(api: Api, root: Path, package: Path) -> Site:
    """Return the site; raise `SpecError` with all broken links of pages written by hand.

    `root` is the folder of the project, `package` the one in which the package lies.
    """
    classes = own.Own(api, package)
    targets = Targets(api, classes.targets)
    problems = Problems()
    written = Written(root, targets, problems)
    types, events = TypePages(api, targets), EventPages(api, targets)
    resources = ResourcePages(api, targets, Methods(api), Calls(api), _theirs(api, root))
    pages = {page.path: written.text(page) for page in written.pages.values()}
    problems.raise_any()
    by_path = {page.path: page for page in written.pages.values()}
    guides = list(_guides(by_path))
    pages["index.md"] = _front(root, guides)
    pages[_INDEX] = _reference(api, classes)
    pages[HANDLES] = classes.handles(targets)
    pages |= {page.path: classes.page(page, targets) for page in own.PAGES}
    pages |= {resource_page(one.name): resources.page(one) for one in api.resources}
    pages |= {family_page(one.name): events.page(one) for one in api.families}
    pages |= {types_page(module): types.page(module) for module in types.modules}
    nav = _nav(api, guides, by_path, list(types.modules))
    listed = [
        *(("Guides", guide.path, guide.title) for guide in guides),
        *(("Client", page.path, page.title) for page in own.PAGES),
        ("Client", HANDLES, "Handles"),
        ("Client", _CLIENTS, "Names of Crisp's own clients"),
        *(("Operations", resource_page(one.name), one.name) for one in api.resources),
        *(("Events", family_page(one.name), one.name) for one in api.families),
        *(("Types", types_page(module), module) for module in types.modules),
        *(("Project", page.path, page.title) for page in _project(by_path)),
    ]
    sources = {page.path: "\n".join(line.text for line in page.lines) for page in by_path.values()}
    return Site(
        {**pages, **written.shown},
        nav,
        llms.short(listed),
        llms.full(api, {guide.path: sources[guide.path] for guide in guides}),
    )


def _theirs(api: Api, root: Path) -> dict[str, list[tuple[str, str]]]:
    """Return the calls of Crisp's own clients by the operation that does the same."""
    ours, found = Ours(api), dict[str, list[tuple[str, str]]]()
    if (root / FACTS).is_file():
        for client in load_clients(root / FACTS):
            for method in client.methods:
                if operation := ours.operation(method):
                    found.setdefault(operation.key, []).append((method.call, client.title))
    return found


# Pages of their own


def _front(root: Path, guides: list[Guide]) -> str:
    bot = (root / "examples/bot.py").read_text("utf-8").partition("from crisp_client")
    parts = [
        "# crisp_client",
        llms.ABOUT + " A bot that answers what a visitor writes:",
        block(bot[1] + bot[2]),
        "Try it in a browser, with nothing but Python 3.11 and `make`. This starts a local Crisp "
        "and the bot, and prints the address of a page on which you are the visitor:",
        block("make play", "sh"),
        "Use it in a program of your own:",
        block("pip install crisp-client", "sh"),
    ]
    rows = [(link(one.title, "index.md", Target(one.path)), one.about) for one in guides]
    index = [
        ("[Reference](reference/index.md)", "operations, events, types, and the client itself"),
        (
            "[Names of Crisp's own clients](reference/clients.md)",
            "of Node, of PyPI and of 2017, each with ours",
        ),
        ("[Changelog](changelog.md)", "what changed"),
        ("[Contributing](project/contributing.md)", "how to change it"),
    ]
    guided = ["## Guides", table(("guide", "what is there"), rows)] if rows else []
    return joined([*parts, *guided, "## More", table(("page", "what is there"), index)])


def _reference(api: Api, own_classes: own.Own) -> str:
    found = counts(api)
    resources = (
        (
            link(f"`{one.name}`", _INDEX, Target(resource_page(one.name))),
            str(len(one.operations)),
            ", ".join(
                link(f"`{o.name}`", _INDEX, Target(resource_page(one.name), o.name))
                for o in one.operations
            ),
        )
        for one in api.resources
    )
    families = (
        (
            link(f"`{one.name}`", _INDEX, Target(family_page(one.name))),
            ", ".join(
                link(f"`{e.name}`", _INDEX, Target(family_page(one.name), e.class_name))
                for e in one.events
            ),
        )
        for one in api.families
    )
    classes = (
        (link(page.title, _INDEX, Target(page.path)), own_classes.about(page)) for page in own.PAGES
    )
    return joined(
        [
            "# Reference",
            f"Revision {prose(api.platform.revision)} of Crisp's API: {found['operations']} "
            f"operations, {found['events']} events and {found['types']} types.",
            "## Client",
            table(("page", "what is there"), classes),
            f"[Handles]({HANDLES.removeprefix('reference/')}) know their ids. "
            "[Names of Crisp's own clients](clients.md) has each beside ours.",
            "## Resources",
            table(("resource", "", "operations"), resources),
            "## Event families",
            table(("family", "events"), families),
        ]
    )


# Their order


def _guides(pages: Mapping[str, Page]) -> Iterator[Guide]:
    """Yield the guides as the page that lists them orders them."""
    index, section, known = pages.get("guides/index.md"), "", set[str]()
    for line in index.lines if index else ():
        cells = [cell.strip() for cell in line.text.strip("| ").split("|")]
        if found := _GUIDE.search(line.text):
            path = f"guides/{found[2]}"
            if path in pages:
                known.add(path)
                yield Guide(section, path, found[1], cells[1] if len(cells) > 1 else "")
        elif line.text.startswith("|") and not line.text.startswith("| ---"):
            section = cells[0]
    for path, page in pages.items():
        if path.startswith("guides/") and path not in known and page is not index:
            yield Guide("more", path, page.title, "")


def _project(pages: Mapping[str, Page]) -> list[Page]:
    found = [page for path, page in pages.items() if path.startswith("project/")]
    first = ("project/contributing.md", "project/architecture.md")
    return sorted(
        found, key=lambda page: (page.path not in first, page.path.count("/"), page.title)
    )


def _nav(api: Api, guides: list[Guide], pages: Mapping[str, Page], modules: list[str]) -> Nav:
    sections: dict[str, Nav] = {}
    for guide in guides:
        section = sections.setdefault(guide.section[:1].upper() + guide.section[1:], [])
        section.append({_plain(guide.title): guide.path})
    listed: Nav = [{"All guides": "guides/index.md"}] if "guides/index.md" in pages else []
    listed += [{section: found} for section, found in sections.items()]
    client: Nav = [{page.title: page.path} for page in own.PAGES]
    client += [{"Handles": HANDLES}]
    reference: Nav = [{"Overview": _INDEX}, {"Client": client}]
    reference += [{"Names of other clients": _CLIENTS}] if _CLIENTS in pages else []
    reference += [
        {"Resources": [{one.name: resource_page(one.name)} for one in api.resources]},
        {"Events": [{one.name: family_page(one.name)} for one in api.families]},
        {"Types": [{module: types_page(module)} for module in modules]},
    ]
    project: Nav = [{page.title: page.path} for page in _project(pages)]
    project += [{"Changelog": "changelog.md"}] if "changelog.md" in pages else []
    found: Nav = [{"Home": "index.md"}]
    found += [{"Guides": listed}] if listed else []
    found.append({"Reference": reference})
    found += [{"Project": project}] if project else []
    return found


def _plain(title: str) -> str:
    return title.replace("`", "")
