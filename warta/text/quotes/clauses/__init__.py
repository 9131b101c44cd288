"""The rules for reported clauses, beside their cues: what is such a clause, where it begins, and where it ends."""
