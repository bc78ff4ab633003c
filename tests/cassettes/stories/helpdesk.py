"""The helpdesk: its languages; articles and categories of the old one, the tree of the new one."""

from crisp_client import NotFoundError

from .common import refused
from .common import WEBSITE


def website_helpdesk(client, password):
    helpdesk = client.website_helpdesk
    assert (yield helpdesk.check_helpdesk_exists(WEBSITE)) is False
    yield helpdesk.initialize_helpdesk(WEBSITE, "Help", "help")
    assert (yield helpdesk.resolve_helpdesk(WEBSITE)).name == "Help"
    yield helpdesk.add_helpdesk_locale(WEBSITE, "en")
    article_id = (yield helpdesk.add_new_helpdesk_locale_article(WEBSITE, "en", "How")).article_id
    yield helpdesk.update_helpdesk_locale_article(WEBSITE, "en", article_id, {"content": "So"})
    added = yield helpdesk.add_helpdesk_locale_category(WEBSITE, "en", "Basics")
    where = (WEBSITE, "en", article_id)
    yield helpdesk.update_helpdesk_locale_article_category(*where, added.category_id)
    assert (yield helpdesk.publish_helpdesk_locale_article(*where)).url
    (listed,) = yield helpdesk.list_helpdesk_locale_articles(
        WEBSITE, "en", filter_status_published=True, filter_category_id=added.category_id
    )
    assert (listed.title, listed.content, listed.status) == ("How", "So", "published")
    assert (yield helpdesk.list_helpdesk_locale_articles(WEBSITE, "en", 2)) == []
    yield helpdesk.save_helpdesk_locale_article_alternate(*where, "fr", {"article_id": article_id})
    (alternate,) = yield helpdesk.list_helpdesk_locale_article_alternates(*where)
    assert (alternate.locale, alternate.article_id) == ("fr", article_id)
    (locale,) = yield helpdesk.list_helpdesk_locales(WEBSITE)
    assert (locale.locale, locale.articles, locale.categories) == ("en", 1, 1)
    yield helpdesk.delete_helpdesk_locale_article(*where)
    try:
        yield helpdesk.resolve_helpdesk_locale_article(*where)
    except NotFoundError as error:
        assert refused(error, 404, "not_found")
    else:
        raise AssertionError("the article is still there")
    proof = {"method": "password", "secret": password}
    yield helpdesk.delete_helpdesk(WEBSITE, proof)
    assert (yield helpdesk.check_helpdesk_exists(WEBSITE)) is False


def website_helpdesk_tree(client, password):
    helpdesk = client.website_helpdesk
    yield helpdesk.initialize_helpdesk(WEBSITE, "Help", "help")
    yield helpdesk.add_helpdesk_locale(WEBSITE, "en")
    guides = (WEBSITE, "en", "guides")
    first = (*guides, "start/first steps")
    yield helpdesk.create_helpdesk_tree_path(*first)
    yield helpdesk.save_helpdesk_tree_content(*first, "# So")
    shown = {"title": "First", "state": {"published": True}}
    yield helpdesk.update_helpdesk_tree_metadata(*first, shown)
    assert (yield helpdesk.resolve_helpdesk_tree_content(*first)).content == "# So"
    (start,) = yield helpdesk.list_helpdesk_tree(*guides)
    assert [(entry.slug, entry.title) for entry in start.children] == [("first steps", "First")]
    move = {"action": "move", "path": {"to": "first"}}
    yield helpdesk.update_helpdesk_tree_path(*first, move)
    pages = yield helpdesk.list_helpdesk_pages(*guides)
    assert [page.tree_path for page in pages] == ["first", "start"]
    yield helpdesk.delete_helpdesk_tree_path(*guides, "first")
    try:
        yield helpdesk.resolve_helpdesk_tree_path(*guides, "first")
    except NotFoundError as error:
        assert refused(error, 404, "not_found")
    else:
        raise AssertionError("the entry is still there")
