"""Tools for agents: a server of the Model Context Protocol, run by `crisp mcp`.

It needs the extra `mcp`. What may be called stands in `_policy`, what is told in `_results`.
"""
