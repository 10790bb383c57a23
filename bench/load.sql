-- Fills a migrated, empty Midad database with a newspaper of ten years: psql -v articles=100000 -f bench/load.sql
\set ON_ERROR_STOP on
\if :{?articles}
\else
    \set articles 100000
\endif
\timing off

select exists (select from article) as filled \gset
\if :filled
    \echo 'There are articles already. Load into a database that has only been migrated.'
    do $$ begin raise exception 'not empty'; end $$;
\endif

begin;
set local search_path = public, pg_temp;
-- Times of day are drawn in UTC, so that the same numbers come out wherever it runs.
set local timezone = 'UTC';

-- Chance comes from the row's number and not from random(): whatever plan runs, the same rows come out.
create function pg_temp.draw(n bigint, salt bigint) returns double precision language sql immutable as $$
    select (hashint8extended(n, salt) & 9007199254740991)::double precision / 9007199254740992
$$;
create function pg_temp.pick(choices text[], n bigint, salt bigint) returns text language sql immutable as $$
    select choices[1 + floor(pg_temp.draw(n, salt) * cardinality(choices))::integer]
$$;
-- Version 7 as RFC 9562 lays it out: the time in front is what decides where in an index a new row goes.
create function pg_temp.id_at(at timestamptz, name text) returns uuid language sql immutable as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(name), 1, 3)
        || '8' || substr(md5(name), 4, 15))::uuid
$$;
create function pg_temp.slug_of(headline text) returns text language sql immutable as $$
    select case when char_length(s) > 90 then regexp_replace(left(s, 90), '-[^-]*$', '') else s end
    from trim('-' from regexp_replace(regexp_replace(lower(normalize(headline)), '[\u064B-\u065F\u0640''’]', '', 'g'),
        '[^[:alnum:]]+' collate pg_c_utf8, '-', 'g')) s
$$;
create function pg_temp.key_of(slug text) returns text language sql immutable as $$
    select translate(slug, 'أإآٱىئؤة', 'ااااييوه')
$$;

create temporary table bench on commit drop as
select :articles::integer as articles,
    timestamptz '2015-07-01 00:00Z' as opened,
    timestamptz '2025-06-30 00:00Z' as closed,
    timestamptz '2099-01-01 00:00Z' as far,
    uuid '00000000-0000-0000-0000-000000000000' as loader;

update publication set languages = '{ar,en}', default_language = 'ar', time_zone = 'Asia/Kuwait', version = version + 1;

-- 6 sections at the top, 14 under them, 20 under those.
create temporary table bench_section on commit drop as
select n, pg_temp.id_at(b.opened - interval '1 day' + n * interval '1 second', 'section' || n) as id,
    case when n <= 6 then null when n <= 20 then 1 + (n - 7) % 6 else 7 + (n - 21) % 14 end as parent,
    ar, en, pg_temp.slug_of(ar) as slug
from bench b, unnest(
    '{محليات,دوليات,اقتصاد,رياضة,ثقافة,مجتمع,مجلس الأمة,شؤون عربية,بورصة,كرة القدم,كتب,صحة,البلديات,أوروبا,نفط,تنس,سينما,تعليم,المحاكم,آسيا,المحافظات,لجان المجلس,الخليج,المغرب العربي,أسهم,عملات,الدوري المحلي,دوري الأبطال,رواية,شعر,وقاية,تغذية,الطرق,الاتحاد الأوروبي,الغاز,بطولات,مهرجانات,الجامعات,القضاء الإداري,شرق آسيا}'::text[],
    '{Local,World,Economy,Sport,Culture,Society,Parliament,Arab Affairs,Exchange,Football,Books,Health,Municipalities,Europe,Oil,Tennis,Cinema,Education,Courts,Asia,Governorates,Committees,The Gulf,Maghreb,Shares,Currencies,National League,Champions League,Novels,Poetry,Prevention,Nutrition,Roads,European Union,Gas,Tournaments,Festivals,Universities,Administrative Law,East Asia}'::text[]
) with ordinality s (ar, en, n);

insert into slug (kind, slug_key, slug, entity_id, public_from)
select 'section', pg_temp.key_of(slug), slug, s.id, b.opened from bench_section s, bench b;
insert into section (id, version, parent_id, position, lang, name, translations, slug, slug_key, created_at, updated_at)
select s.id, 0, p.id, s.n, 'ar', s.ar, jsonb_build_object('en', jsonb_build_object('name', s.en)), s.slug,
    pg_temp.key_of(s.slug), b.opened, b.opened
from bench b, bench_section s left join bench_section p on p.n = s.parent;

create temporary table bench_author on commit drop as
select n, pg_temp.id_at(b.opened - interval '1 day' + n * interval '1 second', 'author' || n) as id,
    ar, en, pg_temp.slug_of(ar) as slug
from bench b, (
    select (f - 1) * 20 + l as n, first_ar || ' ' || last_ar as ar, first_en || ' ' || last_en as en
    from unnest(
        '{أحمد,سالم,فاطمة,نورة,خالد,مريم,يوسف,عبدالله,هدى,إبراهيم,ليلى,طارق,سعاد,بدر,منى,حسن,رنا,فيصل,دلال,عمر,آمنة,جاسم,شيخة,وليد,ريم}'::text[],
        '{Ahmad,Salem,Fatima,Noura,Khaled,Maryam,Yousef,Abdullah,Huda,Ibrahim,Layla,Tareq,Suad,Badr,Muna,Hassan,Rana,Faisal,Dalal,Omar,Amna,Jassem,Shaikha,Waleed,Reem}'::text[]
    ) with ordinality a (first_ar, first_en, f), unnest(
        '{الناشي,العتيبي,المطيري,الشمري,الرشيدي,الأنصاري,البغدادي,الدمشقي,المصري,الهاشمي,القاسم,الخالد,الصباغ,النجار,الحداد,الكاتب,البحر,الفارس,السيد,الأمين}'::text[],
        '{Al-Nashi,Al-Otaibi,Al-Mutairi,Al-Shammari,Al-Rashidi,Al-Ansari,Al-Baghdadi,Al-Dimashqi,Al-Masri,Al-Hashimi,Al-Qasim,Al-Khaled,Al-Sabbagh,Al-Najjar,Al-Haddad,Al-Kateb,Al-Bahr,Al-Faris,Al-Sayed,Al-Amin}'::text[]
    ) with ordinality z (last_ar, last_en, l)
) names;

insert into slug (kind, slug_key, slug, entity_id, public_from)
select 'author', pg_temp.key_of(slug), slug, a.id, b.opened from bench_author a, bench b;
insert into author (id, version, lang, name, bio, translations, slug, slug_key, created_at, updated_at)
select a.id, 0, 'ar', a.ar, case when a.n % 3 = 0 then 'صحفي يغطي الشؤون العامة منذ سنوات.' end,
    jsonb_build_object('en', jsonb_build_object('name', a.en)), a.slug, pg_temp.key_of(a.slug), b.opened, b.opened
from bench_author a, bench b;

create temporary table bench_tag on commit drop as
select n, pg_temp.id_at(b.opened - interval '1 day' + n * interval '1 second', 'tag' || n) as id,
    name, pg_temp.slug_of(name) as slug
from bench b, (
    select (m - 1) * 40 + p as n, matter || ' ' || place as name
    from unnest(
        '{الاقتصاد,الأمن,التعليم,الصحة,النفط,البيئة,الطاقة,السياحة,الإسكان,المرور,القضاء,الانتخابات,الموازنة,التجارة,الصناعة,الزراعة,المياه,الكهرباء,الاتصالات,الطيران,الموانئ,البنوك,التأمين,العقار,الشباب,المرأة,الطفولة,التراث,اللغة,الآثار,المتاحف,المسرح,الموسيقى,الأندية,الملاعب,الإغاثة,اللاجئون,الحدود,الدبلوماسية,القمة,المناخ,الغذاء,الدواء,المستشفيات,الجامعات,البحث العلمي,الفضاء,التقنية,الصحافة,المؤتمرات}'::text[]
    ) with ordinality a (matter, m), unnest(
        '{في الكويت,في مصر,في الأردن,في لبنان,في العراق,في سورية,في اليمن,في عُمان,في قطر,في البحرين,في الإمارات,في السعودية,في فلسطين,في السودان,في ليبيا,في تونس,في الجزائر,في المغرب,في موريتانيا,في الصومال,في جيبوتي,في تركيا,في إيران,في باكستان,في الهند,في الصين,في اليابان,في روسيا,في ألمانيا,في فرنسا,في بريطانيا,في إيطاليا,في إسبانيا,في أمريكا,في كندا,في البرازيل,في أستراليا,في كوريا,في إندونيسيا,في ماليزيا}'::text[]
    ) with ordinality z (place, p)
) names;

insert into slug (kind, slug_key, slug, entity_id, public_from)
select 'tag', pg_temp.key_of(slug), slug, t.id, b.opened from bench_tag t, bench b;
insert into tag (id, version, lang, name, translations, slug, slug_key, created_at, updated_at)
select t.id, 0, 'ar', t.name, case when t.n % 2 = 0 then '{}' else
    jsonb_build_object('en', jsonb_build_object('name', 'Topic ' || t.n)) end, t.slug, pg_temp.key_of(t.slug), b.opened,
    b.opened
from bench_tag t, bench b;

-- Sentences of which bodies, decks and key points are put together.
create temporary table bench_sentence on commit drop as
select lang, n, text, array_length(string_to_array(text, ' '), 1) as words
from (
    select 'ar' as lang, n, concat_ws(' ', pg_temp.pick(said, n, 1), pg_temp.pick(who, n, 2), 'أن', pg_temp.pick(what, n, 3),
        pg_temp.pick(how, n, 4), pg_temp.pick(why, n, 5)) || pg_temp.pick(ending, n, 6) as text
    from generate_series(0, 3999) n, (select
        '{وأكد,وأضاف,وأوضح,وبيَّن,وذكر,وأعلن,ورأى,وتوقَّع,ولاحظ,واعتبر}'::text[] as said,
        '{وزير الخارجية,المتحدث الرسمي,رئيس اللجنة المنظمة,مصدر مطلع,الخبير الاقتصادي,مدير المركز,عضو المجلس البلدي,الأمين العام للمنظمة,رئيس الاتحاد,الباحث في الشؤون الإقليمية}'::text[] as who,
        '{المؤتمر يمثل منصة محورية لتعزيز التعاون,هذه الخطوة تأتي انطلاقًا من حرص البلاد على دورها الإقليمي,المشروع الجديد سيوفر آلاف فرص العمل للشباب,الاتفاق المبرم يفتح آفاقًا جديدة أمام المستثمرين,نسبة الإنجاز في الأعمال تجاوزت ما كان مقررًا,السلطات المختصة اتخذت جميع الإجراءات اللازمة,الفريق قدَّم أداءً مميزًا رغم الغيابات,الأسعار مرشحة للاستقرار خلال الأشهر المقبلة,التقرير السنوي كشف عن تحسُّن ملحوظ في المؤشرات,المعرض استقطب عشرات الآلاف من الزوار}'::text[] as what,
        '{على المستويين الإقليمي والدولي,بالتعاون مع القطاع الخاص,وفق خطة زمنية محددة,بمشاركة أكثر من 450 ضيفًا,بدعم مباشر من الحكومة,في إطار استراتيجية التنمية,بعد مشاورات استمرت ثلاثة أيام,بحضور ممثلين عن 33 دولة,منذ مطلع العام الجاري,كما هو معمول به في دول الخليج}'::text[] as how,
        '{من أجل تحقيق الأمن والاستقرار في المنطقة,لتلبية احتياجات المواطنين والمقيمين,بهدف تنويع مصادر الدخل,حفاظًا على المال العام,لما فيه مصلحة الأجيال القادمة,تمهيدًا لعرضها على مجلس الوزراء,وهو ما انعكس إيجابًا على الأسواق,مؤكدًا أهمية استمرار الجهود الجماعية,داعيًا إلى مزيد من الشفافية,مع مراعاة الظروف المناخية الصعبة}'::text[] as why,
        '{.,.,.,…,!}'::text[] as ending) w
    union all
    select 'en', n, concat_ws(' ', pg_temp.pick(who, n, 7), pg_temp.pick(said, n, 8), 'that', pg_temp.pick(what, n, 9),
        pg_temp.pick(how, n, 10), pg_temp.pick(why, n, 11)) || '.'
    from generate_series(0, 3999) n, (select
        '{said,added,explained,stressed,noted,confirmed}'::text[] as said,
        '{The foreign minister,A spokesman,The head of the committee,An informed source,The centre director,The economist}'::text[] as who,
        '{the conference offers a platform for wider cooperation,the project would create thousands of jobs for young people,the agreement opened new doors to investors,prices were likely to settle in the coming months,the annual report showed a marked improvement,the authorities had taken every necessary step}'::text[] as what,
        '{at home and abroad,together with the private sector,within a clear timetable,with more than 450 guests,after three days of talks,since the start of the year}'::text[] as how,
        '{for the security of the region,to meet the needs of residents,in order to diversify income,while protecting public money,before it goes to the cabinet,and called for more transparency}'::text[] as why) w
) s;
create unique index on bench_sentence (lang, n);
analyze bench_sentence;

-- One row an article: the first :articles are published and past, then some that wait for their time, then drafts.
-- Every tenth is English; half of those translate the article before.
create temporary table bench_article on commit drop as
select a.*, pg_temp.id_at(created_at, 'article' || n) as id
from (
    select a.*, published_at - interval '1 hour' - pg_temp.draw(n, 21) * interval '3 days' as created_at,
        case when pg_temp.draw(n, 22) < 0.3 then published_at + pg_temp.draw(n, 23) ^ 4 * interval '180 days'
            else published_at end as updated_at
    from (
        select n,
            case when n > b.articles + b.articles / 500 then 'draft' when n > b.articles then 'scheduled' else 'past' end as fate,
            case when n % 10 in (4, 9) then 'en' else 'ar' end as lang,
            n % 10 = 9 as translates,
            case when n > b.articles and n <= b.articles + b.articles / 500 then b.far + n * interval '1 minute' else
                -- What was imported from an older system knows only the hour.
                date_trunc(case when pg_temp.draw(n, 24) < 0.1 then 'hour' else 'second' end,
                    b.opened + (b.closed - b.opened) * ((least(n, b.articles) - pg_temp.draw(n, 25)) / b.articles))
            end as published_at,
            -- Nearly half of everything lies in one section.
            case when pg_temp.draw(n, 26) < 0.45 then 7 else 1 + floor(pg_temp.draw(n, 27) ^ 1.5 * 40)::integer end as section,
            5 + floor(pg_temp.draw(n, 28) * 6)::integer as blocks
        from bench b, generate_series(1, b.articles + b.articles / 500 + b.articles / 50) n
    ) a
) a;
create unique index on bench_article (n);

create temporary table bench_headline on commit drop as
select n, headline, case when number = 1 then slug else slug || '-' || number end as slug
from (
    select n, headline, slug, row_number() over (partition by pg_temp.key_of(slug) order by n) as number
    from (
        select n, headline, pg_temp.slug_of(headline) as slug
        from (
            select n, case lang when 'ar' then concat_ws(' ', pg_temp.pick(who, n, 31), pg_temp.pick(does, n, 32),
                    pg_temp.pick(what, n, 33), pg_temp.pick(place, n, 34), pg_temp.pick(more, n, 35))
                else concat_ws(' ', pg_temp.pick(who_en, n, 31), pg_temp.pick(does_en, n, 32), pg_temp.pick(what_en, n, 33),
                    pg_temp.pick(place_en, n, 34)) end as headline
            from bench_article, (select
                '{الكويت,القاهرة,الحكومة,وزارة الصحة,وزارة النفط,الأمم المتحدة,اللجنة الأولمبية,وزارة الخارجية,البلدية,محكمة التمييز,لجنة الموازنة,الهيئة العامة للبيئة,جامعة الدول العربية,غرفة التجارة,جمعية الصحفيين,هيئة الاستثمار}'::text[] as who,
                '{تستضيف,تعلن,تبحث,تناقش,تُطلق,ترفض,تقر,تؤجل,توقِّع,تراجع,تدشن,تحذر من,تؤكد أهمية,تنفي,تدرس,تستكمل}'::text[] as does,
                '{مؤتمر تعزيز التعاون الدولي,خطة لتطوير المستشفيات,اتفاقية لحماية البيئة,مشروع قانون الإسكان,نتائج الربع الأول,مبادرة لدعم اللاجئين,بطولة كأس الخليج,تعديلات على قانون العمل,حملة للتبرع بالدم,إجراءات جديدة لأمن الحدود,معرض الكتاب السنوي,ميزانية العام المقبل,تقريرًا عن أسعار الغذاء,برنامجًا لتأهيل الشباب,شبكة طرق حديثة,ملتقى الإعلام العربي}'::text[] as what,
                '{في العاصمة,في المنطقة,في الدورة المقبلة,أمام المستثمرين,رغم الاعتراضات,بعد عام من الانتظار,في الجهراء,في الأحمدي,في حولي,على هامش القمة,قبل نهاية العام,لأول مرة,بمشاركة دولية,خلال أسبوع,دون تفاصيل,في مؤتمر صحفي}'::text[] as place,
                '{وسط ترقب,«حصرًا»,…,بالأرقام,والنواب يردون,والأسواق تترقب,وتفاؤل حذر,وتحذيرات من التأخير}'::text[] as more,
                '{Kuwait,Cairo,Parliament,Health ministry,Central bank,United Nations,Football union,Oil minister}'::text[] as who_en,
                '{hosts,announces,debates,launches,rejects,approves,postpones,reviews}'::text[] as does_en,
                '{conference on cooperation,plan for hospitals,agreement on the environment,housing bill,first quarter results,aid for refugees,Gulf Cup,changes to labour law}'::text[] as what_en,
                '{in the capital,across the region,next session,despite objections,after a year,for the first time,within a week,without details}'::text[] as place_en) w
        ) h
    ) s
) r;
create unique index on bench_headline (n);

-- A sub-heading opens every third block; the rest are paragraphs of two or three sentences.
create temporary table bench_body on commit drop as
select n, '[' || string_agg(block, ',' order by number) || ']' as body, sum(words)::integer as words
from (
    select n, number, sum(words) as words,
        format('{"_type":"block","_key":"b%s","style":"%s","markDefs":[],"children":[{"_type":"span","_key":"b%ss0","text":%s,"marks":[]}]}',
            number, style, number, to_json(string_agg(text, ' ' order by k))) as block
    from (
        select a.n, number, k, case when number % 4 = 2 then 'h2' else 'normal' end as style, s.text, s.words
        from bench_article a
        cross join generate_series(0, a.blocks) number
        cross join generate_series(1, case when number % 4 = 2 then 1
            else 2 + floor(pg_temp.draw(a.n * 16 + number, 41) * 2)::integer end) k
        join bench_sentence s
            on s.lang = a.lang and s.n = floor(pg_temp.draw((a.n * 16 + number) * 4 + k, 42) * 4000)::integer
    ) sentence
    group by n, number, style
) block
group by n;
create unique index on bench_body (n);
analyze bench_article, bench_headline, bench_body;

insert into slug (kind, lang, slug_key, slug, entity_id, public_from)
select 'article', a.lang, pg_temp.key_of(h.slug), h.slug, a.id, case when a.fate <> 'draft' then a.published_at end
from bench_article a join bench_headline h using (n);

-- Every twentieth was renamed once, and its former slug goes on leading to it.
insert into slug (kind, lang, slug_key, slug, entity_id, public_from)
select 'article', a.lang, 'former-address-' || a.n, 'former-address-' || a.n, a.id, a.published_at
from bench_article a where a.fate = 'past' and a.n % 20 = 3;

insert into article (
    id, version, state, lang, slug, slug_key, slug_chosen, kicker, headline, deck, key_points, section_id, body,
    comments_open, translation_group, created_by, created_at, updated_at, revision, published_revision, first_published_at,
    scheduled_at, scheduled_revision)
select a.id, case when a.fate = 'draft' then 0 when a.n % 40 = 1 then 2 else 1 end,
    case a.fate when 'past' then 'published' else a.fate end, a.lang, h.slug, pg_temp.key_of(h.slug), false,
    case when a.n % 4 = 0 then case a.lang when 'ar' then 'متابعات' else 'Follow-up' end end,
    h.headline, deck.text,
    case when a.n % 2 = 0 then jsonb_build_array(point.text, deck.text) else '[]' end,
    s.id, b.body::json, a.n % 7 <> 0, coalesce(o.id, a.id), bench.loader, a.created_at, a.updated_at,
    case when a.fate <> 'draft' and a.n % 40 = 1 then 2 else 1 end, case when a.fate = 'past' then 1 end,
    case when a.fate = 'past' then a.published_at end, case when a.fate = 'scheduled' then a.published_at end,
    case when a.fate = 'scheduled' then 1 end
from bench
cross join bench_article a
join bench_headline h using (n)
join bench_body b using (n)
join bench_section s on s.n = a.section
join bench_sentence deck on deck.lang = a.lang and deck.n = a.n % 3989
join bench_sentence point on point.lang = a.lang and point.n = a.n * 7 % 3967
left join bench_article o on a.translates and o.n = a.n - 1
order by a.n;

-- The first author writes every eighth line, the last one three in ten years.
insert into article_byline (article_id, position, role, label, place, author_id)
select a.id, p.position,
    case when p.position = 1 then 'photographer' when a.n % 5 = 0 then 'prepared-by' else 'author' end,
    case when agency then 'كونا' when a.n % 5 = 0 then 'اعداد' end,
    case when a.n % 3 = 0 then 'الكويت' end, w.id
from bench b
cross join bench_article a
cross join lateral (
    select p.position, p.position = 0 and a.n % 6 = 1 as agency
    from generate_series(0, case when pg_temp.draw(a.n, 51) < 0.25 then 1 else 0 end) p (position)) p
left join bench_author w on not p.agency and w.n = case
    when p.position = 0 and a.n in (b.articles / 10 / 6 * 6, b.articles / 2 / 6 * 6, b.articles * 9 / 10 / 6 * 6) then 500
    when pg_temp.draw(a.n * 2 + p.position, 52) < 0.125 then 1
    else 2 + floor(pg_temp.draw(a.n * 2 + p.position, 53) ^ 2 * 498)::integer end;

-- One tag stands on three articles of ten, and the last ones on a few.
insert into article_tag (article_id, position, tag_id)
select a.id, row_number() over (partition by a.id order by t.number) - 1, g.id
from bench_article a
cross join lateral (
    select min(number) as number, tag
    from (
        select 0 as number, 1 as tag where pg_temp.draw(a.n, 61) < 0.3
        union all
        select k, 2 + floor(pg_temp.draw(a.n * 8 + k, 62) ^ 2.5 * 1999)::integer
        from generate_series(1, floor(pg_temp.draw(a.n, 63) * 5)::integer) k
    ) drawn group by tag) t
join bench_tag g on g.n = t.tag;

-- What the publish act writes. Every fiftieth article was taken away after a month; every thirtieth was published twice
-- and its first snapshot ended when the second began.
insert into published_article (
    id, article_id, visible_from, visible_until, lang, slug, kicker, headline, deck, key_points, bylines, section_id,
    body, word_count, reading_minutes, comments_open, translation_group, published_at, updated_at)
select pg_temp.id_at(s.at, 'snapshot' || s.number || '-' || n.n), a.id, s.visible_from, s.visible_until, a.lang, a.slug,
    a.kicker, a.headline, a.deck, a.key_points,
    coalesce((
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
            'role', b.role, 'label', b.label, 'place', b.place, 'authorId', b.author_id)) order by b.position)
        from article_byline b where b.article_id = a.id), '[]'),
    a.section_id, a.body, w.words, greatest(1, (w.words + 199) / 200), a.comments_open, a.translation_group,
    coalesce(a.first_published_at, n.published_at), s.at
from bench_article n
join article a using (id)
join bench_body w using (n)
cross join lateral (
    select 1 as number, n.published_at as visible_from, 'infinity'::timestamptz as visible_until, n.updated_at as at
    where n.n % 30 <> 11 and n.n % 50 <> 7
    union all
    select 1, n.published_at, n.published_at + interval '30 days', n.published_at where n.n % 50 = 7
    union all
    select 1, n.published_at, n.published_at + interval '2 days', n.published_at where n.n % 30 = 11 and n.n % 50 <> 7
    union all
    select 2, n.published_at + interval '2 days', 'infinity', n.published_at + interval '2 days'
    where n.n % 30 = 11 and n.n % 50 <> 7
) s
where n.fate <> 'draft'
order by n.n, s.number;

insert into published_author (
    snapshot_id, author_id, article_id, published_at, updated_at, visible_from, visible_until, lang, section_id)
select distinct p.id, b.author_id, p.article_id, p.published_at, p.updated_at, p.visible_from, p.visible_until, p.lang,
    p.section_id
from published_article p join article_byline b on b.article_id = p.article_id
where b.author_id is not null
order by p.id;

insert into published_tag (
    snapshot_id, tag_id, position, article_id, published_at, updated_at, visible_from, visible_until, lang, section_id)
select p.id, t.tag_id, t.position, p.article_id, p.published_at, p.updated_at, p.visible_from, p.visible_until, p.lang,
    p.section_id
from published_article p join article_tag t on t.article_id = p.article_id
order by p.id, t.position;

-- The revisions have the bodies of their articles, and little else of them.
insert into revision_block (article_id, id, block, first_number)
select distinct on (a.id, block_id(b.block::text)) a.id, block_id(b.block::text), b.block, 1
from article a cross join lateral json_array_elements(a.body) b (block)
order by a.id, block_id(b.block::text);
insert into article_revision (article_id, number, author_name, created_at, content, blocks)
select a.id, r.number, 'bench', a.updated_at, json_build_object('lang', a.lang, 'headline', a.headline), coalesce((
    select array_agg(block_id(b.block::text) order by b.place)
    from json_array_elements(a.body) with ordinality b (block, place)), '{}')
from article a cross join lateral generate_series(1, a.revision) r (number)
order by a.id, r.number;

-- Ten years of a weekly: every article that readers have is printed in an issue.
create temporary table bench_issue on commit drop as
select n, pg_temp.id_at(max(published_at), 'issue' || n) as id, max(published_at) as at,
    array_agg(article_id order by published_at, article_id) as articles
from (
    select ntile(520) over (order by published_at, article_id) as n, article_id, published_at
    from published_article where visible_from <= now() and visible_until > now()) printed
group by n;
insert into slug (kind, slug_key, slug, entity_id, public_from)
select 'issue', pg_temp.key_of('العدد-' || n), 'العدد-' || n, id, at from bench_issue;
insert into issue (id, version, state, kind, number, date, lang, slug, slug_key, slug_chosen, contents, files, articles, media,
    revision, published_revision, claimed_number, first_published_at, created_by, created_at, updated_at)
select id, 1, 'published', 'regular', n, at, 'ar', 'العدد-' || n, pg_temp.key_of('العدد-' || n), false, '[]', '[]', articles, '{}',
    1, 1, n, at, '00000000-0000-0000-0000-000000000000', at, at
from bench_issue;
insert into published_issue (id, issue_id, title_id, visible_from, kind, number, date, lang, slug, contents, files, articles, media,
    published_at, updated_at)
select id, id, 1, at, 'regular', n, at, 'ar', 'العدد-' || n, '[]', '[]', articles, '{}', at, at from bench_issue;
insert into published_issue_article (snapshot_id, position, article_id, page, cover_story)
select i.id, a.place, a.id, a.place, a.place = 1
from bench_issue i cross join lateral unnest(i.articles) with ordinality a (id, place);

-- A front with everything that a container can be filled from.
create temporary table bench_container on commit drop as
select n, pg_temp.id_at(b.opened, 'container' || n) as id, pg_temp.id_at(b.opened, 'front') as front, b.opened as at,
    jsonb_build_object('key', 'c' || n, 'limit', 12, 'slots', '[]'::jsonb, 'fill', fill) as content
from bench b cross join lateral (values
    (1, jsonb_build_object('section', (select id from bench_section where n = 1))),
    (2, jsonb_build_object('section', (select id from bench_section where n = 2), 'sort', '-updatedAt')),
    (3, jsonb_build_object('section', (select id from bench_section where n = 3), 'maxAgeHours', 720)),
    (4, jsonb_build_object('tag', (select id from bench_tag where n = 1))),
    (5, jsonb_build_object('tag', (select max(id::text) from bench_tag))),
    (6, jsonb_build_object('author', (select id from bench_author where n = 1))),
    (7, jsonb_build_object('author', (select max(id::text) from bench_author))),
    (8, jsonb_build_object('issue', (select id from bench_issue where n = 520)))) fills (n, fill);
insert into slug (kind, slug_key, slug, entity_id, public_from)
select distinct 'front', 'الرييسيه', 'الرئيسية', front, at from bench_container;
insert into front (id, version, slug, slug_key, name, lang, containers, launched_at, created_by, created_at, updated_at)
select front, 0, 'الرئيسية', 'الرييسيه', 'الصفحة الرئيسية', 'ar', array_agg(id order by n), at,
    '00000000-0000-0000-0000-000000000000', at, at
from bench_container group by front, at;
insert into front_container (id, front_id, version, key, content, revision, launched_revision, launched_at, created_at, updated_at)
select id, front, 0, content ->> 'key', content, 1, 1, at, at, at from bench_container;
insert into published_container (id, container_id, front_id, title_id, content, articles, media, visible_from, visible_until)
select id, id, front, 1, content, '{}', '{}', at, 'infinity' from bench_container;

-- An old address for each article, and some for whole folders.
insert into redirect (id, version, from_address, from_key, is_prefix, status, to_kind, to_id, words, created_at, updated_at)
select pg_temp.id_at(created_at, 'redirect' || n), 0, '/news.php?id=' || n, '/news.php?id=' || n, false, 301, 'article', id,
    '/news.php?id=' || n, created_at, created_at
from bench_article where fate <> 'draft';
insert into redirect (id, version, from_address, from_key, is_prefix, status, to_address, words, created_at, updated_at)
select pg_temp.id_at(b.opened, 'prefix' || n), 0, '/old' || n || '/*', '/old' || n, true, 301, '/new' || n, '/old' || n,
    b.opened, b.opened
from bench b cross join generate_series(1, 100) n;

insert into content_change (kind, entity_id, action, changed_at)
select kind, id, 'upsert', at
from (
    select 0 as n, 'publication' as kind, p.id, b.opened as at from publication p, bench b
    union all select 0, 'section', s.id, b.opened from bench_section s, bench b
    union all select 0, 'author', a.id, b.opened from bench_author a, bench b
    union all select 0, 'tag', t.id, b.opened from bench_tag t, bench b
    union all select n, 'draft', id, created_at from bench_article
    union all select n, 'article', id, updated_at from bench_article where fate <> 'draft'
    union all select n, 'issue', id, at from bench_issue
    union all select distinct 0, 'front', front, at from bench_container
) changes
order by n, kind, id;

commit;

-- Beside the statistics: index-only scans need the visibility map, which autovacuum would only make minutes later.
vacuum (analyze);

select (select count(*) from article) as articles, (select count(*) from published_article) as snapshots,
    (select count(*) from published_article where visible_from <= now() and visible_until > now()) as visible,
    (select count(*) from published_author) as bylines, (select count(*) from published_tag) as tags,
    (select round(avg(octet_length(body::text))) from published_article) as body_bytes,
    (select round(avg(word_count)) from published_article) as words,
    pg_size_pretty(pg_database_size(current_database())) as size;
