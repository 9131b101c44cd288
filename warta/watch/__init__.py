"""A dataset that is kept up to date: feeds are polled, new articles fetched and read, edits kept as versions.

feeds      FEEDS.toml: which lists are watched, and how
intervals  when something is asked again
state      what is known of lists, pages and sites, in a file beside what was fetched
visits     many sites at once, each politely
lists      what a list says: which articles are new, which have changed
pages      what a page says: kept, unchanged, gone
looks      whether the text of a page is another than before
spool      what was fetched, as web archives in the dataset
matching   which events somebody wants to hear of
telling    new events to a file and to a webhook
rounds     all of this, once
"""
