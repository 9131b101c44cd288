"""Where a deed took place, which place on Earth is meant, and where its article sets it if its sentence names none."""
