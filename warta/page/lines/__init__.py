"""What each line of an HTML page is: rules look at one line and its place on the page, and the first answer decides."""
