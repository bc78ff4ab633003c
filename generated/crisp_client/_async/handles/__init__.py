# Rendered from spec, codegen/templates/_async/handles/__init__.py.j2. Do not edit: change that and run `make generate`.
"""One module for each handle, imported when it is first asked for."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import conversation as conversation
    from . import person as person
    from . import site as site
else:

    def __getattr__(name):
        from importlib import import_module

        module = f"{__name__}.{name}"
        try:
            return import_module(module)
        except ModuleNotFoundError as error:
            if error.name != module:
                raise
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
