"""An import loads little, and names that are loaded late are there when used."""

import importlib
import json
import subprocess
import sys

import pytest

import crisp_client
from crisp_client import events
from crisp_client import models
from crisp_client import resources
from crisp_client import webhooks

PUBLIC = [crisp_client, models, events, resources, webhooks]


def loaded(code):
    """Names of the modules that a fresh interpreter has after `code`."""
    script = f"{code}\nimport sys, json\nprint(json.dumps(sorted(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(json.loads(ran.stdout))


def test_the_package_loads_nothing_heavy():
    modules = loaded("import crisp_client")
    assert not modules & {"httpx", "httpx2", "attr", "attrs", "socketio", "aiohttp", "asyncio"}
    assert not {name for name in modules if name.startswith("crisp_client.")}


def test_a_client_with_a_handler_loads_no_network_library():
    modules = loaded(
        "from crisp_client import CrispClient\n"
        "client = CrispClient()\n"
        "client.on('message:send', print)\n"
        "client.website_conversations"
    )
    assert not modules & {"httpx", "httpx2", "socketio", "aiohttp"}
    # `session:sync:pages` and the like are not needed for it.
    assert "crisp_client.models.website_conversations" not in modules


def test_one_model_loads_its_module_only():
    modules = loaded("from crisp_client.models import Conversation")
    found = {name for name in modules if name.startswith("crisp_client.models.")}
    assert found == {"crisp_client.models.conversation"}
    assert not modules & {"pydantic", "pydantic_core", "typing_extensions"}


@pytest.mark.parametrize("module", PUBLIC, ids=lambda m: m.__name__)
def test_every_exported_name_is_there(module):
    for name in module.__all__:
        assert getattr(module, name) is not None
        assert name in dir(module)


@pytest.mark.parametrize("module", PUBLIC, ids=lambda m: m.__name__)
def test_a_misspelt_name_is_an_error(module):
    with pytest.raises(AttributeError, match="has no attribute 'Converzation'"):
        module.Converzation  # noqa: B018
    with pytest.raises(ImportError):
        importlib.import_module(f"{module.__name__}.converzation")
