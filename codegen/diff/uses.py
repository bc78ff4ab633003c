"""Define where a finding reaches a program, and what was read of the program."""

from __future__ import annotations

from attrs import frozen


@frozen(order=True)
class At:
    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@frozen(order=True)
class Use:
    """A place of a program that a finding reaches, and why it does."""

    at: At
    text: str
    """What stands there, as `calls website.get_website`."""
    sure: bool
    """False if it may be something else that has the same name."""

    def __str__(self) -> str:
        return f"{self.at} {self.said}"

    @property
    def said(self) -> str:
        return self.text if self.sure else f"perhaps {self.text}"


@frozen
class Usage:
    """Hold what was read of a program."""

    paths: tuple[str, ...]
    files: int
    hidden: int
    """The findings that do not reach it."""
    untold: tuple[str, ...] = ()
    """Places where the program names something that is not written there, each with the reason."""
    unread: tuple[str, ...] = ()
    """Files that are not Python, each with the place and the reason."""
    first: str = ""
    """The first file; it stands for the program as a whole where a place is needed."""
