"""English: the words around figures, which tell a count from a date, a length or a label."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypedDict

from consilience.words.figures.language import Phrases, Rate, Relative, phrases, words


class Context(TypedDict):
    """The tables of a `Language` that describe what stands around figures."""

    relative: Mapping[Relative, Phrases]
    rates: Mapping[Rate, Phrases]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    copulas: frozenset[str]
    function_words: frozenset[str]
    outcomes: frozenset[str]
    people: frozenset[str]
    units: frozenset[str]
    unit_adjectives: frozenset[str]
    ordinals: frozenset[str]
    months: frozenset[str]
    capital_months: frozenset[str]
    before_years: frozenset[str]
    labels: frozenset[str]
    changes: frozenset[str]
    missing: frozenset[str]


TABLES: Final = Context(
    relative={
        Relative.MULTIPLE: phrases(
            "twice | twice the | twice as many as | twice as much as | double | double the | "
            "doubled the | triple | triple the | treble | treble the | quadruple | quadruple the | "
            "half as many as | half as much as | half again | half again as many as | "
            "times as many as | times the | × | x"
        ),
        Relative.DECREASE: phrases(
            "fell by | fallen by | dropped by | decreased by | declined by | reduced by | cut by | "
            "shrank by | down by | lower by | fewer by | a decrease of | decrease of | "
            "a decline of | decline of | a reduction of | reduction of | minus"
        ),
        Relative.AVERAGE: phrases(
            "an average of | average of | averaging | averaged | on average | a mean of | "
            "mean of | a median of | median of | a rate of | per"
        ),
        Relative.INCOMPLETE: phrases(
            "more | less | fewer | greater | larger | higher | lower | smaller"
        ),
    },
    rates={
        Rate.EACH: phrases(
            "per day | per week | per month | per year | per hour | per minute | per night | "
            "per annum | per capita | per head | per person | per household | per family | "
            "per million | per thousand | per hundred | per 1000 | per 1 , 000 | per 10 , 000 | "
            "per 100 , 000 | per 100000 | per 1 , 000 , 000 | a day | a week | a month | a year | "
            "an hour | a minute | a night | each day | each week | each month | each year | "
            "each hour | each night | every day | every week | every month | every year | "
            "every hour | every night | every minute | / day | / week | / month | / year | "
            "/ hour | each | apiece | annually | on average"
        ),
        Rate.ADJECTIVE: phrases("daily | weekly | monthly | yearly | hourly | nightly"),
        Rate.INSTANT: phrases(
            "a day later | a day earlier | a day before | a day after | a day ago | "
            "a week later | a week earlier | a week before | a week after | a week ago | "
            "a month later | a month earlier | a month before | a month after | a month ago | "
            "a year later | a year earlier | a year before | a year after | a year ago | "
            "an hour later | an hour earlier | an hour before | an hour after | an hour ago | "
            "a minute later | a minute earlier | a minute before | a minute after | a minute ago | "
            "a night later | a night earlier | a night before | a night after"
        ),
    },
    determiners=words("the these those its their his her our this that such"),
    pronouns=words("them whom which these those"),
    copulas=words("was were is are been being be had has have"),
    # A noun ends before one of these.
    function_words=words(
        "a an the this that these those of in on at by to from into onto over under with "
        "without for as about after before during since until till than then when while where "
        "which who whom whose what why how if because although though but and or nor so yet not "
        "no also however only just even still already later earlier ago today yesterday "
        "tomorrow now was were is are be been being am had has have having did do does done "
        "will would could should may might must can shall he she it they we you i his her its "
        "their our your my him them us there here near around between among across through "
        "throughout against within along inside outside toward towards upon per via including "
        "excluding plus minus up down out off such each every any all both either neither more "
        "most some other another said says saying according reported reportedly allegedly "
        "confirmed claimed stated estimated believed thought"
    ),
    # What happened to those counted: ends a noun, or is one where nothing else is ("6 killed").
    outcomes=words(
        "killed dead died wounded injured hurt missing captured abducted kidnapped displaced "
        "detained arrested executed massacred destroyed damaged lost evacuated rescued "
        "hospitalised hospitalized infected recovered fled feared presumed released seized "
        "taken held"
    ),
    # Counted so often that a number such as 2013 in front of one is no year.
    people=words(
        "people persons person men women children civilians dead killed died deaths death "
        "fatalities casualties injured wounded missing injuries victims soldiers fighters "
        "troops rebels militants militiamen officers policemen hostages prisoners detainees "
        "refugees villagers residents inhabitants families households cases patients survivors "
        "foreigners members employees workers students protesters demonstrators"
    ),
    units=words(
        "km kms kilometre kilometres kilometer kilometers m metre metres meter meters cm "
        "centimetre centimetres centimeter centimeters mm millimetre millimetres millimeter "
        "millimeters mile miles mi foot feet ft inch inches yard yards nmi ha hectare hectares "
        "acre acres sqm kg kgs kilogram kilograms kilo kilos g gram grams tonne tonnes ton tons "
        "lb lbs pound pounds oz ounce ounces litre litres liter liters gallon gallons barrel "
        "barrels second seconds sec secs minute minutes mins hour hours hr hrs day days night "
        "nights week weeks weekend weekends fortnight month months year years yr yrs decade "
        "decades century centuries degree degrees celsius fahrenheit ° °c kmh kph mph knots "
        "volts watts kw mw gw mwh dollar dollars usd euro euros eur cent cents pence rouble "
        "roubles ruble rubles rupee rupees yen lira liras dinar dinars dirham dirhams riyal "
        "riyals shekel shekels $ € £ ¥ ₹ ₽ times fold caliber calibre "
        "h am pm gmt utc"
    ),
    unit_adjectives=words(
        "square cubic nautical metric sq calendar consecutive straight full working british us "
        "canadian australian american syrian"
    ),
    ordinals=words(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
        "thirtieth hundredth thousandth"
    ),
    months=words(
        "january february march april may june july august september october november december "
        "jan feb mar apr jun jul aug sep sept oct nov dec"
    ),
    capital_months=words("may march mar"),
    before_years=words(
        "in since until till during the of year late early mid summer winter spring autumn"
    ),
    # A number behind one of these names a thing and counts none.
    labels=words(
        "no number article articles chapter page pages flight route resolution section sections "
        "table appendix phase stage unit model channel level grade category type version step "
        "verse room gate line bus protocol paragraph annex volume issue highway interstate "
        "magnitude aged age brigade battalion regiment division squadron"
    )
    - {"number", "unit"},
    changes=words(
        "rose risen rising rises rise increased increase increasing grew grown growing jumped "
        "climbed climbing went gone going fell fallen falling dropped declined decreased "
        "revised up down raised lowered changed corrected reduced cut surged swelled"
    ),
    missing=words(
        "n/a na unknown unspecified unavailable unreported undisclosed tbd tba nd n.d. null ? "
        "?? ??? - -- ... … ."
    )
    | frozenset(
        phrases(
            "not available | not known | not reported | not stated | not specified | "
            "not applicable | no data | no figure | no figures | no information | number unknown | "
            "to be determined | to be confirmed"
        )
    ),
)
"""The words that the grammar asks about when a number may be no count."""
