"""Units of trades and sciences that neither quantulum3 nor :mod:`factx.units.extra` knows.

The fields are those of ``EXTRA``. Facts: NIST Handbook 44 and SP 811, the UK's Weights and Measures
Acts, the International Energy Agency's unit converter, the Society of Petroleum Engineers' metric
standard, the Unified Code for Units of Measure (UCUM); for customary measures of land and weight the
Standards of Weights and Measures Acts of the countries that use them. Which units: the registry of
pint, and what news and abstracts were seen to use.

In oil and gas, M is a thousand and MM a million in American use; the International Energy Agency,
which the press follows, writes kb/d and mb/d for thousands and millions of barrels a day.
"""

from typing import Final

FURTHER: Final = """
degree|temperature||||
degree Celsius|temperature|celcius;degree celcius;deg celsius;deg celcius;deg centigrade;centigrate;\
celsuis;degree celsuis|||
degree fahrenheit|temperature|farenheit;degree farenheit;deg fahrenheit;deg farenheit;fahrenhiet;\
degree fahrenhiet;farenheight;fahrenheight|||
degree day|unknown|heating degree day;cooling degree day;growing degree day|||

thousand barrels per day|volumetric flow||kbd;kbpd;kb/d||1000 * barrel per day
million barrels per day|volumetric flow||mbd;mbpd;mmbpd;MMbpd;mmbbl/d;mb/d;MMb/d||\
1000000 * barrel per day
thousand barrels of oil equivalent|energy||kboe;mboe;Mboe||1000 * barrel of oil equivalent
million barrels of oil equivalent|energy||mmboe;MMboe;MMBOE||1000000 * barrel of oil equivalent
barrel of oil equivalent per day|power||boed;BOED;boepd||
thousand barrels of oil equivalent per day|power||kboed;kboepd;kboe/d;mboed;mboepd;mboe/d||\
1000 * barrel of oil equivalent per day
million barrels of oil equivalent per day|power||mmboed;mmboepd;mmboe/d||\
1000000 * barrel of oil equivalent per day
mega british thermal unit|energy||mmbtu;MMBTU;mmBtu||
british thermal unit|energy||BTUs;Btus||
standard cubic foot|volume||scf||1 * foot^3
standard cubic feet per minute|volumetric flow||scfm;SCFM||
million standard cubic feet|volume||MMscf;mmscf||1000000 * foot^3
million standard cubic feet per day|volumetric flow||MMscfd;mmscfd;MMSCFD||\
1000000/86400 * foot^3
billion cubic feet per day|volumetric flow||bcfd;Bcfd||1000000000/86400 * foot^3
million cubic metres|volume||mcm||1000000
trillion cubic metres|volume||tcm||1000000000000
tonne of coal equivalent|energy|ton of coal equivalent|tce|k M|29307600000
tonne of carbon|mass||tC|k M G|1000
gram of CO2|mass|gram of carbon dioxide|gCO2;g CO2|k|1/1000
gram of CO2 equivalent|mass||gCO2e;gCO2eq;g CO2e;g CO2eq|k|1/1000

tonne per year|mass flow|tonne per annum;metric ton per annum|tpa||
kilotonne per year|mass flow||ktpa||
megatonne per year|mass flow||mtpa;Mtpa;MTPA||
tonne per hour|mass flow||tph||
dry metric ton|mass|dry tonne|dmt||1000
wet metric ton|mass|wet tonne|wmt||1000
thousand troy ounces|mass||koz||1000 * troy ounce
million troy ounces|mass||Moz;moz||1000000 * troy ounce
million litres per day|volumetric flow||MLD||1000/86400
million gallons per day|volumetric flow||mgd;MGD||1000000 * gallon per day
thousand acre-feet|volume||TAF||1000 * acre foot
gram per square metre|unknown||gsm||1/1000
gross ton|unknown|gross tonne|||

kilowatt electric|power||kWe||1000
gigawatt electric|power||GWe||1000000000
kilowatt thermal|power||kWth||1000
megawatt thermal|power||MWth;MWt||1000000
gigawatt thermal|power||GWth;GWt||1000000000
ampere|current|amp|||
decibel-milliwatt|dimensionless||dBm||
mile per gallon equivalent|unknown||MPGe;mpge||1609.344/121320000

milliequivalent|unknown||mEq;meq||
milliosmole|unknown||mOsm;mosm||
enzyme unit|catalytic activity||U|m k|1/60000000
plaque-forming unit|dimensionless||PFU;pfu||
standard deviation|dimensionless|sigma|σ||
centimorgan|unknown||cM||
kilo base pair|unknown|kilobase|||
mega base pair|unknown|megabase|||
giga base pair|unknown|gigabase|||
nephelometric turbidity unit|unknown||NTU;NTUs||
practical salinity unit|dimensionless||psu||
quality-adjusted life year|unknown||QALY;QALYs||
disability-adjusted life year|unknown||DALY;DALYs||
scoville heat unit|unknown|scoville unit;scoville|SHU||
degree brix|unknown|brix|°Bx||
international bitterness unit|unknown||IBU;IBUs||
breath per minute|instance frequency||||1/60
stroke per minute|instance frequency||||1/60
step per minute|instance frequency||||1/60
cycle per minute|instance frequency||||1/60
rotation per minute|instance frequency||||1/60
word per minute|instance frequency||wpm;WPM||1/60
token per second|instance frequency||||1
transaction per second|instance frequency||||1
request per second|instance frequency||||1
query per second|instance frequency||||1
input/output operation per second|instance frequency||IOPS||1
trillion operations per second|instance frequency||TOPS||1000000000000

person-hour|unknown|person hour;man hour;work hour;worker hour;staff hour;labour hour;labor hour|||3600
person-day|unknown|person day;man day|||86400
person-month|unknown|person month;man month|||1 * month
person-year|unknown|person year;man year;patient year|||1 * year
passenger-kilometre|unknown|passenger kilometre;passenger kilometer;revenue passenger kilometre;\
revenue passenger kilometer|RPK;RPKs;pkm||1000
passenger-mile|unknown|passenger mile;revenue passenger mile|||1 * mile
seat-kilometre|unknown|seat kilometre;seat kilometer;available seat kilometre;\
available seat kilometer|||1000
vehicle-kilometre|unknown|vehicle kilometre;vehicle kilometer|vkm||1000
vehicle-mile|unknown|vehicle mile|||1 * mile
ton-mile|unknown|ton mile|||1000 * mile
full-time equivalent|dimensionless||FTE;FTEs||

megayear|time||mya;Mya;MYA||
gigayear|time||bya;Bya||
sidereal day|time||||86164.0905
lunar distance|length||||384399000
earth radius|length|earth radius|||
solar radius|length|solar radius|||
jupiter radius|length|jovian radius|||71492000
jupiter mass|mass|jovian mass|||
verst|length||||1066.8
kilofoot|length||kft||1000 * foot

kanal|area||||5445 * foot^2
marla|area||||272.25 * foot^2
guntha|area||||1089 * foot^2
bigha|area||||
katha|area||||
jerib|area||||2000
cuerda|area||||3930.395625
decare|area|dekar|||1000
desyatina|area|dessiatin|||10925.4
manzana|area||||6988.96
square rod|area||||272.25 * foot^2

maund|mass||||37.3242
picul|mass||||60.478982
viss|mass||||1.63293
momme|mass||||0.00375
karat|dimensionless|karat|||1/24
firkin|volume||||9 * imperial gallon
kilderkin|volume||||18 * imperial gallon
thousand board feet|volume (lumber)||MBF;Mbf||1000 * board-foot
"""
