"""The version of the library, as records and files state it."""

VERSION = "0.1.0"
