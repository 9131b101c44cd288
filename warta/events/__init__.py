"""Reading -> Reading with its events: who did what to whom, whether it happened, and on whose word."""

from warta.events.coder import code_events
from warta.events.needs import needed_for_events
from warta.events.pairs import classify_pair

__all__ = ["classify_pair", "code_events", "needed_for_events"]
