"""Declarations to the `ir.Api`: references followed, names unique, directions computed."""

from codegen.resolve.api import load_api

__all__ = ["load_api"]
