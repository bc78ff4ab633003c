"""The helpdesk, and how articles are published; `collections` keeps articles."""

from __future__ import annotations

from .._call import adds_to
from .._call import Call
from .._call import handles
from .._collections import Doc
from .._collections import place_of

_HELPDESK = "/website/{website_id}/helpdesk"
_ARTICLE = f"{_HELPDESK}/locale/{{locale}}/article/{{article_id}}"
# No domain of Crisp's: what the emulator makes up must lead nowhere.
_ROOT = "helpdesk.example"


@adds_to(f"POST {_HELPDESK}")
def initialize(call: Call, helpdesk: Doc) -> None:
    """Let settings and domain begin with what was sent."""
    documents = call.world.items.documents
    documents[*call.place, "settings"] = {"name": helpdesk["name"]}
    basic = {"basic": helpdesk["domain_basic"], "custom": "", "verified": False}
    documents[*call.place, "domain"] = {"root": _ROOT, **basic}


@adds_to(f"GET {_HELPDESK}")
def show_address(call: Call, helpdesk: Doc) -> None:
    helpdesk["url"] = address(call)


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
    return f"{address(call)}{call.params['locale']}/article/{article['article_id']}/"


def address(call: Call) -> str:
    """Return the address of the helpdesk, which ends with a slash."""
    domain = call.world.items.documents[*place_of(_HELPDESK, call.params), "domain"]
    return f"https://{domain['basic']}.{_ROOT}/"
