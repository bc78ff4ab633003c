"""Reading the certificates costs more than a dozen calls: a process does it once."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from benchmarks import peers
from benchmarks.server import running
from benchmarks.server import SESSION
from benchmarks.server import WEBSITE

COUNT = f"""
import asyncio, ssl, sys

made = []
original = ssl.SSLContext.__new__


def counted(cls, *arguments, **options):
    made.append(cls)
    return original(cls, *arguments, **options)


ssl.SSLContext.__new__ = staticmethod(counted)

from crisp_client import AsyncCrispClient, CrispClient

address = sys.argv[1]
for _ in range(3):
    with CrispClient("id", "key", tier="plugin", host=address) as client:
        for _ in range(3):
            client.website_conversations.get_conversation_state("{WEBSITE}", "{SESSION}")


async def once():
    async with AsyncCrispClient("id", "key", tier="plugin", host=address) as client:
        await client.website_conversations.get_conversation_state("{WEBSITE}", "{SESSION}")


for _ in range(3):
    asyncio.run(once())
print(len(made))
"""


def contexts(python, address, environment):
    command = [python, "-c", COUNT, address]
    return int(subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE).stdout)


def test_clients_share_one_ssl_context():
    with running() as address:
        assert contexts(sys.executable, address, dict(os.environ)) == 1


@pytest.mark.soak
def test_connections_over_tls_share_one_ssl_context():
    with peers.prepared() as (certificate, environment), running(certificate) as address:
        assert contexts(peers.PYTHON, address, environment) == 1
