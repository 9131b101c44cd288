"""Looking at a dataset in a browser, and asking it over HTTP.

    dataset -> cache (tables that answer fast) -> store (asks it, with a time limit) -> filters, lists
                                                      -> home, article, stories, entities, search: plain dicts
    plain dict -> formats (JSON, CSV, JSONL, GeoJSON) or pages (HTML) -> app

Every page shows the dict that its neighbouring address gives as JSON.
"""
