"""With which code a command ends; docs/commands.md tells what each means."""

OK, SOME_FAILED, NOT_DONE = 0, 1, 2
INTERRUPTED = 130  # by the keyboard, as shells have it
UNHEARD = 141  # `warta query … | head`: whoever read has left; this, too, as shells have it
