"""Which events of an article tell of one and the same deed."""
