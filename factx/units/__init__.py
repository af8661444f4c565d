"""Units of measurement: the table, unit expressions in text, exact conversion.

>>> from factx.units.expression import read_unit
>>> read_unit("at 90 km/h on", 6)[0].name
'kilometre per hour'
"""
