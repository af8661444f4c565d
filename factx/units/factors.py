"""Exact factors to the SI, as facts: what one of each unit is in SI units.

Sources: BIPM, *The International System of Units*, 9th edition (2019), tables 1 to 8; NIST Special
Publication 811 (2008), appendix B; NIST Handbook 44 (2023), appendix C for American measures; the
UK's Units of Measurement Regulations 1995 for imperial ones; CODATA 2022 and IAU 2015 resolution B3
for the few units that are measured and not defined (see ``MEASURED``).

A line reads ``unit = number * unit^power * unit^power``: a unit is defined by others that stand in
the same table, by their names. A name that is missing here has its factor from an SI or binary
prefix ("kilopascal"), or from its parts ("kilometre per hour"), or has none (see ``WITHOUT``).
"""

from typing import Final

PI: Final = "3.14159265358979323846264338327950288419716939937510582097494459"
"""Angles and a few astronomical and magnetic units need it: sixty digits stand for it."""

SI_UNITS: Final[dict[str, str | None]] = {
    "length": "metre",
    "mass": "kilogram",
    "time": "second",
    "temperature": "kelvin",
    "charge": "coulomb",
    "angle": "radian",
    "solid angle": "steradian",
    # The SI has no unit of information: the bit (IEC 80000-13) stands in for it.
    "data storage": "bit",
    "amount of substance": "mole",
    "catalytic activity": "katal",
    "area": "square metre",
    "volume": "cubic metre",
    "volume (lumber)": "cubic metre",
    "force": "newton",
    "pressure": "pascal",
    "energy": "joule",
    "power": "watt",
    "speed": "metre per second",
    "acceleration": "metre per square second",
    "fuel economy": "metre per cubic metre",
    "fuel consumption": "cubic metre per metre",
    "angular speed": "radian per second",
    "angular acceleration": "radian per square second",
    "density": "kilogram per cubic metre",
    "specific volume": "cubic metre per kilogram",
    "moment of inertia": "kilogram square metre",
    "torque": "newton metre",
    "thermal resistance": "kelvin per watt",
    "thermal conductivity": "watt per metre per kelvin",
    "specific heat capacity": "joule per kilogram per kelvin",
    "volumetric flow": "cubic metre per second",
    "mass flow": "kilogram per second",
    "concentration": "kilogram per cubic metre",
    "dynamic viscosity": "pascal second",
    "kinematic viscosity": "square metre per second",
    "fluidity": "per pascal per second",
    "surface tension": "newton per metre",
    "permeability": "square metre",
    "luminous intensity": "candela",
    "luminous flux": "lumen",
    "illuminance": "lux",
    "luminance": "candela per square metre",
    "typographical element": None,
    "frequency": "hertz",
    "instance frequency": "hertz",
    "flux density": "watt per square metre per hertz",
    "linear mass density": "kilogram per metre",
    "linear charge density": "coulomb per metre",
    "surface charge density": "coulomb per square metre",
    "charge density": "coulomb per cubic metre",
    "current": "ampere",
    "linear current density": "ampere per metre",
    "surface current density": "ampere per square metre",
    "electric potential": "volt",
    "electric field": "volt per metre",
    "electrical resistance": "ohm",
    "electrical resistivity": "ohm metre",
    "electrical conductance": "siemens",
    "electrical conductivity": "siemens per metre",
    "capacitance": "farad",
    "inductance": "henry",
    "magnetic flux": "weber",
    "magnetomotive force": "ampere",
    "magnetic field": "tesla",
    "irradiance": "watt per square metre",
    "radiation absorbed dose": "gray",
    "equivalent dose": "sievert",
    "radioactivity": "becquerel",
    "radiation exposure": "coulomb per kilogram",
    "radiation": "gray per second",
    "data transfer rate": "bit per second",
    "dimensionless": "one",
    "person": "person",
    "molarity": "mole per cubic metre",
    "person time": "person second",
}
"""The coherent SI unit of each dimension (quantulum3's names, and some finer kinds)."""

OFFSETS: Final[dict[str, str]] = {
    "degree Celsius": "273.15",
    "degree fahrenheit": "45967/180",
    "degree reaumur": "273.15",
}
"""What is added after the factor: kelvin = value * factor + offset."""

MEASURED: Final = frozenset(
    {
        "atomic mass unit",
        "hartree",
        "solar mass",
        "earth mass",
        "jupiter mass",
        "lunar mass",
    }
)
"""Units whose SI values are measured: their factors are the published values, not exact ones."""

WITHOUT: Final[dict[str, str]] = {
    "unk": "no unit",
    "dimensionless": "no unit",
    "decibel": "logarithmic",
    "baud": "symbols a second: the bits of a symbol differ",
    "pixel": "no size of its own",
    "megapixel": "no size of its own",
    "base pair": "counted: its length is an average",
    "kilo base pair": "counted",
    "mega base pair": "counted",
    "giga base pair": "counted",
    "nucleotide": "counted",
    "drop": "no fixed size",
    "quantum bit": "holds no fixed number of bits",
    "oersted": "measures H where quantulum3's dimension means B",
    "langley": "energy, not power, for each area: contradicts quantulum3's dimension",
    "inverse femtobarn": "an inverse area under quantulum3's length",
    "statcoulomb": "its SI value is measured since 2019",
    "statvolt": "its SI value is measured since 2019",
    "statohm": "its SI value is measured since 2019",
    "statmho": "its SI value is measured since 2019",
    "international unit": "differs from substance to substance",
    "TEU": "a count of containers",
    "colony-forming unit": "counted",
    "dobson unit": "a column of ozone: no unit of its dimension",
    "dot per inch": "dots have no size",
    "pixel per inch": "pixels have no size",
    "dioptre": "an inverse length, said of lenses only",
    "degree": "Celsius or Fahrenheit is unsaid",
    "degree day": "counted from a base temperature in either scale",
    "gross ton": "computed from a volume by a formula that is not linear",
    "decibel-milliwatt": "logarithmic",
    "milliequivalent": "depends on the charge of the ion",
    "milliosmole": "depends on how the substance dissolves",
    "plaque-forming unit": "counted",
    "standard deviation": "of what it deviates",
    "centimorgan": "a frequency of recombination",
    "nephelometric turbidity unit": "defined by the instrument",
    "practical salinity unit": "a scale of conductivities",
    "quality-adjusted life year": "weighted by a judgement",
    "disability-adjusted life year": "weighted by a judgement",
    "scoville heat unit": "a dilution as tasted",
    "degree brix": "a scale of refraction",
    "international bitterness unit": "defined by its measurement",
    "full-time equivalent": "counted",
    "bigha": "differs from state to state",
    "katha": "differs from state to state",
}
"""Units that have no factor, and why. Currencies have none either."""

FACTORS: Final = f"""
metre = 1
gram = 1/1000
kilogram = 1
second = 1
ampere = 1
kelvin = 1
mole = 1
candela = 1
radian = 1
steradian = 1
hertz = 1
newton = 1
pascal = 1
joule = 1
watt = 1
coulomb = 1
volt = 1
farad = 1
ohm = 1
siemens = 1
weber = 1
tesla = 1
henry = 1
lumen = 1
lux = 1
becquerel = 1
gray = 1
sievert = 1
katal = 1
bit = 1
byte = 8

ångström = 1/10000000000
light-year = 9460730472580800
astronomical unit = 149597870700
parsec = 648000/{PI} * astronomical unit
inch = 127/5000
foot = 12 * inch
yard = 3 * foot
mile = 5280 * foot
league = 3 * mile
furlong = 660 * foot
fathom = 6 * foot
ell = 45 * inch
cubit = 18 * inch
span = 9 * inch
twip = 1/1440 * inch
barn = 1e-28
circular mil = {PI}/4 * thou^2
hectare = 10000
acre = 4840 * yard^2
square mile = 1 * mile^2

atomic mass unit = 1.66053906892e-27
solar mass = 1.98841e30
earth mass = 5.97217e24
tonne = 1000
ton = 1000
short ton = 2000 * pound-mass
long ton = 2240 * pound-mass
pound-mass = 0.45359237
ounce = 1/16 * pound-mass
quintal = 100
quarter = 28 * pound-mass
carat = 0.0002

litre = 1/1000
gallon = 231 * inch^3
quart = 1/4 * gallon
pint = 1/8 * gallon
cup = 1/16 * gallon
fluid ounce = 1/128 * gallon
tablespoon = 1/2 * fluid ounce
dessertspoon = 1/3 * fluid ounce
teaspoon = 1/6 * fluid ounce
barrel = 42 * gallon
acre foot = 43560 * foot^3
stere = 1
bushel = 2150.42 * inch^3
peck = 537.605 * inch^3
board-foot = 144 * inch^3

degree Celsius = 1
degree fahrenheit = 5/9
degree rankine = 5/9

bar = 100000
kilogram-force = 9.80665
gram-force = 9.80665 * gram
ton-force = 1000 * kilogram-force
pound-force = 9.80665 * pound-mass
ounce-force = 1/16 * pound-force
dyne = 1/100000
poundal = 1 * pound-mass * foot
kip = 1000 * pound-force
pound per square inch = 1 * pound-force * inch^-2
standard atmosphere = 101325
technical atmosphere = 98066.5
torr = 101325/760
millimeter of mercury = 133.322387415
inch of mercury = 25.4 * millimeter of mercury
centimeter of water = 98.0665
inch of water = 249.08891
barye = 1/10

calorie = 4.184
erg = 1e-7
electronvolt = 1.602176634e-19
hartree = 4.3597447222060e-18
british thermal unit = 1055.05585262
mega british thermal unit = 1000000 * british thermal unit
quad = 1e15 * british thermal unit
therm = 100000 * british thermal unit
kiloton = 1e12 * calorie
megaton = 1e15 * calorie
gigaton = 1e18 * calorie
horsepower = 550 * foot * pound-force
ton of refrigeration = 12000/3600 * british thermal unit

shake = 1e-8
minute = 60
hour = 3600
day = 86400
week = 604800
fortnight = 1209600
month = 1/12 * year
year = 365.2425 * day
lustrum = 5 * year
decade = 10 * year
century = 100 * year
millennium = 1000 * year

speed of light = 299792458
knot = 1852/3600
gal = 1/100
degree angle = {PI}/180
minute of arc = {PI}/10800
second of arc = {PI}/648000

mibibyte = 8388608
nibble = 4
poise = 1/10
stokes = 1/10000
rhe = 10
stilb = 10000
turn = 1
cycle per second = 1
revolutions per minute = 1/60
inverse second = 1
faraday = 96485.3321233100184
ampere-hour = 3600
milliampere-hour = 3.6
ampere-turn = 1
maxwell = 1e-8
gauss = 1/10000
curie = 37000000000
rutherford = 1000000
roentgen = 0.000258
rad = 1/100
darcy = 1e-7/101325
denier = 1/9000000
tex = 1/1000000
jansky = 1e-26

pair = 2
dozen = 12
gross = 144
great gross = 1728
baker's dozen = 13
long hundred = 120
set = 1
count = 1
percentage = 1/100
per mille = 1/1000
parts-per-million = 1e-6
parts-per-billion = 1e-9
parts-per-trillion = 1e-12
basis point = 1/10000
"""
