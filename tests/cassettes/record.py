"""`make record`: play every scenario against the emulator and write its cassette.

Ids and times are seeded, so a recording that changes nothing gives the same bytes.
"""

from itertools import count

from crisp_client import CrispClient
from crisp_client.testing import Emulator

from .scenarios import play
from .scenarios import SCENARIOS
from .scenarios import WEBSITE
from .tape import FOLDER
from .tape import tape


def record(resource):
    """The cassette's path, written anew."""
    path = FOLDER / f"{resource}.yaml"
    path.unlink(missing_ok=True)
    seconds = count(1_760_000_000)
    with Emulator(seed=7, website_id=WEBSITE, clock=lambda: float(next(seconds))) as crisp:
        with (
            tape(resource, record_mode="all", recorded_from=crisp.url),
            CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client,
        ):
            play(SCENARIOS[resource], client, crisp.password)
    return path


if __name__ == "__main__":
    for name in SCENARIOS:
        print(record(name))
