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
    in_order,
    phrases,
    words,
)

SPANISH: Final = Language(
    "es",
    before={
        Hedge.AT_LEAST: phrases(
            "al menos | por lo menos | como mínimo | no menos de | un mínimo de | cuando menos"
        ),
        Hedge.MORE_THAN: phrases("más de | por encima de"),
        Hedge.WELL_OVER: phrases("mucho más de | muy por encima de"),
        Hedge.AT_MOST: phrases("como máximo | a lo sumo | no más de | un máximo de"),
        Hedge.UP_TO: phrases("hasta"),
        Hedge.FEWER_THAN: phrases("menos de | por debajo de"),
        Hedge.ABOUT: phrases(
            "unos | unas | alrededor de | aproximadamente | cerca de | en torno a | se estima en"
        ),
        Hedge.NEARLY: phrases("casi | un poco menos de"),
        Hedge.JUST_OVER: phrases("poco más de | algo más de | un poco más de"),
        Hedge.ORDER: phrases("del orden de"),
        Hedge.EXACTLY: phrases("exactamente | precisamente"),
        Hedge.POSSIBLY: phrases("posiblemente | quizás | quizá | tal vez | probablemente"),
        Hedge.ONLY: phrases("solo | sólo | solamente | únicamente"),
        Hedge.ANOTHER: phrases("otros | otras"),
        Hedge.WHOLE: phrases("un total de | en total"),
        Hedge.PART: phrases("entre ellos | entre ellas | incluidos | incluidas"),
    },
    after={
        Hedge.AT_LEAST: phrases("o más | y más | al menos | como mínimo"),
        Hedge.AT_MOST: phrases("o menos | como máximo | a lo sumo"),
        Hedge.ABOUT: phrases("aproximadamente | más o menos"),
        Hedge.ANOTHER: phrases("más"),
        Hedge.WHOLE: phrases("en total"),
        Hedge.PART: phrases("de ellos | de ellas"),
    },
    later={
        Hedge.AT_LEAST: phrases(
            "al menos | posiblemente más | quizás más | tal vez más | si no más"
        )
    },
    joints={
        Joint.BETWEEN: phrases("entre"),
        Joint.FROM: phrases("de | desde"),
        Joint.AND: phrases("y"),
        Joint.TO: phrases("a | hasta"),
        Joint.OR: phrases("o | u"),
        Joint.BUT: phrases("pero | , pero | y"),
        Joint.PERHAPS: phrases("posiblemente | quizás | tal vez | si no | o incluso"),
        Joint.OF: phrases("de | de entre"),
        Joint.PERCENT: phrases("por ciento"),
        Joint.HALF: phrases("medio | media"),
    },
    portions={
        Portion.MOST: phrases("la mayoría | la mayor parte"),
        Portion.NEARLY_ALL: phrases("casi todos | casi todas"),
    },
    idioms={
        Idiom.ZERO: phrases("ninguno | ninguna | ningún | nadie"),
        Idiom.UNKNOWN: phrases("un número desconocido | un número indeterminado"),
    },
    vague={
        "a couple": phrases("un par"),
        "a few": phrases("unos cuantos | unas cuantas | algunos | algunas | unos pocos"),
        "a handful": phrases("un puñado"),
        "several": phrases("varios | varias"),
        "many": phrases("muchos | muchas"),
        "numerous": phrases("numerosos | numerosas"),
    },
    relative={
        Relative.MULTIPLE: phrases("el doble de | el triple de"),
        Relative.DECREASE: phrases("una disminución de | un descenso de | una caída de"),
        Relative.AVERAGE: phrases("en promedio | de media | un promedio de | una media de"),
    },
    rates={
        Rate.EACH: phrases(
            "al día | por día | a la semana | por semana | al mes | por mes | al año | por año | "
            "por hora | por habitante | por persona | cada día | cada uno | cada una | "
            "en promedio | de media"
        ),
        Rate.ADJECTIVE: phrases("diarios | diarias | semanales | mensuales | anuales"),
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
    scales={"mil": 1_000, "millón": 10**6, "millones": 10**6},
    lots={"docena": 12},
    plurals={
        "decenas": "tens",
        "docenas": "dozens",
        "cientos": "hundreds",
        "centenares": "hundreds",
        "miles": "thousands",
    },
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
