# Copied from codegen/templates/testing/_handlers/helpdesk.py. Do not edit: change that and run `make generate`.
"""The helpdesk, and how articles are published; `collections` keeps articles."""

from __future__ import annotations

from typing import Any

from .._call import Call
from .._call import handles
from .._collections import Doc
from .._merge import merged
from .._refusal import Refusal
from .websites import check_password

_HELPDESK = "/website/{website_id}/helpdesk"
_ARTICLE = f"{_HELPDESK}/locale/{{locale}}/article/{{article_id}}"
_CATEGORY = f"{_HELPDESK}/locale/{{locale}}/category/{{category_id}}"
# No domain of Crisp's: what the emulator makes up must lead nowhere.
_ROOT = "helpdesk.example"


@handles(f"HEAD {_HELPDESK}")
def exists(call: Call) -> None:
    _helpdesk(call)


@handles(f"GET {_HELPDESK}")
def get(call: Call) -> Doc:
    return {"name": _helpdesk(call)["settings"]["name"], "url": _url(call)}


@handles(f"POST {_HELPDESK}")
def initialize(call: Call) -> None:
    """Create the only helpdesk of the website; a second time replaces its settings."""
    call.website.helpdesk = {
        "settings": {"name": call.body["name"]},
        "domain": {"basic": call.body["domain_basic"], "custom": "", "verified": False},
    }


@handles(f"DELETE {_HELPDESK}")
def delete(call: Call) -> None:
    _helpdesk(call)
    check_password(call)
    call.website.helpdesk = None
    call.world.items.clear(("website", call.website.website_id, "helpdesk"))


@handles(f"GET {_HELPDESK}/settings")
def get_settings(call: Call) -> Any:
    return _helpdesk(call)["settings"]


@handles(f"PATCH {_HELPDESK}/settings")
def update_settings(call: Call) -> None:
    helpdesk = _helpdesk(call)
    helpdesk["settings"] = merged(helpdesk["settings"], call.body)


@handles(f"GET {_HELPDESK}/domain")
def get_domain(call: Call) -> Any:
    return {"root": _ROOT, **_helpdesk(call)["domain"]}


@handles(f"PATCH {_HELPDESK}/domain")
def update_domain(call: Call) -> None:
    """Set the domain; a custom one stays unverified, as no DNS is looked up."""
    _helpdesk(call)["domain"].update(call.body)


@handles(f"GET {_ARTICLE}/page")
def get_page(call: Call) -> Doc:
    article = _article(call)
    return {"title": article["title"], "url": _article_url(call, article)}


@handles(f"GET {_ARTICLE}/category")
def get_category(call: Call) -> Doc:
    article = _article(call)
    return {key: article[key] for key in ("category_id", "section_id") if key in article}


@handles(f"PATCH {_ARTICLE}/category")
def set_category(call: Call) -> None:
    """Set the category and drop the section, which belongs to the old one."""
    if call.body["category_id"] not in call.items(_CATEGORY):
        raise Refusal("not_found", "the category does not exist")
    article = _article(call)
    article.pop("section_id", None)
    article.update(call.body)


@handles(f"POST {_ARTICLE}/publish")
def publish(call: Call) -> Doc:
    article = _article(call)
    url = _article_url(call, article)
    article.update(status="published", url=url, published_at=call.world.source.now())
    return {"url": url}


@handles(f"POST {_ARTICLE}/unpublish")
def unpublish(call: Call) -> None:
    article = _article(call)
    article["status"] = "draft"
    article.pop("published_at", None)


def _article(call: Call) -> Doc:
    return call.item(_ARTICLE)


def _article_url(call: Call, article: Doc) -> str:
    return f"{_url(call)}{call.params['locale']}/article/{article['article_id']}/"


def _url(call: Call) -> str:
    return f"https://{_helpdesk(call)['domain']['basic']}.{_ROOT}/"


def _helpdesk(call: Call) -> Doc:
    if call.website.helpdesk is None:
        raise Refusal("not_found", "the website has no helpdesk")
    return call.website.helpdesk
