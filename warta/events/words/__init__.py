"""Words that may tell a deed: the lexicon of a language, the candidates in a text, their clauses; where none are."""
