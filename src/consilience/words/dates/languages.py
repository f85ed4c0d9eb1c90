"""Dates in German, French, Spanish and Arabic, as data: months, parts, and the commonest links.

A language is a table of the same rows as `ENGLISH`; adding one needs no code.  Words are compared
without accents and vowel signs, so "août" and "aout" are one.  A word that English uses in another
sense, such as the Spanish abbreviation "ago", is left out: no phrase may mean two things.
"""

from __future__ import annotations

from consilience.words.dates.signs import Entry, Sign, numbered

GERMAN: tuple[Entry, ...] = (
    *numbered(
        Sign.MONTH,
        1,
        "januar, jänner, jaenner",
        "februar, feber",
        "märz, maerz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober, okt",
        "november",
        "dezember, dez",
    ),
    *numbered(
        Sign.WEEKDAY,
        0,
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag, sonnabend",
        "sonntag",
    ),
    *numbered(Sign.SEASON, 21, "frühling, frühjahr, fruehling", "sommer", "herbst", "winter"),
    *numbered(Sign.PART, 0, "anfang", "mitte", "ende"),
    *numbered(Sign.RELATIVE_DAY, -2, "vorgestern", "gestern", "heute"),
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
        "janvier, janv",
        "février, févr",
        "mars",
        "avril, avr",
        "mai",
        "juin",
        "juillet, juil",
        "août",
        "septembre, sept",
        "octobre",
        "novembre",
        "décembre",
    ),
    *numbered(
        Sign.WEEKDAY, 0, "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"
    ),
    *numbered(Sign.SEASON, 21, "printemps", "été, l'été", "automne, l'automne", "hiver, l'hiver"),
    *numbered(Sign.PART, 0, "début", "mi", "fin"),
    *numbered(Sign.RELATIVE_DAY, -2, "avant-hier", "hier", "aujourd'hui"),
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
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre, setiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    *numbered(
        Sign.WEEKDAY, 0, "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"
    ),
    *numbered(Sign.SEASON, 21, "primavera", "verano", "otoño", "invierno"),
    (Sign.PART, 0, "principios de, a principios de, comienzos de, a comienzos de"),
    (Sign.PART, 1, "mediados de, a mediados de"),
    (Sign.PART, 2, "finales de, a finales de, fines de, a fines de"),
    *numbered(Sign.RELATIVE_DAY, -2, "anteayer", "ayer", "hoy"),
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
        "يناير, كانون الثاني, جانفي",
        "فبراير, شباط, فيفري",
        "مارس, آذار",
        "أبريل, إبريل, نيسان, أفريل",
        "مايو, أيار, ماي",
        "يونيو, يونيه, حزيران, جوان",
        "يوليو, يوليه, تموز, جويلية",
        "أغسطس, آب, أوت",
        "سبتمبر, أيلول",
        "أكتوبر, تشرين الأول",
        "نوفمبر, تشرين الثاني",
        "ديسمبر, كانون الأول",
    ),
    *numbered(
        Sign.WEEKDAY,
        0,
        "الاثنين, الإثنين",
        "الثلاثاء",
        "الأربعاء",
        "الخميس",
        "الجمعة",
        "السبت",
        "الأحد",
    ),
    *numbered(Sign.SEASON, 21, "ربيع", "صيف", "خريف", "شتاء"),
    *numbered(Sign.PART, 0, "أوائل, مطلع, بداية", "منتصف", "أواخر, نهاية"),
    *numbered(Sign.RELATIVE_DAY, -1, "أمس", "اليوم"),
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

OTHER_LANGUAGES: dict[str, tuple[Entry, ...]] = {
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "ar": ARABIC,
}
"""The tables beside the English one, by language code."""
