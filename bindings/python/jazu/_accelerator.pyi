"""The compiled part, which is there where it could be built (``accelerator.cpp`` of the sources)."""

class TextCall:
    """A function of the library that makes one text of another, with what it does that by.

    Calling an object with one short str or bytes calls the function, with the GIL held and nothing
    allocated but the result. Everything else, errors too, is left to the method ``_by_ctypes``,
    which a subclass has and which gives the same.
    """

    __slots__ = ()

    def _connect(self, function: int, address: int, handle: int, owner: object, /) -> None:
        """``address`` is that of the function, in the library that ctypes has loaded; ``function``
        says which one it is, 0 to 5: convert, search_key_of, sort_key, and change_case to capitals,
        to small letters and to titles. ``owner`` is kept as long as the handle is needed."""
