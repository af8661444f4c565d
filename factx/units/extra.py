"""Units that quantulum3's table lacks, and what science and the press add to those it has.

``EXTRA`` has the fields of quantulum3's ``units.json``, a line for each unit: name, entity,
surfaces, symbols, prefixes allowed, factor (in the notation of :mod:`factx.units.factors`). A line
with a name that quantulum3 has adds to that unit. Facts: NIST SP 811 and Handbook 44, the SI
Brochure, the UK's Weights and Measures Act 1985, IEC 80000-13; which units: the registry of pint.
"""

from typing import Final

PI: Final = "3.14159265358979323846264338327950288419716939937510582097494459"

EXTRA: Final = f"""
percentage point|dimensionless|percent point;per cent point;pct point|pp;pps;ppts||1/100
basis point|dimensionless||bps||
per mille|dimensionless|part per thousand|||
part per quadrillion|dimensionless||ppq||1e-15
parts-per-million|dimensionless|part per million|ppmv;ppmw||
parts-per-billion|dimensionless|part per billion|ppbv||
parts-per-trillion|dimensionless|part per trillion|pptv||
international unit|dimensionless||IU;IUs||
TEU|dimensionless|twenty foot equivalent unit|TEU;TEUs||
colony-forming unit|dimensionless||CFU;cfu||
dobson unit|dimensionless||||
person|person||||1

metre|length|metre;meter|||
kilometre|length|klick|||
nautical mile|length|sea mile|nmi;NM;nm||1852
parsec|length||pc||
light-second|length||||299792458
light-minute|length||||17987547480
light-hour|length||||1079252848800
light-day|length||||25902068371200
chain|length||||66 * foot
rod|length||||16.5 * foot
hand|length||hh||4 * inch
thou|length||||1/1000 * inch
us survey foot|length|survey foot|||1200/3937
solar radius|length||||695700000
earth radius|length||||6378100

ton|mass|ton|||
tonne|mass|metric tonne;metric ton|||
short ton|mass|us ton;net ton|||
long ton|mass|british ton;uk ton|||
kilotonne|mass||kt;kT||1000000
megatonne|mass||Mt||1000000000
gigatonne|mass||Gt||1000000000000
deadweight ton|mass|deadweight tonne|dwt;DWT||1000
tonne of CO2|mass|tonne CO2;metric ton of CO2;metric tonne of CO2;tonne of carbon dioxide;\
metric ton of carbon dioxide;ton of CO2;ton of carbon dioxide|tCO2;t CO2|k M G|1000
tonne of CO2 equivalent|mass|tonne of CO2e;tonne CO2e;tonne of CO2 eq;tonne CO2 equivalent;\
tonne CO2eq;tonne of CO2eq;tonne of carbon dioxide equivalent;metric ton of CO2 equivalent;\
metric tonne of CO2 equivalent;metric ton of CO2e;metric ton of carbon dioxide equivalent;\
ton of CO2 equivalent;ton of CO2e;ton of carbon dioxide equivalent|\
tCO2e;tCO2eq;tCO2-eq;t CO2e;t CO2-eq;t CO2eq|k M G|1000
kilotonne of CO2|mass||kt CO2||
megatonne of CO2|mass||Mt CO2||
gigatonne of CO2|mass||Gt CO2||
kilotonne of CO2 equivalent|mass||kt CO2e;kt CO2eq;kt CO2-eq||
megatonne of CO2 equivalent|mass||Mt CO2e;Mt CO2eq;Mt CO2-eq||
gigatonne of CO2 equivalent|mass||Gt CO2e;Gt CO2eq;Gt CO2-eq||
troy ounce|mass|ounce troy;fine ounce|ozt;oz t;toz||480 * grain
troy pound|mass||||5760 * grain
pennyweight|mass||||24 * grain
grain|mass||||1/7000 * pound-mass
hundredweight|mass|long hundredweight|cwt||112 * pound-mass
short hundredweight|mass|us hundredweight|||100 * pound-mass
stone|mass||st||14 * pound-mass
slug|mass||||9.80665 * pound-mass * foot^-1
tola|mass||||180 * grain
catty|mass||||0.60478982
jin|mass||||1/2
pood|mass||||16.3804964
jupiter mass|mass||||1.89813e27
lunar mass|mass||||7.346e22

minute|time|min|||
hour|time|hr|||
second|time|sec|||
year|time|yr|||
week|time|wk|||
month|time|mth|||
kiloyear|time||kyr||
megayear|time||Myr||
gigayear|time||Gyr||

hectare|area|hectare|||
are|area||||100
square foot|area||sqft;sf||
square metre|area||sqm||
square kilometre|area||sqkm||
dunam|area|dunum;donum|||1000
stremma|area||||1000
feddan|area||||25205/6
mu|area||||2000/3
rai|area||||1600
tsubo|area||||400/121
pyeong|area||||400/121
arpent|area||||3418.894
rood|area||||1210 * yard^2

hectolitre|volume|hectolitre;hectoliter|||1/10
imperial gallon|volume|uk gallon;british gallon|||4.54609 * litre
us gallon|volume|u.s. gallon;american gallon|||231 * inch^3
imperial quart|volume|uk quart|||1/4 * imperial gallon
imperial pint|volume|uk pint;british pint|||1/8 * imperial gallon
us pint|volume||||1/8 * gallon
imperial fluid ounce|volume|uk fluid ounce|||1/160 * imperial gallon
us fluid ounce|volume||||1/128 * gallon
dry gallon|volume||||268.8025 * inch^3
dry quart|volume|quart dry|qt dry||67.200625 * inch^3
dry pint|volume|pint dry|pt dry||33.6003125 * inch^3
metric cup|volume||||1/4000
metric tablespoon|volume||||3/200000
australian tablespoon|volume||||1/50000
metric teaspoon|volume||||1/200000
imperial tablespoon|volume||||5/8 * imperial fluid ounce
imperial teaspoon|volume||||5/24 * imperial fluid ounce
gill|volume||||1/32 * gallon
fluid dram|volume|fluid drachm|fl dr||1/8 * fluid ounce
minim|volume||||1/480 * fluid ounce
us beer barrel|volume|beer barrel|||31 * gallon
imperial beer barrel|volume||||36 * imperial gallon
us dry barrel|volume|barrel dry;dry barrel|bbl dry||7056 * inch^3
hogshead|volume||||63 * gallon
imperial bushel|volume||||8 * imperial gallon
cord|volume||||128 * foot^3
register ton|volume|gross register ton;gross registered ton|GRT||100 * foot^3
cubic foot|volume||cf;cft||
thousand cubic feet|volume||Mcf;mcf||1000 * foot^3
million cubic feet|volume||MMcf;mmcf||1e6 * foot^3
billion cubic feet|volume||bcf;Bcf||1e9 * foot^3
trillion cubic feet|volume||tcf;Tcf||1e12 * foot^3
billion cubic metres|volume||bcm;Bcm||1e9
barrel|volume||bbls||

degree Celsius|temperature|degree c;deg c|||
degree fahrenheit|temperature|degree f;deg f|||
kelvin|temperature|degree kelvin;degree k|||
degree reaumur|temperature|degree réaumur|||5/4

mile per hour|speed||mi/h;mi/hr||
kilometre per hour|speed||kmh;kmph;km/hr||
knot|speed||kts||
standard gravity|acceleration|g-force|||9.80665
barrel per day|volumetric flow|barrel daily|bpd;bopd;b/d||
cubic foot per minute|volumetric flow||cfm;CFM||
cubic foot per second|volumetric flow|cusec|cfs||
gallon per minute|volumetric flow||gpm;GPM||
gallon per day|volumetric flow||gpd;GPD||
sverdrup|volumetric flow||||1000000
mile per gallon|fuel economy||mpg;MPG||
mile per imperial gallon|fuel economy||||
ton per day|mass flow||||1000/86400

foot-pound|energy|foot pound force|ft-lb;ft-lbf;ft-lbs;ft·lb;ft·lbf;ft lb;ft lbf||\
1 * foot * pound-force
pound-foot|torque|pound-force foot|lb-ft;lbf-ft;lbs-ft;lb·ft;lb ft;lbf·ft||\
1 * foot * pound-force
inch-pound|torque||in-lb;in-lbs;in·lb;lb-in||1 * inch * pound-force
kilogram-metre|torque|kilogram-meter|||9.80665
kilonewton metre|torque||kNm||1000
watt hour|energy|watthour|Wh||3600
joule|energy||||
tonne of oil equivalent|energy|ton of oil equivalent|toe|k M|41868000000
barrel of oil equivalent|energy||boe;BOE||5800000 * british thermal unit
barrel of oil equivalent per day|power||boepd;boe/d;BOEPD||
ton of TNT|energy|tonne of TNT|||1e9 * calorie
kiloton|energy|kiloton of tnt;kilotonne of tnt|||
megaton|energy|megaton of tnt;megatonne of tnt|||
gigaton|energy|gigaton of tnt;gigatonne of tnt|||
volt-ampere reactive|power|var|||1
metric horsepower|power|pferdestärke;pferdestarke|PS||75 * kilogram-force
boiler horsepower|power||||9809.5
electric horsepower|power|electrical horsepower|||746
horsepower|power|brake horsepower;mechanical horsepower|bhp;BHP||
watt-peak|power|watt peak|Wp|k M G|1
megawatt electric|power||MWe||1000000
solar luminosity|power||||3.828e26
kilopound per square inch|pressure||ksi||1000 * pound per square inch
pound per square inch|pressure||psig;psia||
foot of water|pressure||ftH2O||2989.06692

mole|amount of substance||||
molar|unknown||M|m µ n p f|1000
rem|radiation absorbed dose||rem|m|1/100
gradian|angle||||{PI}/200
milliarcsecond|angle||mas||{PI}/648000000
degree per second|angular speed||||{PI}/180
square degree|angle||||9.8696044010893586188344909998761511353136994072407906264133/32400
lambert|luminance||||10000/{PI}
foot-candle|illuminance|footcandle|fc||1/0.09290304
phot|illuminance||||10000
dioptre|unknown|diopter|||
revolutions per minute|instance frequency|revolution per minute|||
revolution per second|instance frequency||||1
beat per minute|instance frequency||bpm||1/60
frame per second|instance frequency||||1
flops|frequency|flop;floating-point operation per second|FLOPS|k M G T P E Z|1
byte per second|data transfer rate||||
kilobyte per second|data transfer rate||kBps;KBps||8000
megabyte per second|data transfer rate||MBps||8000000
gigabyte per second|data transfer rate||GBps||8000000000
terabit per second|data transfer rate||Tbps||1000000000000
dot per inch|image resolution||dpi;DPI||
pixel per inch|image resolution||ppi;PPI||
kiloohm|electrical resistance|kilohm|||
megaohm|electrical resistance|megohm|||
"""

PREFIXES: Final = """
metre h k d c m µ n p f
gram h k c m µ n p f M G T
second m µ n p f a
litre h d c k M G m µ n p
tonne k M G
ton k M G
watt k M G T P E m µ n p f a
watt hour k M G T P m
joule k M G T P E Z m µ n p
newton k M G m µ n p
pascal h k M G T m µ
hertz k M G T P E m µ
volt k M G T m µ n
volt-ampere k M G
volt-ampere reactive k M
ampere k M m µ n p f
ampere-hour k m µ
ohm k M G T m µ
siemens m µ n p k
farad m µ n p f
henry m µ n p k
coulomb k M m µ n p
weber m µ
tesla m µ n p
gauss k m µ
mole k m µ n p f
katal m µ n
electronvolt k M G T P E m
calorie k M G
bar M k d c m µ
gray c m µ k n
sievert m µ n
becquerel m k M G T P E
curie m µ n p k M
parsec k M G
year k M G
bit k M G T P E Z Y Ki Mi Gi Ti Pi Ei Zi Yi
byte k M G T P E Z Y Ki Mi Gi Ti Pi Ei Zi Yi
atomic mass unit k M
jansky m µ n k
kelvin m µ n k M
lumen k M
candela k m
stokes c
poise c m
pixel M G
tex d
darcy m µ
gram T
international unit k M
"""
"""Prefixes that science and the press use with a unit, besides those that quantulum3 lists."""

VARIANTS: Final = """
km KM Km kms Kms KMS
cm CM cms
yd yds Yds YDS
Mbps mbps
Gbps gbps
kbps Kbps
mm mms
kg KG Kg kgs Kgs KGs KGS
lb Lb Lbs LBS LB
oz OZ Oz ozs
mph Mph mp/h
kph KPH Kph KMH Kmh KmH KMPH Kmph km/hour
kWh Kwh kwh KWH KWh kwH kWhr kWhs
MWh Mwh MWH MWhr MWhs
GWh Gwh GWH GWhr
TWh Twh TWH
kW Kw kw KW
MW Mw
GW Gw
hp Hp HP
kHz KHz Khz khz KHZ
MHz Mhz mhz MHZ
GHz Ghz ghz GHZ
Hz hz HZ
dB db Db DB dBA dBa
kcal Kcal KCal KCAL kcals
kJ KJ Kj kj
kPa KPa Kpa kpa KPA
hPa hpa
mmHg mmhg mmHG MMHG
psi PSI Psi
kV KV Kv
kB Kb
ha Ha HA has.
mL ML.
µg ug
µm um
µL uL ul
µmol umol
µM uM
µs usec
°C degC
bbl BBL Bbl
bpd BPD
boe Boe
ppm PPM
ppb PPB
t MT mt
mg mgs
mcg MCG
TEU teu teus
IU iu
gpm Gpm
tbsp Tbsp TBSP tbsps tbs
tsp Tsp TSP tsps
"""
"""A symbol, then other spellings of it that leave no doubt."""
