"""From readings to a dataset in which one copy is one report."""
