#!/usr/bin/env python3
"""Writes a newsroom as lines to import: articles.py [ARTICLES] [WORDS] > FILE. The same numbers give the same file."""
import json
import random
import sys
from datetime import datetime, timedelta, timezone

ARTICLES = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
WORDS = int(sys.argv[2]) if len(sys.argv) > 2 else 300
VOCABULARY = (
    "الكويت مؤتمر وزير الخارجية أعلن اليوم خلال اجتماع مجلس الأمن الدولي تعزيز التعاون مكافحة الإرهاب في المنطقة "
    "قال رئيس الوزراء إن الحكومة ستواصل دعم المشاريع التنموية والتعليم والصحة من أجل مستقبل أفضل للمواطنين أكد "
    "الخبراء أهمية هذه الخطوة بينما شدد النائب على ضرورة مراجعة القانون قبل نهاية الشهر الجاري وذكر التقرير أن نسبة "
    "النمو بلغت مستوى قياسيًا رغم التحديات الاقتصادية العالمية وأضاف المتحدث باسم الوزارة أن العمل مستمر"
).split()
FIRST = datetime(2004, 1, 1, 6, tzinfo=timezone.utc)

draw = random.Random(20260101)


def words(count):
    return " ".join(draw.choice(VOCABULARY) for _ in range(count))


def line(**members):
    print(json.dumps(members, ensure_ascii=False, separators=(",", ":")))


for number in range(40):
    line(kind="section", data={"name": f"قسم {number}", "slug": f"قسم-{number}"})
for number in range(500):
    line(kind="author", data={"name": f"كاتب {number}", "slug": f"كاتب-{number}"})
for number in range(2_000):
    line(kind="tag", data={"name": f"وسم {number}", "slug": f"وسم-{number}"})
for number in range(ARTICLES):
    published = (FIRST + timedelta(minutes=97 * number)).strftime("%Y-%m-%dT%H:%M:%SZ")
    line(
        kind="article",
        state="published",
        publishedAt=published,
        updatedAt=published,
        formerSlugs=[f"2004-{number}"] if number % 10 == 0 else [],
        data={
            "slug": f"خبر-{number}",
            "lang": "ar",
            "headline": words(9),
            "deck": words(25),
            "section": f"قسم-{draw.randrange(40)}",
            "bylines": [{"role": "author", "author": f"كاتب-{draw.randrange(500)}"}],
            "tags": [f"وسم-{tag}" for tag in sorted(draw.sample(range(2_000), 3))],
            "bodyText": "\n\n".join(words(WORDS // 6) for _ in range(6)),
        },
    )
