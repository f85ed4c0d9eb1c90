"""German: numbers in words up to the hundreds of thousands in two words, and the usual hedges."""

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

GERMAN: Final = Language(
    code="de",
    before={
        Hedge.AT_LEAST: (
            "mindestens | wenigstens | zumindest | nicht weniger als | nicht unter | ab | "
            "ein minimum von"
        ),
        Hedge.MORE_THAN: "mehr als | über | oberhalb von",
        Hedge.WELL_OVER: "weit über | deutlich über | weit mehr als | deutlich mehr als",
        Hedge.AT_MOST: (
            "höchstens | maximal | nicht mehr als | allenfalls | nicht über | ein maximum von"
        ),
        Hedge.UP_TO: "bis zu | bis an die",
        Hedge.FEWER_THAN: "weniger als | unter",
        Hedge.WELL_UNDER: "weit unter | deutlich unter | deutlich weniger als",
        Hedge.ABOUT: (
            "etwa | ungefähr | rund | circa | zirka | ca. | ca | gegen | um die | "
            "schätzungsweise | geschätzt | geschätzte | in etwa | annähernd"
        ),
        Hedge.NEARLY: "fast | beinahe | nahezu | knapp | kaum",
        Hedge.JUST_OVER: "gut | etwas über | etwas mehr als | knapp über",
        Hedge.ORDER: "in der größenordnung von",
        Hedge.EXACTLY: "genau | exakt | präzise",
        Hedge.POSSIBLY: "möglicherweise | vielleicht | eventuell | vermutlich",
        Hedge.ONLY: "nur | lediglich | bloß",
        Hedge.ANOTHER: "weitere | noch | zusätzlich | zusätzliche | weiteren",
        Hedge.WHOLE: "insgesamt | alle | sämtliche | zusammen",
        Hedge.PART: "darunter | davon | einschließlich",
    },
    after={
        Hedge.AT_LEAST: "oder mehr | und mehr | mindestens",
        Hedge.AT_MOST: "oder weniger | höchstens | maximal",
        Hedge.ABOUT: "oder so | ungefähr",
        Hedge.ANOTHER: "weitere | weiteren",
        Hedge.WHOLE: "insgesamt",
        Hedge.PART: "von ihnen | davon",
    },
    later={Hedge.AT_LEAST: "mindestens | möglicherweise mehr | vielleicht mehr | wenn nicht mehr"},
    joints={
        Joint.BETWEEN: "zwischen",
        Joint.FROM: "von",
        Joint.AND: "und",
        Joint.TO: "bis | bis zu",
        Joint.OR: "oder | bzw.",
        Joint.BUT: "aber | , aber | und | jedoch | , jedoch",
        Joint.PERHAPS: "möglicherweise | vielleicht | wenn nicht | oder sogar | wenn nicht gar",
        Joint.OF: "von | der",
        Joint.PERCENT: "prozent",
        Joint.HALF: "halbes | halbe | ein halbes | eine halbe",
    },
    portions={
        Portion.MOST: "die meisten | die mehrheit | eine mehrheit",
        Portion.NEARLY_ALL: "fast alle | beinahe alle",
    },
    idioms={
        Idiom.ZERO: "keiner | niemand | kein einziger | keine einzige",
        Idiom.NO: "keine | keinen",
        Idiom.UNKNOWN: "eine unbekannte anzahl | eine unbekannte zahl",
    },
    vague={
        "a couple": "ein paar",
        "a few": "einige | wenige | ein paar wenige",
        "a handful": "eine handvoll",
        "several": "mehrere | etliche",
        "many": "viele | zahlreiche",
        "numerous": "unzählige",
    },
    relative={
        Relative.MULTIPLE: (
            "doppelt so viele wie | doppelt so viel wie | dreimal so viele wie | "
            "halb so viele wie | das doppelte von | mal so viele wie"
        ),
        Relative.DECREASE: "ein rückgang von | ein rückgang um | gesunken um | minus",
        Relative.AVERAGE: "durchschnittlich | im durchschnitt | im schnitt",
        Relative.INCOMPLETE: "mehr | weniger",
    },
    rates={
        Rate.EACH: (
            "pro tag | pro woche | pro monat | pro jahr | pro stunde | pro kopf | am tag | "
            "je tag | je woche | je monat | je 100.000 | pro 100.000 | täglich | wöchentlich | "
            "monatlich | jährlich | jeweils"
        ),
    },
    numbers={
        **in_order(
            "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn "
            "vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
        ),
        **in_order(
            "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", start=20, step=10
        ),
        **in_order(
            "einhundert zweihundert dreihundert vierhundert fünfhundert sechshundert "
            "siebenhundert achthundert neunhundert",
            start=100,
            step=100,
        ),
        **in_order(
            "eintausend zweitausend dreitausend viertausend fünftausend sechstausend "
            "siebentausend achttausend neuntausend zehntausend",
            start=1000,
            step=1000,
        ),
        "zwo": 2,
        "einen": 1,
        "einem": 1,
    },
    scales=by_value(
        {
            100: "hundert",
            1_000: "tausend",
            10**6: "million millionen mio",
            10**9: "milliarde milliarden mrd",
        }
    ),
    lots=by_value({12: "dutzend"}),
    plurals=by_value(
        {
            "dozens": "dutzende dutzenden",
            "hundreds": "hunderte hunderten",
            "thousands": "tausende tausenden",
        }
    ),
    articles=words("ein eine einer"),
    determiners=words("der die das den dem des diese dieser"),
    pronouns=words("ihnen denen"),
    copulas=words("war waren sind ist wurden wurde worden"),
    function_words=words(
        "der die das den dem des und oder aber in im an am auf bei von vom zu zum zur "
        "mit nach vor seit bis für durch gegen ohne um aus über unter während wurden "
        "wurde waren war sind ist sein haben hat hatte nicht auch noch schon sowie "
        "dass weil als wie"
    ),
    outcomes=words("getötet tot verletzt verwundet vermisst gefangen gestorben"),
    people=words("menschen personen tote toten verletzte zivilisten soldaten opfer kämpfer"),
    units=words(
        "meter kilometer tonnen tonne stunde stunden tag tage tagen woche wochen "
        "monat monate jahr jahre jahren minuten"
    ),
    ordinals=words("erste zweite dritte vierte fünfte"),
    months=words(
        "januar februar märz april mai juni juli august september oktober november dezember"
    ),
    before_years=words("seit anfang ende mitte"),
    missing=words("unbekannt k.a. entfällt"),
    comparisons=words("als"),
    negations=words("nicht"),
)
"""German."""
