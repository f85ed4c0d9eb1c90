"""Arabic: the numbers to ten and the round ones, and the usual hedges."""

from __future__ import annotations

from typing import Final

from consilience.words.figures.language import (
    Hedge,
    Idiom,
    Joint,
    Language,
    Rate,
    Relative,
    by_value,
    in_order,
    words,
)

ARABIC: Final = Language(
    code="ar",
    before={
        Hedge.AT_LEAST: "على الأقل | ما لا يقل عن | لا يقل عن",
        Hedge.MORE_THAN: "أكثر من | ما يزيد على | ما يزيد عن | يزيد عن",
        Hedge.AT_MOST: "على الأكثر | ما لا يزيد عن | لا يزيد عن | لا يتجاوز",
        Hedge.UP_TO: "حتى | ما يصل إلى | يصل إلى",
        Hedge.FEWER_THAN: "أقل من",
        Hedge.ABOUT: "حوالي | نحو | قرابة | زهاء | ما يقارب | تقريبا",
        Hedge.NEARLY: "ما يقرب من | يكاد يبلغ",
        Hedge.EXACTLY: "بالضبط",
        Hedge.POSSIBLY: "ربما",
        Hedge.ONLY: "فقط",
        Hedge.PART: "بينهم | من بينهم | منهم",
    },
    after={
        Hedge.AT_LEAST: "على الأقل | أو أكثر | فأكثر",
        Hedge.AT_MOST: "على الأكثر | أو أقل",
        Hedge.ABOUT: "تقريبا | تقريباً",
        Hedge.ANOTHER: "آخرين | آخرون | أخرى",
        Hedge.PART: "منهم",
    },
    later={Hedge.AT_LEAST: "على الأقل | أو أكثر"},
    joints={
        Joint.BETWEEN: "بين | ما بين",
        Joint.FROM: "من",
        Joint.AND: "و",
        Joint.TO: "إلى",
        Joint.OR: "أو",
        Joint.OF: "من | من أصل",
        Joint.PERCENT: "في المئة | بالمئة | في المائة | بالمائة",
    },
    idioms={Idiom.ZERO: "لا أحد"},
    vague={
        "several": "عدة | عدد من",
        "a few": "بضعة | بضع",
        "many": "العديد من | كثير من",
    },
    relative={
        Relative.MULTIPLE: "ضعف",
        Relative.AVERAGE: "متوسط | بمعدل | بمتوسط",
    },
    rates={
        Rate.EACH: ("يوميا | في اليوم | كل يوم | أسبوعيا | في الأسبوع | شهريا | في الشهر | سنويا"),
    },
    numbers={
        **in_order("صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة"),
        "اثنين": 2,
        "عشرون": 20,
        "عشرين": 20,
        "ثلاثون": 30,
        "ثلاثين": 30,
        "أربعون": 40,
        "أربعين": 40,
        "خمسون": 50,
        "خمسين": 50,
        "مئتان": 200,
        "مئتي": 200,
    },
    scales=by_value(
        {
            100: "مئة مائة",
            1_000: "ألف آلاف",
            10**6: "مليون ملايين",
        }
    ),
    plurals=by_value(
        {
            "tens": "العشرات عشرات",
            "hundreds": "المئات مئات",
        }
    ),
    function_words=words("في على من إلى عن مع بين قبل بعد منذ خلال و أو ثم كما"),
    outcomes=words("قتلوا قتيلا جريحا مفقودا"),
    people=words("شخصا شخص مدنيا مدني قتيل جريح"),
    units=words(
        "كم كيلومتر كيلومترا متر مترا طن طنا ساعة ساعات يوم أيام أسبوع أسابيع شهر أشهر سنة"
    ),
    months=words("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
    before_years=words("عام سنة منذ"),
    missing=words("مجهول"),
)
"""Arabic."""
