"""English: hedges, numbers and vague words.  What stands around figures is in `english_context`."""

from __future__ import annotations

from typing import Final

from consilience.words.figures.language import (
    Hedge,
    Idiom,
    Joint,
    Language,
    Portion,
    in_order,
    phrases,
)
from consilience.words.figures.languages import english_context as context

_BEFORE: Final = {
    Hedge.AT_LEAST: phrases(
        "at least | at the least | at the very least | at a minimum | at minimum | no fewer "
        "than | no less than | not fewer than | not less than | no smaller than | no lower "
        "than | not lower than | not smaller than | not below | not under | a minimum of | "
        "minimum of | minimum | min | min. | upwards of | upward of | ≥ | >= | =>"
    ),
    Hedge.AS_FEW_AS: phrases("as few as | as little as | as low as"),
    Hedge.MORE_THAN: phrases("more than | over | above"),
    Hedge.EXCEEDING: phrases(
        "in excess of | exceeding | greater than | larger than | higher than | bigger than "
        "| beyond | north of | exceeds | exceed | exceeded | > | ≫"
    ),
    Hedge.WELL_OVER: phrases(
        "well over | well above | well beyond | well more than | well in excess of | far "
        "over | far above | far more than | much more than | many more than | considerably "
        "more than | significantly more than | substantially more than | way over | way "
        "more than"
    ),
    Hedge.AT_MOST: phrases(
        "at most | at the most | at the very most | at a maximum | at maximum | no more "
        "than | not more than | no greater than | no larger than | no higher than | no "
        "bigger than | not over | not above | not exceeding | not to exceed | does not exceed "
        "| do not exceed | did not exceed | not exceed | a maximum of "
        "| maximum of | maximum | max | max. | ≤ | <= | =<"
    ),
    Hedge.UP_TO: phrases("up to | upto | as many as | as much as | as high as"),
    Hedge.FEWER_THAN: phrases(
        "fewer than | less than | lower than | smaller than | under | below | south of | < | ≪"
    ),
    Hedge.WELL_UNDER: phrases(
        "well under | well below | well short of | far fewer than | far less than | far "
        "below | much fewer than | many fewer than | much less than | considerably fewer "
        "than | significantly fewer than | substantially fewer than"
    ),
    Hedge.ABOUT: phrases(
        "about | around | approximately | approx | approx. | roughly | some | circa | c. | "
        "c | ca. | ca | ~ | close to | an estimated | estimated | estimated at | est. | est "
        "| an approximate | in the region of | in the area of | in the vicinity of | in the "
        "neighborhood of | in the neighbourhood of | in the ballpark of | something like | "
        "more or less | broadly | barely | scarcely | hardly"
    ),
    Hedge.NEARLY: phrases(
        "nearly | almost | just under | just below | just short of | just less than | just "
        "fewer than | a little under | a little less than | a little fewer than | a little "
        "short of | a bit under | a bit less than | slightly under | slightly below | "
        "slightly less than | slightly fewer than | not quite | nearing | approaching | "
        "close on | nigh on | getting on for | verging on | practically | virtually | the "
        "best part of | short of"
    ),
    Hedge.JUST_OVER: phrases(
        "just over | just above | just more than | a little over | a little above | a "
        "little more than | little over | little more than | a bit over | a bit more than | "
        "slightly over | slightly above | slightly more than | marginally more than"
    ),
    Hedge.ORDER: phrases("on the order of | in the order of | of the order of"),
    Hedge.EXACTLY: phrases("exactly | precisely | equal to"),
    Hedge.POSSIBLY: phrases(
        "possibly | perhaps | maybe | probably | presumably | potentially | an unconfirmed "
        "| unconfirmed"
    ),
    Hedge.ONLY: phrases("only | just | merely | a mere | mere | solely"),
    Hedge.ANOTHER: phrases(
        "another | a further | further | an additional | additional | an extra | extra | + | "
        "an increase of | increase of | a rise of | rise of | rose by | risen by | increased by | "
        "grew by | grown by | went up by | up by | climbed by | jumped by"
    ),
    Hedge.WHOLE: phrases(
        "a total of | total of | a combined | a combined total of | an overall | in total | "
        "altogether | all | all of the | all the | in all | all of | every one of the | every one "
        "of | each one of the | each one of"
    ),
    Hedge.PART: phrases("including | among them | of whom | of which | of them | and of these"),
    Hedge.REPORTED: phrases(
        "reportedly | allegedly | a reported | an alleged | officially | so far | currently"
    ),
}

_AFTER: Final = {
    Hedge.AT_LEAST: phrases(
        "or more | and more | or over | and over | or above | and above | and up | or "
        "greater | or higher | and counting | and rising | plus | -plus | + | at least | at "
        "the least | at the very least | at a minimum | at minimum | minimum | min | "
        "upwards"
    ),
    Hedge.AT_MOST: phrases(
        "or fewer | or less | or lower | or under | or below | and under | and below | at "
        "most | at the most | at the very most | at a maximum | at maximum | maximum | max "
        "| tops"
    ),
    Hedge.ABOUT: phrases(
        "or so | or thereabouts | or thereabout | more or less | give or take | "
        "approximately | approx | approx. | roughly"
    ),
    Hedge.ODD: phrases("-odd | -some | -something | odd"),
    Hedge.POSSIBLY: phrases("? | (?) | possibly | perhaps"),
    Hedge.ANOTHER: phrases("more | other | others | further | additional"),
    Hedge.WHOLE: phrases("in total | in all | altogether | total | overall"),
    Hedge.PART: phrases("of them | of whom | of which | of these | of those"),
}

# Said of a figure after whatever is counted: "190 civilians killed, possibly more".
_LATER: Final = {
    Hedge.AT_LEAST: phrases(
        "or more | possibly more | perhaps more | maybe more | probably more | likely more "
        "| potentially more | if not more | or even more | possibly many more | perhaps "
        "many more | could be higher | may be higher | might be higher | could be even "
        "higher | may be even higher | could be much higher | may be much higher | could be "
        "far higher | is likely higher | is probably higher | is likely to be higher | "
        "could be more | may be more | might be more | could be greater | may be greater | "
        "could well be higher | may well be higher | and counting | and rising | at the "
        "very least | at least"
    ),
    Hedge.AT_MOST: phrases(
        "or fewer | or less | possibly fewer | perhaps fewer | maybe fewer | probably fewer "
        "| possibly less | if not fewer | could be lower | may be lower | might be lower | "
        "is likely lower | is probably lower | at the very most | at most"
    ),
    Hedge.ABOUT: phrases("or so | or thereabouts | give or take"),
}

_JOINTS: Final = {
    Joint.BETWEEN: phrases(
        "between | anywhere between | somewhere between | any number between | in between"
    ),
    Joint.FROM: phrases(
        "from | anywhere from | somewhere from | ranging from | ranging between | in the "
        "range of | in a range of | in the range from | a range of | range of"
    ),
    Joint.AND: phrases("and | &"),
    Joint.TO: phrases("- | -- | to | to as many as | to up to | up to | through | thru | .. | ~"),
    Joint.OR: phrases("or"),
    Joint.TIMES: phrases(
        "times | times the | times as many as | times as much as | times more than | "
        "times higher than | - fold the | fold the | × | x"
    ),
    Joint.BUT: phrases("but | , but | and | , and | yet | , yet | though | , though | , | while"),
    Joint.PERHAPS: phrases(
        "possibly | perhaps | maybe | probably | potentially | if not | or even | and even "
        "| possibly even | perhaps even | maybe even | and possibly | or possibly | and "
        "perhaps | or perhaps | or maybe | and maybe | and potentially | or potentially"
    ),
    Joint.PLUS_MINUS: phrases(
        "± | +/- | +- | plus or minus | plus/minus | give or take | plus-minus"
    ),
    Joint.OF: phrases("of | out of | from among | from a total of | out of a total of"),
    Joint.PERCENT: phrases("% | percent | per cent | pct | percentage points"),
    Joint.HALF: phrases("half"),
    Joint.RATIO: phrases("in | in every | out of every"),
    Joint.REPEATED: phrases("upon | and | on"),
    Joint.CONFIDENCE: phrases(
        "ci | confidence interval | confidence intervals | confidence limits | cri | "
        "credible interval | credibility interval | ui | uncertainty interval | pi | "
        "prediction interval"
    ),
    Joint.DIGITS: phrases("figure | figures | digit | digits"),
}

_VAGUE: Final = {
    "some": phrases("some"),
    "few": phrases("few | very few"),
    "a couple": phrases("a couple | couple"),
    "a few": phrases("a few | quite a few"),
    "a handful": phrases("a handful | handful"),
    "several": phrases("several | various"),
    "a number": phrases(
        "a number | a large number | a small number | a great number | large numbers | "
        "small numbers | a significant number | any number"
    ),
    "many": phrases("many | a great many | a good many | lots | a lot | plenty"),
    "very many": phrases("very many | countless | innumerable | untold"),
    "multiple": phrases("multiple"),
    "numerous": phrases("numerous"),
}

ENGLISH: Final = Language(
    "en",
    before=_BEFORE,
    after=_AFTER,
    later=_LATER,
    joints=_JOINTS,
    vague=_VAGUE,
    portions={
        Portion.MOST: phrases("most | the majority | a majority | the bulk"),
        Portion.NEARLY_ALL: phrases(
            "almost all | nearly all | virtually all | practically all | the vast majority | "
            "the great majority | the overwhelming majority"
        ),
        Portion.MINORITY: phrases("a minority"),
        Portion.ALL_BUT: phrases("all but | all except | all except for | all save"),
    },
    idioms={
        Idiom.ZERO: phrases(
            "none | nobody | no one | no-one | not a single | not one | nil | zero | nought | "
            "not any | no single | neither | neither one"
        ),
        Idiom.NO: phrases("no"),
        Idiom.WITHOUT: phrases("without | without any"),
        Idiom.UNKNOWN: phrases(
            "an unknown number | an unspecified number | an undisclosed number | an "
            "undetermined number | an unconfirmed number | an unstated number | an uncertain "
            "number | an indeterminate number | unknown numbers | unknown number | unspecified "
            "number | undisclosed number"
        ),
        Idiom.UNREPORTED: phrases(
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
    scales={
        "hundred": 100,
        "thousand": 1_000,
        "lakh": 100_000,
        "lakhs": 100_000,
        "lac": 100_000,
        "lacs": 100_000,
        "million": 10**6,
        "crore": 10**7,
        "crores": 10**7,
        "billion": 10**9,
        "trillion": 10**12,
    },
    suffixes={
        "k": 1_000,
        "m": 10**6,
        "mn": 10**6,
        "mln": 10**6,
        "mio": 10**6,
        "bn": 10**9,
        "b": 10**9,
        "tn": 10**12,
    },
    lots={"dozen": 12, "score": 20},
    plurals={
        "tens": "tens",
        "dozens": "dozens",
        "scores": "scores",
        "hundreds": "hundreds",
        "thousands": "thousands",
        "lakhs": "lakhs",
        "lacs": "lakhs",
        "millions": "millions",
        "crores": "crores",
        "billions": "billions",
    },
    fractions={
        "half": 2,
        "halves": 2,
        "third": 3,
        "thirds": 3,
        "quarter": 4,
        "quarters": 4,
        "fourth": 4,
        "fourths": 4,
        "fifth": 5,
        "fifths": 5,
        "sixth": 6,
        "sixths": 6,
        "seventh": 7,
        "sevenths": 7,
        "eighth": 8,
        "eighths": 8,
        "ninth": 9,
        "ninths": 9,
        "tenth": 10,
        "tenths": 10,
        "twentieth": 20,
        "hundredth": 100,
        "hundredths": 100,
    },
    thirds={"low": 0, "lower": 0, "mid": 1, "middle": 1, "high": 2, "upper": 2},
    digit_sizes={
        **in_order("single double triple", start=1),
        **in_order("one two three four five six seven eight nine ten eleven twelve", start=1),
    },
    articles=frozenset({"a", "an"}),
    comparisons=frozenset({"than"}),
    degrees=frozenset({"as", "how", "so", "too"}),
    graded=frozenset({"many", "few"}),
    negations=frozenset({"not", "never"}),
    **context.TABLES,
)
"""English, the language of a text whose locale is not given."""
