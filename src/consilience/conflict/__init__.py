"""Conflict."""
