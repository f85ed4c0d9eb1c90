"""The words of dates in each language, as data: which of them stand for which sign.

A language is a table of rows as `ENGLISH` is; adding one needs no code.  Beside English they hold
months, parts, and the commonest links.  Words are compared without accents and vowel signs, so
"août" and "aout" are one.  A word that English uses in another sense, such as the Spanish
abbreviation "ago", is left out: no phrase may mean two things.
"""

from __future__ import annotations

from consilience.words.dates.signs import Entry, Sign, TimeUnit, numbered


def _to_31(ones: str, teens: str, thirty: str) -> str:
    """The words that days and small counts are written with, as `numbered` takes them."""
    units = ones.split()
    twenties = (f"twenty-{one}, twenty {one}" for one in units)
    last = f"thirty-{units[0]}, thirty {units[0]}"
    return " | ".join((*units, *teens.split(), *twenties, thirty, last))


ENGLISH: tuple[Entry, ...] = (
    *numbered(
        Sign.NUMBER,
        1,
        _to_31(
            "one two three four five six seven eight nine",
            "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
            "twenty",
            "thirty",
        ),
    ),
    *numbered(
        Sign.ORDINAL,
        1,
        _to_31(
            "first second third fourth fifth sixth seventh eighth ninth",
            "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth "
            "eighteenth nineteenth twentieth",
            "thirtieth",
        ),
    ),
    *numbered(
        Sign.MONTH,
        1,
        "january, jan | february, feb | march, mar | april, apr | may | june, jun | july, jul | "
        "august, aug | september, sept, sep | october, oct | november, nov | december, dec",
    ),
    *numbered(
        Sign.WEEKDAY,
        0,
        "monday, mon | tuesday, tues, tue | wednesday, weds, wed | thursday, thurs, thur, thu | "
        "friday, fri | saturday, sat | sunday, sun",
    ),
    *numbered(Sign.SEASON, 21, "spring | summer | autumn, fall | winter"),
    *numbered(
        Sign.UNIT,
        TimeUnit.HOUR,
        "hour | day | night, tonight | weekend | week | fortnight | month | quarter | year",
    ),
    *numbered(
        Sign.UNITS,
        TimeUnit.HOUR,
        "hours | days | nights | weekends | weeks | fortnights | months | quarters | years",
    ),
    (Sign.HALF, 0, "half"),
    (Sign.QUARTER_CODE, 0, "q"),
    (Sign.HALF_CODE, 0, "h"),
    (Sign.PART, 0, "early, the beginning of, beginning of, the start of, start of"),
    (Sign.PART, 1, "mid, middle, the middle of, middle of"),
    (Sign.PART, 2, "late, the end of, end of"),
    (Sign.RELATIVE_DAY, 0, "today, now, the same day, same day, that day, later that day"),
    (Sign.RELATIVE_DAY, 0, "earlier that day, the present, present, date, the present day"),
    (Sign.RELATIVE_DAY, 0, "this morning, this afternoon, this evening, that morning"),
    (Sign.RELATIVE_DAY, 0, "that afternoon, that evening, earlier today, later today"),
    (Sign.RELATIVE_DAY, 0, "during the day, throughout the day"),
    (Sign.RELATIVE_DAY, 1, "the next morning, next morning, the following morning"),
    (Sign.RELATIVE_DAY, -1, "the previous evening, the evening before"),
    (Sign.RELATIVE_DAY, -1, "yesterday"),
    (Sign.RELATIVE_DAY, 1, "tomorrow"),
    (Sign.RELATIVE_DAY, -2, "the day before yesterday, day before yesterday"),
    (Sign.RELATIVE_DAY, 2, "the day after tomorrow, day after tomorrow"),
    (Sign.OVERNIGHT, 0, "overnight, the night of, night of, the night from"),
    (Sign.AND, 0, "and, &"),
    (Sign.OR, 0, "or"),
    (Sign.TO, 0, "to, through, thru, up to and including, -to-"),
    (Sign.BETWEEN, 0, "between, some time between, sometime between, at some point between"),
    (Sign.FROM, 0, "from, as from"),
    (Sign.SINCE, 0, "since, ever since"),
    (Sign.UNTIL, 0, "until, till, til, up to, up until"),
    (Sign.BY, 0, "by, no later than, not later than, on or before, at the latest by, not after"),
    (Sign.BEFORE, 0, "before, prior to, earlier than, preceding, ahead of"),
    (Sign.AFTER, 0, "after, following, later than, subsequent to"),
    (Sign.NOT_BEFORE, 0, "on or after, no earlier than, not earlier than, not before"),
    (Sign.ONWARDS, 0, "onwards, onward, and onwards, and ongoing, ongoing"),
    (Sign.OR_LATER, 0, "or later, or after, and later, at the earliest"),
    (Sign.OR_EARLIER, 0, "or earlier, or before, and earlier, at the latest"),
    (Sign.STARTING, 0, "starting, started, beginning, began, starts, begins, commencing"),
    (Sign.ENDING, 0, "ending, ended, ends, end, finishing, finished"),
    (Sign.START_UNKNOWN, 0, "beginning unknown, start unknown, unknown beginning, unknown start"),
    (Sign.START_UNKNOWN, 0, "beginning not known, start not known, start date unknown"),
    (Sign.END_UNKNOWN, 0, "ending unknown, end unknown, unknown ending, unknown end"),
    (Sign.END_UNKNOWN, 0, "end not known, ending not known, end date unknown"),
    (Sign.UNKNOWN_DATE, 0, "an unknown date, unknown date, an unknown day, unknown, date unknown"),
    (Sign.UNKNOWN_YEAR, 0, "of an unknown year in, of an unspecified year in"),
    (Sign.UNKNOWN_YEAR, 0, "of some year in, of one year in, in an unknown year in"),
    (Sign.SOME_DAY, 0, "some day in, some day of, some time in, sometime in, one day in"),
    (Sign.SOME_DAY, 0, "a day in, at some point in, at some time in, on some day in"),
    (Sign.SOME_DAY, 0, "an unknown day in, an unknown day of, on an unknown day in"),
    (Sign.SOME_DAY, 0, "an unspecified day in, an unspecified day of, on an unspecified day in"),
    (Sign.BACK, 0, "ago, earlier, previously, prior, back, beforehand"),
    (Sign.ON, 0, "later, afterwards, afterward, thereafter, hence, from now"),
    (Sign.MORE, 0, "more than, over, longer than, upwards of"),
    (Sign.LESS, 0, "less than, fewer than, under, not quite, shorter than"),
    (Sign.AT_LEAST, 0, "at least, no less than, no fewer than, a minimum of"),
    (Sign.AT_MOST, 0, "at most, no more than, not more than, within"),
    (Sign.A, 0, "a, an"),
    (Sign.COUPLE, 0, "a couple of, couple of, a couple, couple, a pair of"),
    (Sign.FEW, 0, "a few, few, several, some, a number of, many"),
    (Sign.PAST, 0, "the past, past, the last, these past, these last"),
    (Sign.LAST, 0, "last, the previous, previous, the preceding"),
    (Sign.THIS, 0, "this, the current, current, that"),
    (Sign.NEXT, 0, "next, the next, the following, the coming, coming, the ensuing"),
    (Sign.RECENT, 0, "recent, the recent, the most recent"),
    (Sign.RECENTLY, 0, "recently, lately, of late"),
    (Sign.SO_FAR_THIS, 0, "earlier this, so far this, earlier that"),
    (Sign.REST_OF_THIS, 0, "later this, the rest of this, later that"),
    (Sign.ABOUT, 0, "about, around, approximately, roughly, circa, c, ca, approx, or so"),
    (Sign.ABOUT, 0, "on or about, on or around, in or about, in or around, ~, or thereabouts"),
    (Sign.PERHAPS, 0, "probably, possibly, perhaps, maybe, likely, presumably, reportedly"),
    (Sign.PERHAPS, 0, "allegedly, apparently, most likely, believed to be, thought to be, ?"),
    (Sign.MISSING, 0, "undated, no date, no date given, without date, not dated, not stated"),
    (Sign.MISSING, 0, "n/a, n.d, n.d., nd, na, none, unspecified, not specified, date not given"),
    (Sign.MISSING, 0, "not known, date not known, not available, date unspecified"),
    (Sign.FILLER, 0, "on, in, at, the, of, during, as of, as at, over the, within the"),
    (Sign.FILLER, 0, "for the, dated, either, throughout, during the course of, in the course of"),
    (Sign.FILLER, 0, "the month of, month of, the year, year of, the year of"),
    (Sign.DAYPART, 0, "the morning of, morning, the morning, the afternoon of, afternoon, dawn"),
    (Sign.DAYPART, 0, "the evening of, evening, noon, midday, dusk, early morning, early hours"),
    (Sign.DAYPART, 0, "the early hours of, early hours of, the early morning of"),
)
"""Rows of sign, value and phrases.  A longer phrase is preferred to a shorter one."""

ALSO_WORDS = frozenset({"may", "march", "mar", "mars", "fall", "spring", "sat", "sun", "wed"})
"""Words that, small and alone, are as likely no date: "may", "march"."""

GERMAN: tuple[Entry, ...] = (
    *numbered(
        Sign.MONTH,
        1,
        "januar, jänner, jaenner | februar, feber | märz, maerz | april | mai | juni | juli | "
        "august | september | oktober, okt | november | dezember, dez",
    ),
    *numbered(
        Sign.WEEKDAY,
        0,
        "montag | dienstag | mittwoch | donnerstag | freitag | samstag, sonnabend | sonntag",
    ),
    *numbered(Sign.SEASON, 21, "frühling, frühjahr, fruehling | sommer | herbst | winter"),
    *numbered(Sign.PART, 0, "anfang | mitte | ende"),
    *numbered(Sign.RELATIVE_DAY, -2, "vorgestern | gestern | heute"),
    (Sign.AND, 0, "und"),
    (Sign.OR, 0, "oder"),
    (Sign.UNTIL, 0, "bis, bis zum"),
    (Sign.FROM, 0, "vom, von, ab"),
    (Sign.SINCE, 0, "seit, seit dem"),
    (Sign.BEFORE, 0, "vor, vor dem"),
    (Sign.AFTER, 0, "nach, nach dem"),
    (Sign.BETWEEN, 0, "zwischen, zwischen dem"),
    (Sign.ABOUT, 0, "etwa, ungefähr, gegen, um den"),
    (Sign.PERHAPS, 0, "vermutlich, wahrscheinlich, vielleicht"),
    (Sign.MISSING, 0, "ohne datum, undatiert, unbekannt"),
    (Sign.FILLER, 0, "am, im, der, dem, den"),
)

FRENCH: tuple[Entry, ...] = (
    *numbered(
        Sign.MONTH,
        1,
        "janvier, janv | février, févr | mars | avril, avr | mai | juin | juillet, juil | août | "
        "septembre, sept | octobre | novembre | décembre",
    ),
    *numbered(Sign.WEEKDAY, 0, "lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche"),
    *numbered(Sign.SEASON, 21, "printemps | été, l'été | automne, l'automne | hiver, l'hiver"),
    *numbered(Sign.PART, 0, "début | mi | fin"),
    *numbered(Sign.RELATIVE_DAY, -2, "avant-hier | hier | aujourd'hui"),
    (Sign.ORDINAL, 1, "premier"),
    (Sign.AND, 0, "et"),
    (Sign.OR, 0, "ou"),
    (Sign.TO, 0, "au"),
    (Sign.UNTIL, 0, "jusqu'au, jusqu'à, jusqu'en"),
    (Sign.FROM, 0, "du, à partir du"),
    (Sign.SINCE, 0, "depuis, depuis le"),
    (Sign.BEFORE, 0, "avant, avant le"),
    (Sign.AFTER, 0, "après, après le"),
    (Sign.BETWEEN, 0, "entre, entre le"),
    (Sign.ABOUT, 0, "vers, vers le, environ"),
    (Sign.PERHAPS, 0, "probablement, peut-être"),
    (Sign.MISSING, 0, "sans date, non daté, inconnue"),
    (Sign.FILLER, 0, "le, en"),
)

SPANISH: tuple[Entry, ...] = (
    *numbered(
        Sign.MONTH,
        1,
        "enero | febrero | marzo | abril | mayo | junio | julio | agosto | septiembre, setiembre | "
        "octubre | noviembre | diciembre",
    ),
    *numbered(Sign.WEEKDAY, 0, "lunes | martes | miércoles | jueves | viernes | sábado | domingo"),
    *numbered(Sign.SEASON, 21, "primavera | verano | otoño | invierno"),
    (Sign.PART, 0, "principios de, a principios de, comienzos de, a comienzos de"),
    (Sign.PART, 1, "mediados de, a mediados de"),
    (Sign.PART, 2, "finales de, a finales de, fines de, a fines de"),
    *numbered(Sign.RELATIVE_DAY, -2, "anteayer | ayer | hoy"),
    (Sign.AND, 0, "y"),
    (Sign.OR, 0, "o"),
    (Sign.TO, 0, "al"),
    (Sign.UNTIL, 0, "hasta, hasta el"),
    (Sign.FROM, 0, "del, a partir del"),
    (Sign.SINCE, 0, "desde, desde el"),
    (Sign.BEFORE, 0, "antes de, antes del"),
    (Sign.AFTER, 0, "después de, después del"),
    (Sign.BETWEEN, 0, "entre el"),
    (Sign.ABOUT, 0, "hacia, hacia el, alrededor de, alrededor del"),
    (Sign.PERHAPS, 0, "probablemente, quizás"),
    (Sign.MISSING, 0, "sin fecha, desconocida"),
    (Sign.FILLER, 0, "el, de"),
)

ARABIC: tuple[Entry, ...] = (
    # The names of Egypt and the Gulf, those of the Levant and Iraq, then those of the Maghreb.
    *numbered(
        Sign.MONTH,
        1,
        "يناير, كانون الثاني, جانفي | فبراير, شباط, فيفري | مارس, آذار | أبريل, إبريل, نيسان, "
        "أفريل | مايو, أيار, ماي | يونيو, يونيه, حزيران, جوان | يوليو, يوليه, تموز, جويلية | "
        "أغسطس, آب, أوت | سبتمبر, أيلول | أكتوبر, تشرين الأول | نوفمبر, تشرين الثاني | ديسمبر, "
        "كانون الأول",
    ),
    *numbered(
        Sign.WEEKDAY,
        0,
        "الاثنين, الإثنين | الثلاثاء | الأربعاء | الخميس | الجمعة | السبت | الأحد",
    ),
    *numbered(Sign.SEASON, 21, "ربيع | صيف | خريف | شتاء"),
    *numbered(Sign.PART, 0, "أوائل, مطلع, بداية | منتصف | أواخر, نهاية"),
    *numbered(Sign.RELATIVE_DAY, -1, "أمس | اليوم"),
    (Sign.AND, 0, "و"),
    (Sign.OR, 0, "أو"),
    (Sign.TO, 0, "إلى"),
    (Sign.UNTIL, 0, "حتى"),
    (Sign.FROM, 0, "من"),
    (Sign.SINCE, 0, "منذ"),
    (Sign.BEFORE, 0, "قبل"),
    (Sign.AFTER, 0, "بعد"),
    (Sign.BETWEEN, 0, "بين"),
    (Sign.ABOUT, 0, "حوالي, نحو"),
    (Sign.MISSING, 0, "بدون تاريخ, غير مؤرخ"),
    (Sign.FILLER, 0, "في, يوم, عام, سنة, شهر, من شهر, من عام"),
)

OTHER_LANGUAGES = {"de": GERMAN, "fr": FRENCH, "es": SPANISH, "ar": ARABIC}
"""The tables beside the English one, by language code."""
