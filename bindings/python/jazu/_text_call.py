"""Functions of the library that make one text of another: without ctypes while the text is short
and the compiled part of the package is there, else by ctypes."""

from __future__ import annotations

import ctypes
import os
from typing import Any, Callable, Final, TypeVar

from . import _library as library

CONVERT: Final = 0
SEARCH_KEY: Final = 1
SORT_KEY: Final = 2
UPPER: Final = 3
LOWER: Final = 4
TITLE: Final = 5

try:
    if os.environ.get("JAZU_ACCELERATOR") == "off":
        raise ImportError("JAZU_ACCELERATOR is off")
    from ._accelerator import TextCall as TextCall

    ACCELERATED = True
except ImportError:
    # Not built, or not for this interpreter. ctypes does all that the compiled part does.
    class TextCall:  # type: ignore[no-redef]
        """The base of what is called with a text, where nothing is compiled."""

        __slots__ = ()

        def _connect(self, function: int, address: int, handle: int, owner: object, /) -> None:
            """Nothing is to be prepared for ctypes."""

    ACCELERATED = False

_Class = TypeVar("_Class", bound=type)


def connect(
    call: TextCall, function: int, by: Callable[..., int], handle: library.Handle
) -> None:
    """Tells a call its function of the library, and what that takes first."""
    address = ctypes.cast(by, ctypes.c_void_p).value  # type: ignore[arg-type]
    call._connect(function, address or 0, handle.pointer or 0, handle)


def short_by_accelerator(kind: _Class) -> _Class:
    """Decorates a subclass of TextCall whose ``__call__`` goes by ctypes. That stays, or is what the
    compiled part calls when a text is not for it: a ``__call__`` in Python would cost half of a call.
    """
    if ACCELERATED:
        by_ctypes: Any = kind.__dict__["__call__"]
        setattr(kind, "_by_ctypes", by_ctypes)
        delattr(kind, "__call__")
    return kind
