"""Declarations to one `ir.Api`: references are followed, and rules of `api.yaml` applied."""

from codegen.resolve.api import load_api

__all__ = ["load_api"]
