"""Single options by name, in place of those of a whole value."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from .rules.problems import unknown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from _typeshed import DataclassInstance

    T = TypeVar("T", bound=DataclassInstance)


def overridden(options: T, overrides: Mapping[str, Any], caller: str, own: tuple[str, ...] = ()) -> T:
    """The options, with those given by name in place of their own.

    Raises TypeError for a name that is none of them, in the name of the `caller`, who has parameters of his `own`.
    """
    if not overrides:
        return options
    names = [field.name for field in fields(options)]
    for name in overrides:
        if name not in names:
            raise TypeError(f"{caller}: {unknown(name, [*names, *own], 'option')}")
    return replace(options, **overrides)
