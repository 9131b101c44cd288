"""The tables that the server keeps, as SELECTs over those of a dataset."""

from __future__ import annotations

from warta.dataset import ARTICLES, COPIES, ENTITIES, EVENTS, OCCURRENCES, QUOTES, STORIES, Table

VERSION = 8
"""Of these tables: a file with another one is made again."""
LEAD = 400  # characters of an article that lists show


def _names(parties: str) -> str:
    """Names in one string, small: `|tni|polri|`; empty for nobody."""
    return f"""CASE WHEN len({parties}) > 0
               THEN '|' || array_to_string([lower(p.name) FOR p IN {parties} IF p.name IS NOT NULL], '|') || '|'
               ELSE '' END"""


def _codes(code: str, *parties: str) -> str:
    """Codes of several parties in one string: `|IDN|MYS|`."""
    each = ", ".join(f"[p.{code} FOR p IN coalesce({one}, []) IF p.{code} IS NOT NULL]" for one in parties)
    return f"'|' || array_to_string(list_distinct(flatten([{each}])), '|') || '|'"


def _list(column: str) -> str:
    return f"CASE WHEN len({column}) > 0 THEN '|' || lower(array_to_string({column}, '|')) || '|' ELSE '' END"


def _keyed(column: str) -> str:
    """Parties with the key of their entity's page; null for words that name no entity."""
    return f"[struct_insert(p, key := k.keys[p.entity]) FOR p IN {column}]"


def _one(column: str) -> str:
    return f"'|' || lower(coalesce({column}, '')) || '|'"


KEYS = """(SELECT article, map_from_entries(list((entity, kind || ':' || name))) AS keys
            FROM entities WHERE name IS NOT NULL AND shard IN (SELECT part FROM source) GROUP BY article)"""
"""The keys of an article's entities."""

OF_ITS_ARTICLE = "a.publisher, a.published, a.published_day, a.instant, a.title, a.outlet_named, a.agencies_named"

SITE = "nullif(regexp_extract(lower(x.url), '^https?://(?:www[.])?([^/:?#]+)', 1), '')"
"""The site of an article, null without an address: it stands for an outlet that the page does not name."""

SELECTED: tuple[tuple[Table, str], ...] = (
    (
        ARTICLES,
        f"""SELECT x.* EXCLUDE (text, blocks, published_at, part, shard)
                       REPLACE (coalesce(x.publisher, {SITE}) AS publisher), x.part AS shard,
                   substr(x.text, 1, {LEAD}) AS lead,
                   coalesce(epoch_us(x.published_at), epoch_us(CAST(x.published_day AS TIMESTAMP)), 0) AS instant,
                   {_list(f"list_distinct([x.publisher, {SITE}])")} AS outlet_named,
                   {_list("x.agencies")} AS agencies_named
            FROM source x ORDER BY instant""",
    ),
    (
        ENTITIES,
        """SELECT x.* EXCLUDE (mentions, part), x.mentions AS spans, len(x.mentions) AS mentions, x.part AS shard,
                  hash(lower(x.kind || ':' || x.name)) AS who, a.instant
           FROM source x JOIN articles a USING (article) ORDER BY instant, article""",
    ),
    (
        QUOTES,
        f"""SELECT x.* EXCLUDE (part) REPLACE ({_keyed("x.chain")} AS chain), x.part AS shard, {OF_ITS_ARTICLE},
                   k.keys[x.entity] AS key, {_one("coalesce(x.name, x.speaker)")} AS speaker_named,
                   {_list("x.via")} AS via_named,
                   hash(lower(k.keys[x.entity])) AS who
            FROM source x JOIN articles a USING (article) LEFT JOIN {KEYS} k USING (article) ORDER BY instant""",
    ),
    (
        EVENTS,
        f"""SELECT x.* EXCLUDE (part) REPLACE ({_keyed("x.actors")} AS actors, {_keyed("x.recipients")} AS recipients,
                                                  {_keyed("x.claimants")} AS claimants),
                   x.part AS shard, {OF_ITS_ARTICLE},
                   {_names("x.actors")} AS actors_named, {_names("x.recipients")} AS recipients_named,
                   {_names("x.claimants")} AS claimants_named, {_one("x.place")} AS place_named,
                   {_one("coalesce(x.place_region, x.setting_region)")} AS region_named,
                   {_codes("country", "x.actors", "x.recipients")} AS countries,
                   {_codes("sector", "x.actors", "x.recipients")} AS sectors,
                   x.actors[1].name AS actor, x.recipients[1].name AS recipient,
                   CASE WHEN x.actors[1].name IS NOT NULL AND x.recipients[1].name IS NOT NULL
                        THEN hash(lower(x.actors[1].name), lower(x.recipients[1].name)) END AS pair,
                   CASE WHEN x.lat IS NOT NULL THEN hash(x.place, x.place_country, x.lat, x.lon) END AS spot,
                   coalesce(epoch_us(CAST(x.first_day AS TIMESTAMP)), 0) AS day_at
            FROM source x JOIN articles a USING (article) LEFT JOIN {KEYS} k USING (article) ORDER BY instant""",
    ),
)
"""The tables of parts, in the order in which they need each other, and how their rows come from the dataset's.

They are kept in the order of publication: the newest rows that fit, which is what is asked for most, lie side by side.
"""

PARTIES = """
    SELECT e.shard, e.event, e.article, e.side, n.who
    FROM (SELECT shard, event, article, 'actor' AS side, unnest(actors).entity AS entity FROM events
          UNION ALL SELECT shard, event, article, 'recipient', unnest(recipients).entity FROM events
          UNION ALL SELECT shard, event, article, 'claimant', unnest(claimants).entity FROM events) e
    JOIN entities n USING (article, entity) WHERE e.shard IN (SELECT unnest(?)) ORDER BY n.who
"""
"""Who takes part in which event, by the number of kind and name: an entity's page looks there."""

OF_PARTS = (*(table.name for table, _ in SELECTED), "parties")
OF_ALL = (COPIES, STORIES, OCCURRENCES)
SHOWN = {OCCURRENCES.name: "articles > 1"}
"""Which of their rows are: what one article alone tells twice stands on its own page."""

COUNTED: tuple[tuple[str, str], ...] = (
    (
        "pairs",
        """SELECT pair, min(actor) AS actor, min(recipient) AS recipient FROM events
           WHERE pair IS NOT NULL GROUP BY pair""",
    ),
    (
        "spots",
        """SELECT spot, any_value(place) AS place, any_value(place_country) AS country,
                  any_value(place_region) AS region, any_value(lat) AS lat, any_value(lon) AS lon,
                  any_value(resolution) AS resolution
           FROM events WHERE spot IS NOT NULL GROUP BY spot""",
    ),
    (
        "people",
        """SELECT n.who, any_value(n.kind) AS kind, arg_max(n.name, n.mentions) AS name,
                  arg_max(n.country, n.confidence) AS country, arg_max(n.sector, n.confidence) AS sector,
                  arg_max(n.role, n.confidence) AS role, count(DISTINCT n.article) AS articles,
                  sum(n.mentions)::BIGINT AS mentions, '|' || any_value(lower(n.name)) || '|' AS named,
                  coalesce(any_value(p.did), 0) AS did, coalesce(any_value(p.underwent), 0) AS underwent,
                  coalesce(any_value(q.said), 0) AS said
           FROM entities n
           LEFT JOIN (SELECT who, count(*) FILTER (side = 'actor') AS did,
                             count(*) FILTER (side = 'recipient') AS underwent FROM parties GROUP BY who) p USING (who)
           LEFT JOIN (SELECT who, count(*) AS said FROM quotes GROUP BY who) q USING (who)
           WHERE n.name IS NOT NULL GROUP BY n.who""",
    ),
    (
        "occurrence_heads",
        """SELECT o.occurrence, any_value(o.story) AS story, any_value(o.articles) AS articles,
                  any_value(o.origins) AS origins, any_value(o.disagrees) AS disagrees, count(*) AS claims,
                  any_value(o.type) AS type, list_distinct(list(o.status)) AS statuses,
                  arg_min(struct_pack(article := o.article, sentence := o.sentence, publisher := a.publisher,
                                      published := o.published, url := o.url, place := o.place, actors := e.actors,
                                      recipients := e.recipients, claimants := e.claimants),
                          (NOT o.first, a.instant, o.event)) AS head, min(a.instant) AS instant,
                  any_value(a.lang) AS lang,
                  string_agg(a.outlet_named, '') AS outlet_named, string_agg(e.actors_named, '') AS actors_named,
                  string_agg(e.recipients_named, '') AS recipients_named,
                  string_agg(e.claimants_named, '') AS claimants_named, string_agg(e.place_named, '') AS place_named,
                  string_agg(e.region_named, '') AS region_named, any_value(e.place_region) AS place_region,
                  string_agg(e.countries, '') AS countries, string_agg(e.sectors, '') AS sectors,
                  any_value(e.lat) AS lat, any_value(e.lon) AS lon, any_value(e.place_country) AS place_country,
                  min(o.first_day) AS first_day, max(o.last_day) AS last_day, min(a.published_day) AS published_day
           FROM occurrences o JOIN articles a USING (article) JOIN events e ON e.event = o.event
           GROUP BY o.occurrence""",
    ),
    (
        "story_heads",
        """SELECT s.story, count(*) AS articles, count(DISTINCT a.publisher) AS outlets,
                  arg_min(a.title, (a.instant, a.article)) AS title,
                  arg_min(a.publisher, (a.instant, a.article)) AS publisher,
                  min(a.published_day) AS first_day, max(a.published_day) AS last_day, max(a.instant) AS instant,
                  any_value(a.lang) AS lang, string_agg(a.outlet_named, '') AS outlet_named,
                  string_agg(a.agencies_named, '') AS agencies_named,
                  coalesce(any_value(o.occurrences), 0) AS occurrences, coalesce(any_value(o.origins), 0) AS origins,
                  coalesce(any_value(o.disagreements), 0) AS disagreements
           FROM stories s JOIN articles a USING (article)
           LEFT JOIN (SELECT story, count(*) AS occurrences, max(origins) AS origins,
                             count(*) FILTER (len(disagrees) > 0) AS disagreements
                      FROM occurrence_heads GROUP BY story) o ON o.story = s.story
           GROUP BY s.story""",
    ),
)
"""Tables that are counted again after each change, in this order."""
