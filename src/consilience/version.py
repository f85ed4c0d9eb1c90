"""The version of the library, as records and files state it."""

__version__ = "0.1.0"
