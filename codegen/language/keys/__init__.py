"""Every key of the spec, one place each: its values, its documentation, whether it must be there.

`BLOCKS` has all kinds of blocks. A new key is an attribute in the class of its block, with a test
that a value of it goes through; then comes its meaning, from `codegen.load` on.
"""

from __future__ import annotations

from codegen.language.blocks import Block
from codegen.language.keys import api
from codegen.language.keys.event import EmitKeys
from codegen.language.keys.event import EventKeys
from codegen.language.keys.field import FieldKeys
from codegen.language.keys.file import RestFile
from codegen.language.keys.file import RtmFile
from codegen.language.keys.file import TypesFile
from codegen.language.keys.operation import OperationKeys
from codegen.language.keys.operation import RemovedKeys
from codegen.language.keys.type import TypeKeys

BLOCKS: dict[str, type[Block]] = {
    block.title: block
    for block in (
        api.ApiFile,
        api.Reference,
        api.Auth,
        api.Envelope,
        api.Answers,
        api.Safety,
        api.Errors,
        api.Reason,
        api.Rtm,
        api.Backfill,
        api.Ending,
        api.HandleKeys,
        api.WebHooks,
        RestFile,
        RtmFile,
        TypesFile,
        OperationKeys,
        RemovedKeys,
        FieldKeys,
        TypeKeys,
        EventKeys,
        EmitKeys,
    )
}
