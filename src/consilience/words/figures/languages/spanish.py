"""Spanish: numbers in words below twenty and the round ones, and the usual hedges."""

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

SPANISH: Final = Language(
    code="es",
    before={
        Hedge.AT_LEAST: (
            "al menos | por lo menos | como mínimo | no menos de | un mínimo de | cuando menos"
        ),
        Hedge.MORE_THAN: "más de | por encima de",
        Hedge.WELL_OVER: "mucho más de | muy por encima de",
        Hedge.AT_MOST: "como máximo | a lo sumo | no más de | un máximo de",
        Hedge.UP_TO: "hasta",
        Hedge.FEWER_THAN: "menos de | por debajo de",
        Hedge.ABOUT: (
            "unos | unas | alrededor de | aproximadamente | cerca de | en torno a | se estima en"
        ),
        Hedge.NEARLY: "casi | un poco menos de",
        Hedge.JUST_OVER: "poco más de | algo más de | un poco más de",
        Hedge.ORDER: "del orden de",
        Hedge.EXACTLY: "exactamente | precisamente",
        Hedge.POSSIBLY: "posiblemente | quizás | quizá | tal vez | probablemente",
        Hedge.ONLY: "solo | sólo | solamente | únicamente",
        Hedge.ANOTHER: "otros | otras",
        Hedge.WHOLE: "un total de | en total",
        Hedge.PART: "entre ellos | entre ellas | incluidos | incluidas",
    },
    after={
        Hedge.AT_LEAST: "o más | y más | al menos | como mínimo",
        Hedge.AT_MOST: "o menos | como máximo | a lo sumo",
        Hedge.ABOUT: "aproximadamente | más o menos",
        Hedge.ANOTHER: "más",
        Hedge.WHOLE: "en total",
        Hedge.PART: "de ellos | de ellas",
    },
    later={Hedge.AT_LEAST: "al menos | posiblemente más | quizás más | tal vez más | si no más"},
    joints={
        Joint.BETWEEN: "entre",
        Joint.FROM: "de | desde",
        Joint.AND: "y",
        Joint.TO: "a | hasta",
        Joint.OR: "o | u",
        Joint.BUT: "pero | , pero | y",
        Joint.PERHAPS: "posiblemente | quizás | tal vez | si no | o incluso",
        Joint.OF: "de | de entre",
        Joint.PERCENT: "por ciento",
        Joint.HALF: "medio | media",
    },
    portions={
        Portion.MOST: "la mayoría | la mayor parte",
        Portion.NEARLY_ALL: "casi todos | casi todas",
    },
    idioms={
        Idiom.ZERO: "ninguno | ninguna | ningún | nadie",
        Idiom.UNKNOWN: "un número desconocido | un número indeterminado",
    },
    vague={
        "a couple": "un par",
        "a few": "unos cuantos | unas cuantas | algunos | algunas | unos pocos",
        "a handful": "un puñado",
        "several": "varios | varias",
        "many": "muchos | muchas",
        "numerous": "numerosos | numerosas",
    },
    relative={
        Relative.MULTIPLE: "el doble de | el triple de",
        Relative.DECREASE: "una disminución de | un descenso de | una caída de",
        Relative.AVERAGE: "en promedio | de media | un promedio de | una media de",
    },
    rates={
        Rate.EACH: (
            "al día | por día | a la semana | por semana | al mes | por mes | al año | por año "
            "| por hora | por habitante | por persona | cada día | cada uno | cada una | en "
            "promedio | de media"
        ),
        Rate.ADJECTIVE: "diarios | diarias | semanales | mensuales | anuales",
    },
    numbers={
        **in_order(
            "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece "
            "catorce quince dieciséis diecisiete dieciocho diecinueve"
        ),
        **in_order(
            "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", start=20, step=10
        ),
        **in_order("cien doscientos trescientos cuatrocientos quinientos", start=100, step=100),
        "ciento": 100,
    },
    scales=by_value({1_000: "mil", 10**6: "millón millones"}),
    lots=by_value({12: "docena"}),
    plurals=by_value(
        {
            "tens": "decenas",
            "dozens": "docenas",
            "hundreds": "cientos centenares",
            "thousands": "miles",
        }
    ),
    articles=words("un una"),
    determiners=words("el la los las estos estas sus"),
    pronouns=words("ellos ellas"),
    copulas=words("fue fueron era eran son es han sido"),
    function_words=words(
        "el la los las un una unos unas de del y o pero en a al con sin por para "
        "según entre desde hasta que fue fueron era eran son es han sido antes "
        "después durante no más menos"
    ),
    outcomes=words("muertos muertas muerto heridos heridas herido desaparecidos fallecidos"),
    people=words("personas civiles muertos heridos soldados combatientes víctimas"),
    units=words(
        "metros metro kilómetros kilómetro toneladas tonelada horas hora días día "
        "semanas semana meses mes años año minutos"
    ),
    ordinals=words("primero primera segundo segunda tercero tercera"),
    months=words(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
    ),
    before_years=words("en desde"),
    missing=words("desconocido s/d"),
    comparisons=words("que"),
)
"""Spanish."""
