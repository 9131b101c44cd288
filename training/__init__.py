"""Builds the models that ship with Warta. Not part of the package."""
