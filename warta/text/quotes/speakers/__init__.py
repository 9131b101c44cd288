"""The words that name who is speaking, beside a cue, and who that is."""
