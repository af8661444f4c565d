"""The words that end or cannot head a noun phrase, and the plurals that do not end in s.

Closed classes after Huddleston and Pullum, The Cambridge Grammar of the English Language (2002):
determiners, prepositions, pronouns, auxiliaries and coordinators are few enough to list, so that a
noun phrase can be bounded without a tagger.
"""

from __future__ import annotations

STOP = frozenset(
    """
    a an the this that these those my your his her its our their some any no every each either
    neither another such what which whose who whom whoever where when while why how
    i you he she it we they me him us them himself herself itself themselves myself one ones
    about above across after against along alongside amid among amongst around as at before behind
    below beneath beside besides between beyond but by concerning considering despite down during
    except for from in inside into like near of off on onto opposite out outside over past per plus
    regarding round since than through throughout till to toward towards under underneath unlike
    until unto up upon versus via vs with within without apiece
    and or nor so yet if because although though unless whereas whether lest once
    am is are was were be been being has have had having do does did doing done will would shall
    should can could may might must ought need dare cannot
    not never ever also only just even still already again always often sometimes usually later
    earlier ago now then there here today yesterday tomorrow soon too very quite rather almost
    nearly perhaps maybe however therefore thus hence meanwhile instead otherwise altogether
    said says say told tell tells saying went goes go going gone took take takes taking taken came
    come comes coming made make makes making got get gets getting gave give gives giving given
    found find finds saw see sees seen knew know knows known thought think thinks became become
    becomes began begin begins begun brought bring brings bought buy buys kept keep keeps held hold
    holds wrote write writes stood stand stands heard hear hears meant mean means met meet meets ran
    run runs paid pay pays sat sit sits spoke speak speaks lay lies led lead leads grew grow grows
    fell fall falls rose rise rises won win wins lost lose loses sold sell sells sent send sends
    spent spend spends stayed remain remains remained need needs needed want wants wanted use uses
    used work works worked seem seems seemed feel feels felt try tries tried leave leaves ask asks
    asked show shows showed shown include includes including included follow follows followed
    die died dies dying killed arrived occurred happened appeared announced reported agreed
    decided signed started ended continued helped played turned moved lived believed allowed
    added changed opened walked offered remembered considered expected suggested let put set
    according due respectively each apart alone together combined total altogether
    more less fewer most least much many
    """.split()
) - {
    "past",
    "total",
    "near",
    "need",
    "use",
    "round",
    "plus",
    "leaves",
    "work",
    "run",
    "runs",
    "works",
    "uses",
    "die",
    "show",
    "shows",
    "given",
    "known",
    "seen",
    "set",
    "rises",
    "falls",
    "wins",
    "leads",
    "needs",
    "sets",
    "opposite",
}

IRREGULAR_PLURALS = frozenset(
    """
    people children men women police staff personnel cattle sheep fish deer aircraft spacecraft
    hovercraft headquarters series species means youth feet teeth geese mice lice oxen dice
    criteria phenomena data media alumni fungi bacteria nuclei stimuli cacti foci radii crisis
    crises analyses hypotheses theses diagnoses oases parentheses axes matrices vertices indices
    appendices larvae antennae formulae vertebrae policemen policewomen firemen firefighters
    servicemen servicewomen businessmen businesswomen fishermen gunmen lawmakers congressmen
    spokesmen chairmen craftsmen workmen horsemen salesmen sportsmen grandchildren stepchildren
    schoolchildren townspeople tradespeople salespeople spokespeople troops offspring livestock
    poultry salmon trout shrimp squid elk moose bison swine grouse quail cod tuna infantry cavalry
    artillery clergy gentry folk kin peers infantrymen airmen seamen marines watercraft counsel
    """.split()
)
# Words in -s that are no plural nouns.
_SINGULAR_S = frozenset(
    """
    this his its us was is has does as thus plus less always perhaps across towards various
    previous famous serious obvious anonymous bus gas class press loss glass mass cross process
    success access business congress address progress stress illness witness politics economics
    athletics mathematics physics news chaos canvas atlas iris basis crisis analysis census virus
    campus focus status bonus consensus corpus apparatus minus versus besides sometimes nowadays
    afterwards overseas yes says lens christmas texas paris
    """.split()
)


def is_plural(lower: str) -> bool:
    """Whether a lower-case word looks like a plural noun.

    >>> [w for w in ("children", "tons", "famous", "class", "countries", "bus") if is_plural(w)]
    ['children', 'tons', 'countries']
    """
    if lower in IRREGULAR_PLURALS:
        return True
    if len(lower) < 3 or lower[-1] != "s":
        return False
    return not (lower[-2:] in ("ss", "us", "is", "'s", "’s") or lower in _SINGULAR_S)
