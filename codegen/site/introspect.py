"""Print as JSON what the package's own public names are, asked of the package itself.

python -m codegen.site.introspect crisp_client crisp_client.resources:SiteHandle ...

It runs in a process of its own: the generator does not import the package that it makes.
"""

from __future__ import annotations

import importlib
import inspect
import json
import sys
from collections.abc import Iterator
from typing import Any


def described(name: str, found: Any) -> dict[str, Any]:
    is_class = inspect.isclass(found)
    home = getattr(found, "__module__", None)
    is_own = isinstance(home, str) and home.startswith("crisp_client")
    return {
        "name": name,
        "is_class": is_class,
        "home": home if is_own else "",
        # What has no documentation of its own is another name for this.
        "value": "" if is_own else repr(found).replace("crisp_client.", ""),
        "doc": inspect.cleandoc(found.__doc__ or "") if is_own else "",
        "arguments": arguments(found) if is_own else None,
        "result": result(found) if inspect.isroutine(found) else "",
        "bases": [base.__name__ for base in found.__bases__] if is_class else [],
        "members": list(members(found)) if is_class else [],
    }


def arguments(found: Any) -> list[str] | None:
    """Return the arguments as `def` lists them; None of what cannot be called."""
    try:
        parameters = list(inspect.signature(found).parameters.values())
    except (TypeError, ValueError):
        return None
    texts = []
    shown = [one for one in parameters if one.name not in ("self", "cls")]
    stars = [inspect.Parameter.KEYWORD_ONLY, inspect.Parameter.VAR_POSITIONAL]
    for parameter in shown:
        if parameter.kind in stars:
            if parameter.kind is inspect.Parameter.KEYWORD_ONLY:
                texts.append("*")
            stars = []
        texts.append(argument(parameter))
    if alone := sum(one.kind is inspect.Parameter.POSITIONAL_ONLY for one in shown):
        texts.insert(alone, "/")  # these come first
    return texts


def argument(parameter: inspect.Parameter) -> str:
    text = parameter.name
    if parameter.kind is parameter.VAR_POSITIONAL:
        text = f"*{text}"
    if parameter.kind is parameter.VAR_KEYWORD:
        text = f"**{text}"
    if parameter.annotation is not parameter.empty:
        text += f": {written(parameter.annotation)}"
    if parameter.default is parameter.empty:
        return text
    default = repr(parameter.default)
    # What has no text that Python reads, such as a function, is left open.
    return f"{text} = {default if default[:1] not in '<N' or default == 'None' else '...'}"


def result(found: Any) -> str:
    return written(getattr(found, "__annotations__", {}).get("return", ""))


def written(annotation: Any) -> str:
    return annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)


def members(found: type) -> Iterator[dict[str, Any]]:
    """Yield the public members of a class and of the classes of the package that it is built on."""
    seen: set[str] = set()
    for base in found.__mro__:
        if not base.__module__.startswith("crisp_client"):
            continue
        for name, value in vars(base).items():
            if name.startswith("_") or name in seen:
                continue
            seen.add(name)
            inner = getattr(value, "__func__", value)  # of a class method
            getter = getattr(value, "func", None) or getattr(value, "fget", None)
            is_method = inspect.isfunction(inner)
            yield {
                "name": name,
                "owner": base.__name__,
                "is_method": is_method,
                "is_of_class": isinstance(value, classmethod),
                "is_async": inspect.iscoroutinefunction(inner),
                "arguments": arguments(inner) if is_method else None,
                "result": result(inner if is_method else getter),
                "doc": inspect.cleandoc((inner if is_method else getter).__doc__ or "")
                if is_method or getter
                else "",
            }


def main(wanted: list[str]) -> None:
    found = {}
    for one in wanted:
        module, _, chosen = one.partition(":")
        loaded = importlib.import_module(module)
        names = chosen.split(",") if chosen else getattr(loaded, "__all__", ())
        values = {name: getattr(loaded, name) for name in names}
        found[module] = {
            "doc": inspect.cleandoc(loaded.__doc__ or ""),
            "names": [
                described(name, value)
                for name, value in values.items()
                if not inspect.ismodule(value)
            ],
        }
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
