"""English: hedges, numbers and vague words, and what stands around figures."""

from __future__ import annotations

from typing import Final

from consilience.words.figures.language import (
    Hedge,
    Idiom,
    Joint,
    Language,
    Portion,
    Rate,
    Relative,
    by_value,
    in_order,
    words,
)
from consilience.words.figures.phrasebook import phrases

ENGLISH: Final = Language(
    code="en",
    before={
        Hedge.AT_LEAST: (
            "at least | at the least | at the very least | at a minimum | at minimum | no "
            "fewer than | no less than | not fewer than | not less than | no smaller than | no "
            "lower than | not lower than | not smaller than | not below | not under | a "
            "minimum of | minimum of | minimum | min | min. | upwards of | upward of | ≥ | >= "
            "| =>"
        ),
        Hedge.AS_FEW_AS: "as few as | as little as | as low as",
        Hedge.MORE_THAN: "more than | over | above",
        Hedge.EXCEEDING: (
            "in excess of | exceeding | greater than | larger than | higher than | bigger than "
            "| beyond | north of | exceeds | exceed | exceeded | > | ≫"
        ),
        Hedge.WELL_OVER: (
            "well over | well above | well beyond | well more than | well in excess of | far "
            "over | far above | far more than | much more than | many more than | considerably "
            "more than | significantly more than | substantially more than | way over | way "
            "more than"
        ),
        Hedge.AT_MOST: (
            "at most | at the most | at the very most | at a maximum | at maximum | no more "
            "than | not more than | no greater than | no larger than | no higher than | no "
            "bigger than | not over | not above | not exceeding | not to exceed | does not "
            "exceed | do not exceed | did not exceed | not exceed | a maximum of | maximum of "
            "| maximum | max | max. | ≤ | <= | =<"
        ),
        Hedge.UP_TO: "up to | upto | as many as | as much as | as high as",
        Hedge.FEWER_THAN: (
            "fewer than | less than | lower than | smaller than | under | below | south of | < | ≪"
        ),
        Hedge.WELL_UNDER: (
            "well under | well below | well short of | far fewer than | far less than | far "
            "below | much fewer than | many fewer than | much less than | considerably fewer "
            "than | significantly fewer than | substantially fewer than"
        ),
        Hedge.ABOUT: (
            "about | around | approximately | approx | approx. | roughly | some | circa | c. | "
            "c | ca. | ca | ~ | close to | an estimated | estimated | estimated at | est. | "
            "est | an approximate | in the region of | in the area of | in the vicinity of | "
            "in the neighborhood of | in the neighbourhood of | in the ballpark of | something "
            "like | more or less | broadly | barely | scarcely | hardly"
        ),
        Hedge.NEARLY: (
            "nearly | almost | just under | just below | just short of | just less than | just "
            "fewer than | a little under | a little less than | a little fewer than | a little "
            "short of | a bit under | a bit less than | slightly under | slightly below | "
            "slightly less than | slightly fewer than | not quite | nearing | approaching | "
            "close on | nigh on | getting on for | verging on | practically | virtually | the "
            "best part of | short of"
        ),
        Hedge.JUST_OVER: (
            "just over | just above | just more than | a little over | a little above | a "
            "little more than | little over | little more than | a bit over | a bit more than "
            "| slightly over | slightly above | slightly more than | marginally more than"
        ),
        Hedge.ORDER: "on the order of | in the order of | of the order of",
        Hedge.EXACTLY: "exactly | precisely | equal to",
        Hedge.POSSIBLY: (
            "possibly | perhaps | maybe | probably | presumably | potentially | an unconfirmed "
            "| unconfirmed"
        ),
        Hedge.ONLY: "only | just | merely | a mere | mere | solely",
        Hedge.ANOTHER: (
            "another | a further | further | an additional | additional | an extra | extra | + "
            "| an increase of | increase of | a rise of | rise of | rose by | risen by | "
            "increased by | grew by | grown by | went up by | up by | climbed by | jumped by"
        ),
        Hedge.WHOLE: (
            "a total of | total of | a combined | a combined total of | an overall | in total "
            "| altogether | all | all of the | all the | in all | all of | every one of the | "
            "every one of | each one of the | each one of"
        ),
        Hedge.PART: "including | among them | of whom | of which | of them | and of these",
        Hedge.REPORTED: (
            "reportedly | allegedly | a reported | an alleged | officially | so far | currently"
        ),
    },
    after={
        Hedge.AT_LEAST: (
            "or more | and more | or over | and over | or above | and above | and up | or "
            "greater | or higher | and counting | and rising | plus | -plus | + | at least | "
            "at the least | at the very least | at a minimum | at minimum | minimum | min | "
            "upwards"
        ),
        Hedge.AT_MOST: (
            "or fewer | or less | or lower | or under | or below | and under | and below | at "
            "most | at the most | at the very most | at a maximum | at maximum | maximum | max "
            "| tops"
        ),
        Hedge.ABOUT: (
            "or so | or thereabouts | or thereabout | more or less | give or take | "
            "approximately | approx | approx. | roughly"
        ),
        Hedge.ODD: "-odd | -some | -something | odd",
        Hedge.POSSIBLY: "? | (?) | possibly | perhaps",
        Hedge.ANOTHER: "more | other | others | further | additional",
        Hedge.WHOLE: "in total | in all | altogether | total | overall",
        Hedge.PART: "of them | of whom | of which | of these | of those",
    },
    # Said of a figure after whatever is counted: "190 civilians killed, possibly more".
    later={
        Hedge.AT_LEAST: (
            "or more | possibly more | perhaps more | maybe more | probably more | likely more "
            "| potentially more | if not more | or even more | possibly many more | perhaps "
            "many more | could be higher | may be higher | might be higher | could be even "
            "higher | may be even higher | could be much higher | may be much higher | could "
            "be far higher | is likely higher | is probably higher | is likely to be higher | "
            "could be more | may be more | might be more | could be greater | may be greater | "
            "could well be higher | may well be higher | and counting | and rising | at the "
            "very least | at least"
        ),
        Hedge.AT_MOST: (
            "or fewer | or less | possibly fewer | perhaps fewer | maybe fewer | probably "
            "fewer | possibly less | if not fewer | could be lower | may be lower | might be "
            "lower | is likely lower | is probably lower | at the very most | at most"
        ),
        Hedge.ABOUT: "or so | or thereabouts | give or take",
    },
    joints={
        Joint.BETWEEN: (
            "between | anywhere between | somewhere between | any number between | in between"
        ),
        Joint.FROM: (
            "from | anywhere from | somewhere from | ranging from | ranging between | in the "
            "range of | in a range of | in the range from | a range of | range of"
        ),
        Joint.AND: "and | &",
        Joint.TO: "- | -- | to | to as many as | to up to | up to | through | thru | .. | ~",
        Joint.OR: "or",
        Joint.TIMES: (
            "times | times the | times as many as | times as much as | times more than | "
            "times higher than | - fold the | fold the | × | x"
        ),
        Joint.BUT: "but | , but | and | , and | yet | , yet | though | , though | , | while",
        Joint.PERHAPS: (
            "possibly | perhaps | maybe | probably | potentially | if not | or even | and even "
            "| possibly even | perhaps even | maybe even | and possibly | or possibly | and "
            "perhaps | or perhaps | or maybe | and maybe | and potentially | or potentially"
        ),
        Joint.PLUS_MINUS: ("± | +/- | +- | plus or minus | plus/minus | give or take | plus-minus"),
        Joint.OF: "of | out of | from among | from a total of | out of a total of",
        Joint.PERCENT: "% | percent | per cent | pct | percentage points",
        Joint.HALF: "half",
        Joint.RATIO: "in | in every | out of every",
        Joint.REPEATED: "upon | and | on",
        Joint.CONFIDENCE: (
            "ci | confidence interval | confidence intervals | confidence limits | cri | "
            "credible interval | credibility interval | ui | uncertainty interval | pi | "
            "prediction interval"
        ),
        Joint.DIGITS: "figure | figures | digit | digits",
    },
    vague={
        "some": "some",
        "few": "few | very few",
        "a couple": "a couple | couple",
        "a few": "a few | quite a few",
        "a handful": "a handful | handful",
        "several": "several | various",
        "a number": (
            "a number | a large number | a small number | a great number | large numbers | "
            "small numbers | a significant number | any number"
        ),
        "many": "many | a great many | a good many | lots | a lot | plenty",
        "very many": "very many | countless | innumerable | untold",
        "multiple": "multiple",
        "numerous": "numerous",
    },
    portions={
        Portion.MOST: "most | the majority | a majority | the bulk",
        Portion.NEARLY_ALL: (
            "almost all | nearly all | virtually all | practically all | the vast majority | "
            "the great majority | the overwhelming majority"
        ),
        Portion.MINORITY: "a minority",
        Portion.ALL_BUT: "all but | all except | all except for | all save",
    },
    idioms={
        Idiom.ZERO: (
            "none | nobody | no one | no-one | not a single | not one | nil | zero | nought | "
            "not any | no single | neither | neither one"
        ),
        Idiom.NO: "no",
        Idiom.WITHOUT: "without | without any",
        Idiom.UNKNOWN: (
            "an unknown number | an unspecified number | an undisclosed number | an "
            "undetermined number | an unconfirmed number | an unstated number | an uncertain "
            "number | an indeterminate number | unknown numbers | unknown number | unspecified "
            "number | undisclosed number"
        ),
        Idiom.UNREPORTED: (
            "no reports | no report | no immediate reports | no information | no data | no "
            "figures | no figure | no word | no details | no estimate | no estimates"
        ),
    },
    numbers={
        **in_order(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen "
            "fourteen fifteen sixteen seventeen eighteen nineteen"
        ),
        **in_order("twenty thirty forty fifty sixty seventy eighty ninety", start=20, step=10),
        "fourty": 40,
        "single": 1,
        "both": 2,
        "pair": 2,
        "trio": 3,
    },
    scales=by_value(
        {
            100: "hundred",
            1_000: "thousand",
            100_000: "lakh lakhs lac lacs",
            10**6: "million",
            10**7: "crore crores",
            10**9: "billion",
            10**12: "trillion",
        }
    ),
    suffixes=by_value(
        {
            1_000: "k",
            10**6: "m mn mln mio",
            10**9: "bn b",
            10**12: "tn",
        }
    ),
    lots=by_value({12: "dozen", 20: "score"}),
    plurals=by_value(
        {
            "tens": "tens",
            "dozens": "dozens",
            "scores": "scores",
            "hundreds": "hundreds",
            "thousands": "thousands",
            "lakhs": "lakhs lacs",
            "millions": "millions",
            "crores": "crores",
            "billions": "billions",
        }
    ),
    fractions=by_value(
        {
            2: "half halves",
            3: "third thirds",
            4: "quarter quarters fourth fourths",
            5: "fifth fifths",
            6: "sixth sixths",
            7: "seventh sevenths",
            8: "eighth eighths",
            9: "ninth ninths",
            10: "tenth tenths",
            20: "twentieth",
            100: "hundredth hundredths",
        }
    ),
    thirds=by_value(
        {
            0: "low lower",
            1: "mid middle",
            2: "high upper",
        }
    ),
    digit_sizes={
        **in_order("single double triple", start=1),
        **in_order("one two three four five six seven eight nine ten eleven twelve", start=1),
    },
    articles=frozenset({"a", "an"}),
    comparisons=frozenset({"than"}),
    degrees=frozenset({"as", "how", "so", "too"}),
    graded=frozenset({"many", "few"}),
    negations=frozenset({"not", "never"}),
    relative={
        Relative.MULTIPLE: (
            "twice | twice the | twice as many as | twice as much as | double | double the | "
            "doubled the | triple | triple the | treble | treble the | quadruple | quadruple "
            "the | half as many as | half as much as | half again | half again as many as | "
            "times as many as | times the | × | x"
        ),
        Relative.DECREASE: (
            "fell by | fallen by | dropped by | decreased by | declined by | reduced by | cut "
            "by | shrank by | down by | lower by | fewer by | a decrease of | decrease of | a "
            "decline of | decline of | a reduction of | reduction of | minus"
        ),
        Relative.AVERAGE: (
            "an average of | average of | averaging | averaged | on average | a mean of | "
            "mean of | a median of | median of | a rate of | per"
        ),
        Relative.INCOMPLETE: ("more | less | fewer | greater | larger | higher | lower | smaller"),
    },
    rates={
        Rate.EACH: (
            "per day | per week | per month | per year | per hour | per minute | per night | "
            "per annum | per capita | per head | per person | per household | per family | per "
            "million | per thousand | per hundred | per 1000 | per 1 , 000 | per 10 , 000 | "
            "per 100 , 000 | per 100000 | per 1 , 000 , 000 | a day | a week | a month | a "
            "year | an hour | a minute | a night | each day | each week | each month | each "
            "year | each hour | each night | every day | every week | every month | every year "
            "| every hour | every night | every minute | / day | / week | / month | / year | / "
            "hour | each | apiece | annually | on average"
        ),
        Rate.ADJECTIVE: "daily | weekly | monthly | yearly | hourly | nightly",
        Rate.INSTANT: (
            "a day later | a day earlier | a day before | a day after | a day ago | a week "
            "later | a week earlier | a week before | a week after | a week ago | a month "
            "later | a month earlier | a month before | a month after | a month ago | a year "
            "later | a year earlier | a year before | a year after | a year ago | an hour "
            "later | an hour earlier | an hour before | an hour after | an hour ago | a minute "
            "later | a minute earlier | a minute before | a minute after | a minute ago | a "
            "night later | a night earlier | a night before | a night after"
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
    ).union(
        phrases(
            "not available | not known | not reported | not stated | not specified | "
            "not applicable | no data | no figure | no figures | no information | number unknown | "
            "to be determined | to be confirmed"
        )
    ),
)
"""English, the language of a text whose locale is not given."""
