"""Running total."""
