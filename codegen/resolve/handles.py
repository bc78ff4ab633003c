"""Handles: what they bind exists, and no two of their methods have one name."""

from __future__ import annotations

from codegen import reserved
from codegen.handles import handle_class
from codegen.handles import inner
from codegen.handles import methods_on
from codegen.handles import name_on
from codegen.handles import operations_of
from codegen.ir import Api
from codegen.ir import Handle
from codegen.ir import Operation
from codegen.naming import operation_problem
from codegen.naming import python_name
from codegen.placed import place_of
from codegen.problems import Problems


def check_handles(api: Api, problems: Problems) -> None:
    """Report handles that cannot be, and names that would meet on one."""
    for at, handle in enumerate(api.platform.handles):
        _check_name(handle, api, problems)
        for other in api.platform.handles[:at]:
            if other.binds == handle.binds:
                message = f"`{handle.name}` binds what `{other.name}` does, at {other.place}"
                problems.add(handle.place, message)
            elif handle_class(other) == handle_class(handle):
                message = f"`{handle.name}` makes the class of `{other.name}`, at {other.place}"
                problems.add(handle.place, message)
        operations = list(operations_of(handle, api))
        _check_stated(handle, operations, problems)
        if operations:
            _check_methods(handle, operations, api, problems)
        else:
            _report_empty(handle, api, problems)


def _check_name(handle: Handle, api: Api, problems: Problems) -> None:
    for resource in api.resources:
        if resource.name == handle.name:
            message = f"`{handle.name}` is a resource already: {resource.files[0]}"
            problems.add(handle.place, message)
    if handle.name in reserved.client():
        problems.add(handle.place, f"`{handle.name}` is an attribute of every client")


def _report_empty(handle: Handle, api: Api, problems: Problems) -> None:
    known = {field.wire for one in api.operations() for field in one.path_params}
    unknown = [name for name in handle.binds if name not in known]
    hint = problems.did_you_mean(unknown[0], known) if unknown else ""
    begins = ", ".join(f"{{{name}}}" for name in handle.binds)
    message = f"`{handle.name}` has no method: no path has `{begins}` as its first parameters{hint}"
    problems.add(place_of(handle, "binds"), message)


def _check_stated(handle: Handle, operations: list[Operation], problems: Problems) -> None:
    known = [operation.key for operation in operations]
    for key, _ in handle.names:
        if key not in known:
            hint = problems.did_you_mean(key, known)
            message = f"`{key}` is no operation of the handle `{handle.name}`{hint}"
            problems.add(place_of(handle, "names", key), message)


def _check_methods(
    handle: Handle, operations: list[Operation], api: Api, problems: Problems
) -> None:
    ids = {python_name(wire) for wire in handle.binds}
    makes = {one.name for one in inner(handle, api)}
    seen: dict[str, Operation] = {}
    for operation in operations:
        place = place_of(handle, "names", operation.key)
        name = name_on(handle, operation, api)
        if problem := operation_problem(name):
            message = f"`{operation.key}` would be `{name}` on the handle `{handle.name}`, which"
            problems.add(place, f"{message} {problem}; state another name with `names:`")
            continue
        for method, _ in methods_on(handle, operation, api):
            if (other := seen.setdefault(method, operation)) is not operation:
                problem = f"`{other.key}` is, too"
            elif method in makes:
                problem = "makes the handle of that name"
            elif method in ids or method in reserved.handle():
                problem = "is there already"
            elif python_name(method) != method:
                problem = "cannot be a method: the name is taken"
            else:
                continue
            message = f"`{operation.key}` would be `{method}` of the handle `{handle.name}`, which"
            problems.add(place, f"{message} {problem}; state another name with `names:`")
