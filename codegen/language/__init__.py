"""The spec language: its keys, its types, and the files in `docs/` that are made of them.

`keys` has every key once. `values` and `blocks` are what keys are made of, `grammar` reads types.
`schema` makes the JSON Schemas with which editors complete, explain and check a spec file.
"""
