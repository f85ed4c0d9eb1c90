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
    in_order,
    phrases,
    words,
)

GERMAN: Final = Language(
    "de",
    before={
        Hedge.AT_LEAST: phrases(
            "mindestens | wenigstens | zumindest | nicht weniger als | nicht unter | ab | "
            "ein minimum von"
        ),
        Hedge.MORE_THAN: phrases("mehr als | über | oberhalb von"),
        Hedge.WELL_OVER: phrases("weit über | deutlich über | weit mehr als | deutlich mehr als"),
        Hedge.AT_MOST: phrases(
            "höchstens | maximal | nicht mehr als | allenfalls | nicht über | ein maximum von"
        ),
        Hedge.UP_TO: phrases("bis zu | bis an die"),
        Hedge.FEWER_THAN: phrases("weniger als | unter"),
        Hedge.WELL_UNDER: phrases("weit unter | deutlich unter | deutlich weniger als"),
        Hedge.ABOUT: phrases(
            "etwa | ungefähr | rund | circa | zirka | ca. | ca | gegen | um die | "
            "schätzungsweise | geschätzt | geschätzte | in etwa | annähernd"
        ),
        Hedge.NEARLY: phrases("fast | beinahe | nahezu | knapp | kaum"),
        Hedge.JUST_OVER: phrases("gut | etwas über | etwas mehr als | knapp über"),
        Hedge.ORDER: phrases("in der größenordnung von"),
        Hedge.EXACTLY: phrases("genau | exakt | präzise"),
        Hedge.POSSIBLY: phrases("möglicherweise | vielleicht | eventuell | vermutlich"),
        Hedge.ONLY: phrases("nur | lediglich | bloß"),
        Hedge.ANOTHER: phrases("weitere | noch | zusätzlich | zusätzliche | weiteren"),
        Hedge.WHOLE: phrases("insgesamt | alle | sämtliche | zusammen"),
        Hedge.PART: phrases("darunter | davon | einschließlich"),
    },
    after={
        Hedge.AT_LEAST: phrases("oder mehr | und mehr | mindestens"),
        Hedge.AT_MOST: phrases("oder weniger | höchstens | maximal"),
        Hedge.ABOUT: phrases("oder so | ungefähr"),
        Hedge.ANOTHER: phrases("weitere | weiteren"),
        Hedge.WHOLE: phrases("insgesamt"),
        Hedge.PART: phrases("von ihnen | davon"),
    },
    later={
        Hedge.AT_LEAST: phrases(
            "mindestens | möglicherweise mehr | vielleicht mehr | wenn nicht mehr"
        )
    },
    joints={
        Joint.BETWEEN: phrases("zwischen"),
        Joint.FROM: phrases("von"),
        Joint.AND: phrases("und"),
        Joint.TO: phrases("bis | bis zu"),
        Joint.OR: phrases("oder | bzw."),
        Joint.BUT: phrases("aber | , aber | und | jedoch | , jedoch"),
        Joint.PERHAPS: phrases(
            "möglicherweise | vielleicht | wenn nicht | oder sogar | wenn nicht gar"
        ),
        Joint.OF: phrases("von | der"),
        Joint.PERCENT: phrases("prozent"),
        Joint.HALF: phrases("halbes | halbe | ein halbes | eine halbe"),
    },
    portions={
        Portion.MOST: phrases("die meisten | die mehrheit | eine mehrheit"),
        Portion.NEARLY_ALL: phrases("fast alle | beinahe alle"),
    },
    idioms={
        Idiom.ZERO: phrases("keiner | niemand | kein einziger | keine einzige"),
        Idiom.NO: phrases("keine | keinen"),
        Idiom.UNKNOWN: phrases("eine unbekannte anzahl | eine unbekannte zahl"),
    },
    vague={
        "a couple": phrases("ein paar"),
        "a few": phrases("einige | wenige | ein paar wenige"),
        "a handful": phrases("eine handvoll"),
        "several": phrases("mehrere | etliche"),
        "many": phrases("viele | zahlreiche"),
        "numerous": phrases("unzählige"),
    },
    relative={
        Relative.MULTIPLE: phrases(
            "doppelt so viele wie | doppelt so viel wie | dreimal so viele wie | "
            "halb so viele wie | das doppelte von | mal so viele wie"
        ),
        Relative.DECREASE: phrases("ein rückgang von | ein rückgang um | gesunken um | minus"),
        Relative.AVERAGE: phrases("durchschnittlich | im durchschnitt | im schnitt"),
        Relative.INCOMPLETE: phrases("mehr | weniger"),
    },
    rates={
        Rate.EACH: phrases(
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
    scales={
        "hundert": 100,
        "tausend": 1_000,
        "million": 10**6,
        "millionen": 10**6,
        "mio": 10**6,
        "milliarde": 10**9,
        "milliarden": 10**9,
        "mrd": 10**9,
    },
    lots={"dutzend": 12},
    plurals={
        "dutzende": "dozens",
        "dutzenden": "dozens",
        "hunderte": "hundreds",
        "hunderten": "hundreds",
        "tausende": "thousands",
        "tausenden": "thousands",
    },
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
