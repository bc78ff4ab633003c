"""The request as handlers see it, and the table of handlers."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Sequence
from typing import Any
from typing import TypeVar

from attrs import define

from ._collections import addressed
from ._collections import Doc
from ._collections import Place
from ._collections import place_of
from ._collections import singles_above
from ._conversation import Conversation
from ._description import description
from ._description import Route
from ._people import Profile
from ._refusal import Refusal
from ._sample import Sampler
from ._state import Account
from ._state import Website
from ._state import World
from ._validation import Validator

T = TypeVar("T")

# Python reads no number of more than some thousand digits; none of ours is nearly as long.
_MOST_DIGITS = 100


@define(eq=False)
class Call:
    """One request to a known route.

    `origin` is what the client connected to, as `https://host:port`. Who answers with rows sets
    `has_more` if others follow them.
    """

    world: World
    sampler: Sampler
    validator: Validator
    route: Route
    params: dict[str, str]
    query: dict[str, str]
    body: Any
    identifier: str
    origin: str
    has_more: bool = False

    @property
    def website(self) -> Website:
        """The website of the path, as far as a token of the plugin tier has it installed."""
        website_id = self.params["website_id"]
        credential = self.world.credentials.get(self.identifier)
        is_of_plugin = credential is not None and credential.tier == "plugin"
        if is_of_plugin and self.route.template.startswith("/website/"):
            if self.world.plugin_id not in self.world.subscriptions(website_id):
                raise Refusal("not_subscribed")
        try:
            return self.world.websites[website_id]
        except KeyError:
            raise Refusal("not_subscribed") from None

    @property
    def conversation(self) -> Conversation:
        try:
            return self.website.conversations[self.params["session_id"]]
        except KeyError:
            raise Refusal("conversation_not_found") from None

    @property
    def profile(self) -> Profile:
        profile = self.website.people.find(self.params["people_id"])
        if profile is None:
            raise Refusal("people_not_found")
        return profile

    @property
    def operator(self) -> dict[str, Any]:
        """The operator of the website of the path; if it names none, whoever has an account."""
        user_id = self.params["user_id"]
        try:
            if "website_id" not in self.params:
                return self.world.accounts[user_id].profile
            return self.website.operators[user_id]
        except KeyError:
            raise Refusal("not_found", "the operator does not exist") from None

    @property
    def person(self) -> dict[str, Any] | None:
        """The operator of the website who logged in; None for a token or a stranger."""
        credential = self.world.credentials.get(self.identifier)
        return self.website.operators.get(credential.user_id or "") if credential else None

    @property
    def acting_operator(self) -> dict[str, Any]:
        """The person behind the credentials, else the website's first operator; marks it active."""
        operators = self.website.operators
        found = operators.get(self.account.user_id) or next(iter(operators.values()), None)
        if found is None:
            raise Refusal("not_found", "the website has no operator")
        name = {"nickname": found["first_name"], "timestamp": self.world.source.now()}
        self.website.active[found["user_id"]] = {"user_id": found["user_id"], **name}
        return found

    @property
    def account(self) -> Account:
        """The account of the person behind the credentials; for a token, the first account."""
        credential = self.world.credentials.get(self.identifier)
        user_id = credential.user_id if credential else None
        return self.world.accounts[user_id or next(iter(self.world.accounts))]

    @property
    def page(self) -> int:
        text = self.params.get("page_number", "1")
        if not text.isascii() or not text.isdigit() or len(text) > _MOST_DIGITS:
            raise Refusal("invalid_data", "data.page_number should be integer")
        if int(text) < 1:
            raise Refusal("invalid_data", "data.page_number should be >= 1")
        return int(text)

    def paged(self, rows: Sequence[T]) -> list[T]:
        """Return the rows of the page that is asked for; `per_page` was checked.

        Of a list whose pages the spec does not know, the first has all.
        """
        described = "per_page" in self.route.query.get("properties", {})
        asked = int(self.query.get("per_page", 0)) if described else 0
        size = asked or self.route.page_rows or len(rows)
        self.has_more = self.page * size < len(rows)
        return list(rows[(self.page - 1) * size : self.page * size])

    @property
    def message(self) -> dict[str, Any]:
        wanted = self.params["fingerprint"]
        for message in self.conversation.messages:
            if str(message["fingerprint"]) == wanted:
                return message
        raise Refusal("not_found", "the message does not exist")

    @property
    def place(self) -> Place:
        """Where the document of the path is kept; `/user` is the account that no path names."""
        place = place_of(self.route.template, self.params)
        return (*place, self.account.user_id) if place[0] == "user" else place

    @property
    def holder(self) -> Doc:
        """The thing of which the document at the path is a part."""
        look_up = _DOCS.get(self.route.part_of.rpartition("/")[2].strip("{}"))
        return look_up(self) if look_up else self.item(self.route.part_of)

    def items(self, item: str) -> dict[str, Doc]:
        """Return the items whose path is like `item`, at the place that this path names, by id."""
        return self.world.items.at(place_of(item.rpartition("/")[0], self.params))

    def item(self, path: str) -> Doc:
        """Return the item at such a path."""
        key = self.params[path.rpartition("/")[2].strip("{}")]
        try:
            return self.items(path)[key]
        except KeyError:
            raise Refusal("not_found") from None

    def remove(self, path: str) -> None:
        """Remove the item at such a path, and all that is inside of it."""
        above, _, last = path.rpartition("/")
        self.world.items.remove(place_of(above, self.params), self.params[last.strip("{}")])

    def document(self, path: str) -> Doc:
        """Return the thing of which there is one at such a path."""
        place = place_of(path, self.params)
        if place not in self.world.items.documents:
            raise Refusal("not_found", f"the {description().singles[path]} does not exist")
        found: Doc = self.world.items.documents[place]
        return found

    def check_proof(self) -> None:
        """Raise `Refusal` for a wrong password in a body; no proof, or another method, passes."""
        verify = self.body.get("verify") if isinstance(self.body, dict) else None
        if isinstance(verify, dict) and verify.get("method") == "password":
            if verify.get("secret") != self.account.password:
                raise Refusal("password_unverified")

    def flag(self, name: str) -> bool:
        return self.query.get(name) == "1"

    def check_addressed(self) -> None:
        """Raise `Refusal` if the path names something that does not exist."""
        for name, look_up in _ADDRESSED.items():
            if name in self.params:
                look_up(self)
        for single in singles_above(self.route.method, self.route.template):
            self.document(single)
        for collection in addressed(self.route.method, self.route.path):
            if self.params[collection.id_name] not in self.items(collection.item):
                raise Refusal("not_found", f"the {collection.what} does not exist")

    def sample(self) -> Any:
        """Return a sample of the described answer, with the ids of the path."""
        own = {"user_id": self.account.user_id} if self.route.path.startswith("/user/") else {}
        return self.sampler.sample(self.route.returns, {**own, **self.params})


_ADDRESSED: dict[str, Callable[[Call], object]] = {
    "website_id": lambda call: call.website,
    "session_id": lambda call: call.conversation,
    "people_id": lambda call: call.profile,
    "user_id": lambda call: call.operator,
    "fingerprint": lambda call: call.message,
    "page_number": lambda call: call.page,
}

_DOCS: dict[str, Callable[[Call], Doc]] = {
    "website_id": lambda call: call.website.settings,
    "session_id": lambda call: call.conversation.doc,
    "people_id": lambda call: call.profile,
    "user_id": lambda call: call.operator,
    "fingerprint": lambda call: call.message,
}


Handler = Callable[[Call], Any]
Addition = Callable[[Call, Doc], None]

# By route, such as `GET /website/{website_id}`. Those of routes that the spec does not have are
# never called; `python -m codegen coverage` lists them.
HANDLERS: dict[str, Handler] = {}
ADDITIONS: dict[str, Addition] = {}


def handles(*routes: str) -> Callable[[Handler], Handler]:
    """Register a handler for routes that nothing else answers; it returns the `data`."""

    def register(handler: Handler) -> Handler:
        if taken := HANDLERS.keys() & {*routes}:
            raise ValueError(f"{min(taken)} has a handler already")
        HANDLERS.update(dict.fromkeys(routes, handler))
        return handler

    return register


def adds_to(route: str) -> Callable[[Addition], Addition]:
    """Register what a route of a collection or document does more, with what it is about."""

    def register(addition: Addition) -> Addition:
        ADDITIONS[route] = addition
        return addition

    return register
