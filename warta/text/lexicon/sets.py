"""Which sets of phrases a lexicon has, and where the tables of a language have them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from warta.languages import Language

SETS_OF_NAMES = {
    "hyphened": ("hyphened", "words"),
    "inside": ("parts", "inside"),
    "also": ("parts", "also"),
    "held": ("parts", "held"),
    "alias": ("alias", "links"),
    "whole": ("whole", "before"),
    "bodies": ("bodies", "words"),
    "parts": ("bodies", "parts"),
    "body_ties": ("bodies", "ties"),
    "telling_apart": ("again", "telling_apart"),
    "others": ("again", "others"),
    "platforms": ("again", "platforms"),
    "body_links": ("bodies", "links"),
    "designators": ("designators", "words"),
    "other_groups": ("designators", "other_groups"),
    "players": ("players", "words"),
    "behind_i": ("given", "behind_i"),
    "never": ("never", "words"),
    "initials": ("initials", "before"),
    "initialled": ("initials", "sure"),
    "has_initials": ("initials", "behind"),
    "between_initials": ("initials", "between"),
    "things": ("things", "words"),
    "money": ("money", "words"),
    "address": ("address", "words"),
    "papers": ("papers", "words"),
    "numbering": ("papers", "numbering"),
    "makes": ("makes", "before"),
    "made": ("makes", "sure"),
    "networks": ("networks", "words"),
    "of_networks": ("networks", "before"),
    "in_networks": ("networks", "behind"),
    "before_noun": ("glue", "before_noun"),
    "sites": ("sites", "words"),
    "storms": ("sites", "storms"),
    "place": ("place", "before"),
    "home_places": ("place", "home"),
    "kinds": ("place", "kinds"),
    "common": ("place", "common"),
    "given_places": ("place", "given"),
    "joined": ("glue", "joined"),
    "called": ("place", "called"),
    "facilities": ("facilities", "words"),
    "treaties": ("treaties", "words"),
    "person": ("pronouns", "person"),
    "suspects": ("pronouns", "suspects"),
    "victims": ("pronouns", "victims"),
    "people": ("pronouns", "people"),
    "object": ("pronouns", "object"),
    "pointed_men": ("pointed", "men"),
    "pointed_women": ("pointed", "women"),
    "narrowed": ("pointed", "narrowed"),
    "thing": ("pronouns", "thing"),
    "said_when": ("pronouns", "said_when"),
    "it_helps": ("pronouns", "helps"),
    "it_is": ("pronouns", "is"),
    "it_alone": ("pronouns", "alone"),
    "it_feels": ("pronouns", "feels"),
    "two": ("several", "two"),
    "three": ("several", "three"),
    "both": ("several", "both"),
    "all_three": ("several", "all_three"),
    "several_states": ("several", "states"),
    "several_offices": ("several", "offices"),
    "heads": ("several", "heads"),
    "several_persons": ("several", "persons"),
    "several_men": ("several", "men"),
    "several_women": ("several", "women"),
    "several_bodies": ("several", "bodies"),
    "several_sides": ("several", "sides"),
    "several_teams": ("several", "teams"),
    "several_joins": ("several", "joins"),
    "several_behind": ("several", "behind"),
    "several_never_before": ("several", "never_before"),
    "several_verbs": ("several", "verbs"),
    "several_sure": ("several", "sure"),
}
"""Sets of phrases, and where they stand in the table `names`: part and key."""
SETS = (
    "articles",
    "indefinite",
    "before",
    "one_before",
    "new_before",
    "former",
    "candidate",
    "after",
    "portfolio",
    "for_portfolio",
    "prefixes",
    "stances",
    "untitled",
    "seated",
    "terms",
    "listing",
    "instances",
    "firms",
    "listed",
    "based",
    "links",
    "tied",
    "workplace",
    "employers",
    "state_links",
    "group_links",
    "apposition",
    "naming",
    "aged",
    "years",
    "holding",
    "sided",
    "of_firms",
    "clock",
    "definite",
    "definite_before",
    "doubling",
    "honorifics",
    "degrees",
    "abstract",
    "abstract_in",
    "adjectives",
    "modifiers",
    "general",
    "points_back",
    "verbs_behind",
    "possessive",
    "sent",
    "sent_to",
    "goals",
    "states_again",
    "here",
)
"""Sets of phrases that stand in the table `titles` under their own names."""


def sets_of(language: Language) -> Mapping[str, Sequence[str]]:
    """The forms of each set of phrases, by its name."""
    titles, names = language.table("titles"), language.table("names")
    sets = {key: titles.get(key, ()) for key in SETS}
    sets |= {key: names.get(part, {}).get(inside, ()) for key, (part, inside) in SETS_OF_NAMES.items()}
    sets["body_nouns"] = [noun for nouns in names.get("body_nouns", {}).values() for noun in nouns]
    sets["introducing"] = [noun for nouns in names.get("introducing", {}).values() for noun in nouns]
    for key in ("man", "woman"):
        sets[key] = [word for part in ("pronouns", "gender", "given") for word in names.get(part, {}).get(key, ())]
    sets["given"] = [word for words in names.get("given", {}).values() for word in words]
    sets["ranks"] = [rank for ranks in titles.get("ranks", {}).values() for rank in ranks]
    sets["several"] = [word for key in ("two", "three", "both", "all_three") for word in sets[key]]
    sets["relative"] = language.table("speech").get("relatives", ())
    sets["that"] = language.table("speech").get("complementisers", ())
    return sets
