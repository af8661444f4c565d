"""Frozen dataclasses that are made as fast as others.

A frozen dataclass sets every field through `object.__setattr__`, which for a class of sixteen
fields takes three times as long as plain assignment, and reading a text makes thousands of them.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, TypeVar

T = TypeVar("T")


def quick(cls: type[T]) -> type[T]:
    """Give a dataclass with `frozen=True, slots=True` an `__init__` that assigns its fields plainly.

    Meanwhile the object is of a class with the same slots that is not frozen.  All else stays: the
    signature, `__post_init__`, and that nobody can set a field afterwards.  Not for classes with
    subclasses, nor with fields that have a default factory.

    >>> from dataclasses import dataclass
    >>> @quick
    ... @dataclass(frozen=True, slots=True)
    ... class Point:
    ...     x: int
    ...     y: int = 0
    >>> Point(1)
    Point(x=1, y=0)
    >>> Point(1).x = 2
    Traceback (most recent call last):
    dataclasses.FrozenInstanceError: cannot assign to field 'x'
    """
    open_class = type(
        cls.__name__,
        cls.__bases__,
        {
            "__slots__": cls.__slots__,  # type: ignore[attr-defined]
            "__setattr__": object.__setattr__,
            "__delattr__": object.__delattr__,
        },
    )
    names: dict[str, Any] = {"_change": object.__setattr__, "_open": open_class, "_frozen": cls}
    parameters, keywords_only = [], False
    for field in fields(cls):  # type: ignore[arg-type]
        assert field.init and field.default_factory is MISSING, field.name
        if field.kw_only and not keywords_only:
            keywords_only = True
            parameters.append("*")
        if field.default is not MISSING:
            names[f"_{field.name}"] = field.default
            parameters.append(f"{field.name}=_{field.name}")
        else:
            parameters.append(field.name)
    lines = [f"def __init__(self, {', '.join(parameters)}):"]
    lines.append(" _change(self, '__class__', _open)")
    lines += [f" self.{field.name} = {field.name}" for field in fields(cls)]  # type: ignore[arg-type]
    lines.append(" self.__class__ = _frozen")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    exec("\n".join(lines), names)
    init = names["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    init.__annotations__ = cls.__init__.__annotations__
    cls.__init__ = init  # type: ignore[method-assign]
    return cls
