"""Warta reads news pages: who said or did what to whom, when and where, and on whose word."""
