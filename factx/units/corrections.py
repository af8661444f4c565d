"""What has to be known about quantulum3's table besides its own facts.

Where its entities are wrong, which of its surfaces mean other things in prose, which readings of a
symbol come first, and which powers of dimensions are which entity.
"""

from typing import Final

Powers = tuple[tuple[str, int], ...]

FLAT: Final[dict[str, Powers]] = {
    "area": (("length", 2),),
    "volume": (("length", 3),),
    "volume (lumber)": (("length", 3),),
    "concentration": (("density", 1),),
    "instance frequency": (("frequency", 1),),
    "molarity": (("amount of substance", 1), ("length", -3)),
}
"""Dimensions that are compared as others: a concentration is a density."""

STRUCTURES: Final[dict[Powers, str]] = {
    (("length", 2),): "area",
    (("length", 3),): "volume",
    (("length", 1), ("time", -2)): "acceleration",
    (("power", 1), ("time", 1)): "energy",
    (("current", 1), ("time", 1)): "charge",
    (("force", 1), ("length", 1)): "torque",
    (("length", -3), ("mass", 1)): "density",
    (("angle", 1), ("time", -2)): "angular acceleration",
    (("time", -1),): "frequency",
    (("energy", 1), ("time", -1)): "power",
}
"""Powers of dimensions and their entity, where ``entities.json`` lacks or confuses them."""

ENTITIES: Final[dict[str, str]] = {
    "barn": "area",
    # A bushel of wheat has a mass by custom; the unit itself is a volume.
    "bushel": "volume",
}
"""Where quantulum3's entity is wrong."""

KINDS: Final[dict[str, str]] = {
    "sievert": "equivalent dose",
    "rem": "equivalent dose",
    "steradian": "solid angle",
    "square degree": "solid angle",
    "molar": "molarity",
    "oersted": "oersted",
    "langley": "langley",
    "baud": "baud",
    **dict.fromkeys(("person-hour", "person-day", "person-month", "person-year"), "person time"),
    "passenger-kilometre": "transport of people",
    "passenger-mile": "transport of people",
    "vehicle-kilometre": "vehicles' length",
    "vehicle-mile": "vehicles' length",
}
"""Finer kinds than the entity: these cannot be converted into other units of the entity."""

_NOT_IN_PROSE = """
    unk dimensionless pair set percentage count turn shake quarter drop span dozen gross quad
    chain rod are slug cord mu rai jin person molar
"""
NOT_IN_PROSE: Final = frozenset(_NOT_IN_PROSE.split()) | {
    *("thousand cubic feet", "million cubic feet", "billion cubic feet", "trillion cubic feet"),
    "billion cubic metres",
    "great gross",
    "long hundred",
    "baker's dozen",
    "inverse second",
    "tonne of carbon",
}
"""Ordinary nouns, number words and percent: reachable by canonical name (and symbol) only."""

DROPPED: Final[dict[str, frozenset[str]]] = {
    "basis point": frozenset({"bip", "beep"}),
    "barn": frozenset({"barn", "b"}),
    "league": frozenset({"league"}),
    "short ton": frozenset({"ton"}),
    "long ton": frozenset({"weight ton"}),
    "gram": frozenset({"gm"}),
    "barrel": frozenset({"barrel dry", "dry barrel", "bbl dry"}),
    "quart": frozenset({"dry quart", "quart dry", "qt dry"}),
    "pint": frozenset({"dry pint", "pint dry", "pt dry", "p"}),
    "square yard": frozenset({"gaj"}),
    "cubic foot per second": frozenset({"CFM", "CFPM"}),  # these are cubic feet a minute
    "therm": frozenset({"thermie"}),  # a thermie is a million calories
    "gigaton": frozenset({"gigatonne", "Gt"}),  # of TNT: what is written so is a mass
    "megaton": frozenset({"megatonne", "Mt"}),
    "kiloton": frozenset({"kilotonne", "kt"}),
    "horsepower": frozenset({"pferdestarke", "boiler horsepower", "metric horsepower"}),
    "gram-force": frozenset({"pond"}),
    "pixel": frozenset({"dots"}),
    "candela": frozenset({"candle"}),
    "minute of arc": frozenset({"minute"}),
    "second of arc": frozenset({"second"}),
    "gal": frozenset({"gal"}),
    "nibble": frozenset({"tetrad", "tetrade", "quartet", "quadbit"}),
    "statcoulomb": frozenset({"franklin", "Fr"}),
    "hertz": frozenset({"revolutions per second"}),
    "kibibyte": frozenset({"K", "KB"}),
    "kilogram": frozenset({"kg", "kgs"}),  # as a name: it is a symbol
    "microsecond": frozenset({"µs"}),
    "barye": frozenset({"bary", "barie", "barad", "barrie", "baryd", "baryed"}),
    "steradian": frozenset({"square radian"}),
}
"""Surfaces and symbols of quantulum3 that are wrong, or mean other things in prose."""

_NO_PREFIX = "a u rps oz ltr ℓ yr y hr sec gm pel amp cals nibble TEU PS bhp BHP"
NO_PREFIX: Final = frozenset(_NO_PREFIX.split())
"""Symbols that take no prefix although their unit does."""

PREFIXED_NAMES: Final[dict[str, str]] = {
    "millilitre": "cubic centimetre",
    "microlitre": "cubic millimetre",
    "kilolitre": "cubic metre",
    "megagram": "tonne",
    "mebibyte": "mibibyte",
    "zeptobarn": "zeptobarn",
}
"""Prefixed units that quantulum3 has under another name."""

PREFERRED: Final[dict[str, str]] = {
    "C": "degree Celsius;coulomb",
    "F": "degree fahrenheit;farad",
    "K": "kelvin",
    "b": "bit;barn",
    "kt": "knot;kilotonne",
    "Mt": "megatonne;megaton",
    "Gt": "gigatonne;gigaton",
    "bp": "basis point;base pair",
    "bps": "basis point;bit per second",
    "ppt": "parts-per-trillion;percentage point;per mille",
    "st": "stone;stere",
    "KB": "kilobyte;kibibyte",
    "kb": "kilobit;kilo base pair;kilobyte",
    "Mb": "megabit;mega base pair;megabyte",
    "Gb": "gigabit;giga base pair;gigabyte",
    "mb": "megabyte;millibar",
    "nm": "nanometre;nautical mile",
    "M": "molar;nautical mile",
    "gal": "gallon",
    "MP": "megapixel",
    "dwt": "deadweight ton;pennyweight",
    "gr": "grain;gram",
    "gm": "gram",
    "rad": "radian;rad",
    "nt": "nucleotide;candela per square metre",
    "ka": "kiloyear",
    "Ma": "megayear",
    "Ga": "gigayear",
    "'": "foot;minute;minute of arc",
    "′": "foot;minute;minute of arc",
    '"': "inch;second;second of arc",
    "″": "inch;second;second of arc",
}
"""The order of the readings of symbols that mean several units; some readings are added."""

STANDARD: Final = frozenset(
    {
        "standard cubic centimetre per minute",
        "standard cubic feet per minute",
        "standard litre per minute",
        "milliampere-hour",
        "watt second",
        "great gross",
        "gross",
        "turn",
        "cycle per second",
    }
)
"""Units whose parts in quantulum3's table make another unit: not to be recognised by them."""
