"""French: numbers in words below seventeen and the round ones, and the usual hedges."""

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

FRENCH: Final = Language(
    "fr",
    before={
        Hedge.AT_LEAST: phrases("au moins | pas moins de | au minimum | un minimum de"),
        Hedge.MORE_THAN: phrases("plus de | plus d' | au-delà de | supérieur à"),
        Hedge.WELL_OVER: phrases("bien plus de | largement plus de"),
        Hedge.AT_MOST: phrases("au plus | tout au plus | pas plus de | au maximum | un maximum de"),
        Hedge.UP_TO: phrases("jusqu'à | jusqu'a"),
        Hedge.FEWER_THAN: phrases("moins de | moins d'"),
        Hedge.ABOUT: phrases(
            "environ | quelque | autour de | aux alentours de | à peu près | "
            "approximativement | près d'environ | estimé à | on estime à"
        ),
        Hedge.NEARLY: phrases("près de | près d' | presque | pas loin de | un peu moins de"),
        Hedge.JUST_OVER: phrases("un peu plus de | à peine plus de"),
        Hedge.ORDER: phrases("de l'ordre de"),
        Hedge.EXACTLY: phrases("exactement | précisément"),
        Hedge.POSSIBLY: phrases("peut-être | possiblement | probablement"),
        Hedge.ONLY: phrases("seulement | uniquement"),
        Hedge.WHOLE: phrases("au total | un total de"),
        Hedge.PART: phrases("dont | parmi eux | y compris"),
    },
    after={
        Hedge.AT_LEAST: phrases("ou plus | et plus | au moins"),
        Hedge.AT_MOST: phrases("ou moins | au plus | au maximum"),
        Hedge.ABOUT: phrases("environ"),
        Hedge.ANOTHER: phrases("autres | de plus | supplémentaires"),
        Hedge.WHOLE: phrases("au total"),
        Hedge.PART: phrases("d'entre eux | d'entre elles"),
    },
    later={Hedge.AT_LEAST: phrases("au moins | peut-être plus | voire plus | peut-être davantage")},
    joints={
        Joint.BETWEEN: phrases("entre"),
        Joint.FROM: phrases("de"),
        Joint.AND: phrases("et"),
        Joint.TO: phrases("à"),
        Joint.OR: phrases("ou"),
        Joint.BUT: phrases("mais | , mais | et"),
        Joint.PERHAPS: phrases("peut-être | voire | , voire | sinon"),
        Joint.OF: phrases("de | des | d' | sur | sur les"),
        Joint.PERCENT: phrases("pour cent"),
        Joint.HALF: phrases("demi | demie"),
    },
    portions={
        Portion.MOST: phrases("la plupart | la majorité | une majorité"),
        Portion.NEARLY_ALL: phrases("presque tous | presque toutes | la quasi-totalité"),
    },
    idioms={
        Idiom.ZERO: phrases("aucun | aucune | personne"),
        Idiom.UNKNOWN: phrases("un nombre inconnu | un nombre indéterminé"),
    },
    vague={
        "a few": phrases("quelques"),
        "a handful": phrases("une poignée"),
        "several": phrases("plusieurs"),
        "many": phrases("beaucoup | de nombreux | de nombreuses"),
        "numerous": phrases("nombreux | nombreuses"),
        "dozens": phrases("des dizaines | des douzaines"),
        "hundreds": phrases("des centaines"),
        "thousands": phrases("des milliers"),
        "tens of thousands": phrases("des dizaines de milliers"),
        "hundreds of thousands": phrases("des centaines de milliers"),
        "millions": phrases("des millions"),
    },
    relative={
        Relative.MULTIPLE: phrases("le double de | deux fois plus que | la moitié moins que"),
        Relative.DECREASE: phrases("une baisse de | un recul de | baissé de"),
        Relative.AVERAGE: phrases("en moyenne | une moyenne de"),
    },
    rates={
        Rate.EACH: phrases(
            "par jour | par semaine | par mois | par an | par heure | par habitant | "
            "par personne | chaque jour | chacun | chacune | en moyenne"
        ),
    },
    numbers={
        **in_order(
            "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize "
            "quatorze quinze seize"
        ),
        **in_order("vingt trente quarante cinquante soixante", start=20, step=10),
        "une": 1,
    },
    # "Une centaine" is about a hundred, as "a hundred" is.
    scales={
        "dizaine": 10,
        "quinzaine": 15,
        "vingtaine": 20,
        "trentaine": 30,
        "quarantaine": 40,
        "cinquantaine": 50,
        "soixantaine": 60,
        "centaine": 100,
        "millier": 1_000,
        "cent": 100,
        "cents": 100,
        "mille": 1_000,
        "million": 10**6,
        "millions": 10**6,
        "milliard": 10**9,
        "milliards": 10**9,
    },
    lots={"douzaine": 12, "douzaines": 12},
    articles=words("un une"),
    determiners=words("le la les ces leurs"),
    pronouns=words("eux elles lesquels lesquelles"),
    copulas=words("était étaient est sont ont été"),
    function_words=words(
        "le la les un une des du de et ou mais à au aux en dans sur par pour avec "
        "sans sous chez dont que qui ont a été sont est était étaient avant après "
        "depuis selon ne pas plus"
    ),
    outcomes=words("tués tué tuées blessés blessé blessées morts mort mortes disparus"),
    people=words("personnes civils morts blessés soldats combattants victimes"),
    units=words(
        "mètres mètre kilomètres kilomètre tonnes tonne heures heure jours jour "
        "semaines semaine mois ans année années minutes"
    ),
    ordinals=words("premier première deuxième troisième"),
    months=words(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    ),
    capital_months=frozenset(),
    before_years=words("en depuis"),
    missing=words("inconnu n.c. s.o."),
    comparisons=words("que"),
    negations=words("pas"),
)
"""French."""
