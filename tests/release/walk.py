"""Print as JSON where the package is, and which of its modules need what is not there.

Run by the Python of an environment that has the package only.
"""

import importlib
import json
import pkgutil
import sys

import crisp_client

failed = {}
for module in pkgutil.walk_packages(crisp_client.__path__, "crisp_client."):
    if module.name.endswith(".__main__"):  # would run
        continue
    try:
        importlib.import_module(module.name)
    except ImportError as error:
        failed[module.name] = error.name or str(error)
json.dump({"at": crisp_client.__file__, "failed": failed}, sys.stdout)
