"""Which events of an article report one and the same deed."""
