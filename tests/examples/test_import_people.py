"""The example that imports people, as its users run it, twice and with losses on the way."""

import subprocess
import sys
from pathlib import Path

from crisp_client import CrispClient
from crisp_client.testing import Emulator

from .environment import environment

ROOT = Path(__file__).parent.parent.parent
ROWS = 12


def run(crisp: Emulator, path: Path) -> str:
    done = subprocess.run(
        [sys.executable, ROOT / "examples/import_people.py", crisp.website_id, path],
        env=environment(crisp),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_everybody_is_there_once_also_after_lost_answers_and_a_second_run(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    rows = (f"Ada {n},ada{n}@example.com,plan {n}\n" for n in range(ROWS))
    path.write_text("name,email,plan\n" + "".join(rows))
    with Emulator() as crisp:
        path_of_all = "/website/{website_id}/people/profile"
        crisp.rest.lose_answers(method="POST", path=path_of_all)
        assert run(crisp, path) == f"{ROWS - 1} added, 1 updated\n"
        assert run(crisp, path) == f"0 added, {ROWS} updated\n"
        with CrispClient(crisp.identifier, crisp.key, tier=crisp.tier, host=crisp.url) as client:
            people = list(client.site(crisp.website_id).iter_list_people_profiles())
        expected = {f"ada{n}@example.com" for n in range(ROWS)}
        assert (len(people), {one.email for one in people}) == (ROWS, expected)
