"""Who did a deed and to whom: all who may have been party to it, weighed; of which country and sector they are."""
