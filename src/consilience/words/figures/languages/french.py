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
    by_value,
    in_order,
    words,
)

FRENCH: Final = Language(
    code="fr",
    before={
        Hedge.AT_LEAST: "au moins | pas moins de | au minimum | un minimum de",
        Hedge.MORE_THAN: "plus de | plus d' | au-delà de | supérieur à",
        Hedge.WELL_OVER: "bien plus de | largement plus de",
        Hedge.AT_MOST: "au plus | tout au plus | pas plus de | au maximum | un maximum de",
        Hedge.UP_TO: "jusqu'à | jusqu'a",
        Hedge.FEWER_THAN: "moins de | moins d'",
        Hedge.ABOUT: (
            "environ | quelque | autour de | aux alentours de | à peu près | "
            "approximativement | près d'environ | estimé à | on estime à"
        ),
        Hedge.NEARLY: "près de | près d' | presque | pas loin de | un peu moins de",
        Hedge.JUST_OVER: "un peu plus de | à peine plus de",
        Hedge.ORDER: "de l'ordre de",
        Hedge.EXACTLY: "exactement | précisément",
        Hedge.POSSIBLY: "peut-être | possiblement | probablement",
        Hedge.ONLY: "seulement | uniquement",
        Hedge.WHOLE: "au total | un total de",
        Hedge.PART: "dont | parmi eux | y compris",
    },
    after={
        Hedge.AT_LEAST: "ou plus | et plus | au moins",
        Hedge.AT_MOST: "ou moins | au plus | au maximum",
        Hedge.ABOUT: "environ",
        Hedge.ANOTHER: "autres | de plus | supplémentaires",
        Hedge.WHOLE: "au total",
        Hedge.PART: "d'entre eux | d'entre elles",
    },
    later={Hedge.AT_LEAST: "au moins | peut-être plus | voire plus | peut-être davantage"},
    joints={
        Joint.BETWEEN: "entre",
        Joint.FROM: "de",
        Joint.AND: "et",
        Joint.TO: "à",
        Joint.OR: "ou",
        Joint.BUT: "mais | , mais | et",
        Joint.PERHAPS: "peut-être | voire | , voire | sinon",
        Joint.OF: "de | des | d' | sur | sur les",
        Joint.PERCENT: "pour cent",
        Joint.HALF: "demi | demie",
    },
    portions={
        Portion.MOST: "la plupart | la majorité | une majorité",
        Portion.NEARLY_ALL: "presque tous | presque toutes | la quasi-totalité",
    },
    idioms={
        Idiom.ZERO: "aucun | aucune | personne",
        Idiom.UNKNOWN: "un nombre inconnu | un nombre indéterminé",
    },
    vague={
        "a few": "quelques",
        "a handful": "une poignée",
        "several": "plusieurs",
        "many": "beaucoup | de nombreux | de nombreuses",
        "numerous": "nombreux | nombreuses",
        "dozens": "des dizaines | des douzaines",
        "hundreds": "des centaines",
        "thousands": "des milliers",
        "tens of thousands": "des dizaines de milliers",
        "hundreds of thousands": "des centaines de milliers",
        "millions": "des millions",
    },
    relative={
        Relative.MULTIPLE: "le double de | deux fois plus que | la moitié moins que",
        Relative.DECREASE: "une baisse de | un recul de | baissé de",
        Relative.AVERAGE: "en moyenne | une moyenne de",
    },
    rates={
        Rate.EACH: (
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
    scales=by_value(
        {
            10: "dizaine",
            15: "quinzaine",
            20: "vingtaine",
            30: "trentaine",
            40: "quarantaine",
            50: "cinquantaine",
            60: "soixantaine",
            100: "centaine cent cents",
            1_000: "millier mille",
            10**6: "million millions",
            10**9: "milliard milliards",
        }
    ),
    lots=by_value({12: "douzaine douzaines"}),
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
