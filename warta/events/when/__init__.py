"""When a deed took place: all times that it may have, weighed; and whether it is the news or only recalled."""
