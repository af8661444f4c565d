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
    sank sunk swam swum drove driven flew flown drew drawn broke chose ate eaten threw thrown woke
    shook shaken sang drank caught taught fought sought slept wept swept crept dealt lent fled
    fallen risen gone slid struck hid swore tore wore froze blew arose underwent withdrew overcame
    won't can't isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't
    according due respectively each apart alone together combined total altogether
    indicates represents denotes separates signifies corresponds equals implies means
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
    "broken",
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
    crew laity crewmen crewmembers brethren sportswomen spokeswomen congresswomen councilmen
    aldermen clergymen countrymen frenchmen englishmen irishmen welshmen dutchmen noblemen
    statesmen guardsmen riflemen militiamen tribesmen cameramen repairmen doormen anglers
    goldfish jellyfish starfish swordfish shellfish crayfish reindeer wildebeest bison buffalo
    dormice woodlice cacti hippopotami octopi syllabi termini alumnae nebulae supernovae
    referenda memoranda addenda errata strata spectra automata ova bureaux plateaux chateaux
    chassis corps crossroads gallows barracks innings
    """.split()
)
# What the number itself turns into a noun: the 12 wounded, 30 dead, 400 others.
ADJECTIVE_HEADS = frozenset(
    """
    dead wounded injured missing accused unemployed jobless homeless disabled elderly poor rich
    hurt deceased convicted condemned displaced hospitalised hospitalized critical faithful
    Chinese Japanese Vietnamese Portuguese Swiss Lebanese Sudanese Maltese British French Dutch
    Spanish Irish Welsh English Turkish Polish Danish Swedish Finnish
    """.lower().split()
)
# Participles that no -ed tells, behind an adverb: 11 illegally held weapons.
PARTICIPLES = frozenset(
    """
    held built made born known sold written grown taken given shown found kept paid bought spent
    chosen drawn driven broken stolen hidden worn torn woven frozen fallen lost led read run sent
    set spoken understood won thrown flown sunk bred fed hung laid lit sewn shot told
    """.split()
)
# Plural nouns that are verbs as often: the phrase has to end behind them.
NOUN_OR_VERB = frozenset("tries finds holds stands buys meets remains costs".split())
# Singular agreement behind "one in four": "one in four women smokes".
_PERSONS = frozenset("people men women children adults".split())
# What may stand between a number and its noun although it ends a phrase elsewhere.
OPENERS = frozenset("more fewer most least less very too such".split())
# Kinds of things, so that the things themselves are counted: 5,700 categories of products.
KINDS = frozenset("categories types kinds sorts varieties forms".split())
# Of these a "m" behind a space counts millions.
CROWDS = frozenset(
    "people users followers viewers voters customers subscribers passengers visitors members residents"
    " inhabitants citizens children women men households homes workers employees jobs tourists"
    " students pupils patients refugees shares barrels copies downloads views vehicles cars phones"
    " devices books tickets votes doses listeners readers adults consumers listens streams".split()
)
ADJECTIVES = frozenset(
    """
    big large small tall short long old new young black white red green blue brown grey gray yellow
    good bad high low rich poor hot cold warm dry wet thick thin dark light fast slow hard soft
    senior junior male female elderly key main major minor dead deadly empty
    """.split()
)
_ADJECTIVE_ENDS = ("ed", "al", "ic", "ous", "ive", "ful", "less", "able", "ible", "ish", "ese")
# Nouns in -ing, where a phrase does not end before the word.
_NOUNS_IN_ING = frozenset(
    """
    building meeting thing ring king wing string spring hearing ruling killing shooting bombing
    painting warning wedding crossing dwelling sibling ceiling reading drawing filling finding
    landing gathering opening saving showing stabbing sitting setting spelling pudding being
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
    afterwards overseas yes says lens christmas texas paris diabetes measles mumps rabies herpes
    sepsis tennis aids sars mars james thomas jones charles kansas arkansas dallas las los vegas
    wales brussels athens adidas mercedes siemens philips gps upstairs downstairs indoors outdoors
    linguistics gymnastics billiards whereas alas
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


def is_adjective(lower: str) -> bool:
    """Whether a lower-case word is an adjective by its ending or among the short common ones."""
    return lower in ADJECTIVES or lower.endswith(_ADJECTIVE_ENDS)


def ends_before(lower: str) -> bool:
    """Whether a noun phrase ends in front of a word: not a noun, nor what can stand before one."""
    return (
        lower in STOP
        or lower.endswith(("ed", "ly"))
        or (lower.endswith("ing") and lower not in _NOUNS_IN_ING)
    )


def takes_verb(head: str, following: str) -> bool:
    """Whether a word in -s behind a plural is the verb of "one in five people lives here"."""
    return head in _PERSONS and following in _SINGULAR_VERBS


_SINGULAR_VERBS = frozenset(
    """
    lives smokes suffers owns drinks believes dies earns eats works uses plays speaks likes votes
    reports lacks needs wants thinks says knows feels takes has is was does goes gets
    """.split()
)
