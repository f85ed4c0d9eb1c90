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
    in_order,
    phrases,
    words,
)

ARABIC: Final = Language(
    "ar",
    before={
        Hedge.AT_LEAST: phrases("على الأقل | ما لا يقل عن | لا يقل عن"),
        Hedge.MORE_THAN: phrases("أكثر من | ما يزيد على | ما يزيد عن | يزيد عن"),
        Hedge.AT_MOST: phrases("على الأكثر | ما لا يزيد عن | لا يزيد عن | لا يتجاوز"),
        Hedge.UP_TO: phrases("حتى | ما يصل إلى | يصل إلى"),
        Hedge.FEWER_THAN: phrases("أقل من"),
        Hedge.ABOUT: phrases("حوالي | نحو | قرابة | زهاء | ما يقارب | تقريبا"),
        Hedge.NEARLY: phrases("ما يقرب من | يكاد يبلغ"),
        Hedge.EXACTLY: phrases("بالضبط"),
        Hedge.POSSIBLY: phrases("ربما"),
        Hedge.ONLY: phrases("فقط"),
        Hedge.PART: phrases("بينهم | من بينهم | منهم"),
    },
    after={
        Hedge.AT_LEAST: phrases("على الأقل | أو أكثر | فأكثر"),
        Hedge.AT_MOST: phrases("على الأكثر | أو أقل"),
        Hedge.ABOUT: phrases("تقريبا | تقريباً"),
        Hedge.ANOTHER: phrases("آخرين | آخرون | أخرى"),
        Hedge.PART: phrases("منهم"),
    },
    later={Hedge.AT_LEAST: phrases("على الأقل | أو أكثر")},
    joints={
        Joint.BETWEEN: phrases("بين | ما بين"),
        Joint.FROM: phrases("من"),
        Joint.AND: phrases("و"),
        Joint.TO: phrases("إلى"),
        Joint.OR: phrases("أو"),
        Joint.OF: phrases("من | من أصل"),
        Joint.PERCENT: phrases("في المئة | بالمئة | في المائة | بالمائة"),
    },
    idioms={Idiom.ZERO: phrases("لا أحد")},
    vague={
        "several": phrases("عدة | عدد من"),
        "a few": phrases("بضعة | بضع"),
        "many": phrases("العديد من | كثير من"),
    },
    relative={
        Relative.MULTIPLE: phrases("ضعف"),
        Relative.AVERAGE: phrases("متوسط | بمعدل | بمتوسط"),
    },
    rates={
        Rate.EACH: phrases(
            "يوميا | في اليوم | كل يوم | أسبوعيا | في الأسبوع | شهريا | في الشهر | سنويا"
        ),
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
    scales={
        "مئة": 100,
        "مائة": 100,
        "ألف": 1_000,
        "آلاف": 1_000,
        "مليون": 10**6,
        "ملايين": 10**6,
    },
    plurals={"العشرات": "tens", "عشرات": "tens", "المئات": "hundreds", "مئات": "hundreds"},
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
