"""Stories of several calls, which prove more than the calls alone: what was written is read back.

A story yields calls and gets their results: the sync client has them at once, those of the async
one are awaited. The password of the emulator's operator is needed only while recording.
"""

from . import conversations
from . import helpdesk
from . import outreach
from . import subscriptions
from . import user
from . import website
from .common import EMAIL
from .common import WEBSITE

__all__ = ["EMAIL", "STORIES", "WEBSITE", "play", "play_async"]

MODULES = (conversations, helpdesk, outreach, subscriptions, user, website)

STORIES = {
    name: function
    for module in MODULES
    for name, function in vars(module).items()
    if getattr(function, "__module__", None) == module.__name__ and not name.startswith("_")
}


def play(steps):
    """Go through a generator that yields the result of each call of a sync client."""
    result = None
    try:
        while True:
            result = steps.send(result)
    except StopIteration:
        return


async def play_async(steps):
    """Go through a generator that yields each call of an async client; it gets the result."""
    result, error = None, None
    try:
        while True:
            call = steps.throw(error) if error else steps.send(result)
            result, error = None, None
            try:
                result = await call
            except Exception as raised:
                error = raised
    except StopIteration:
        return
