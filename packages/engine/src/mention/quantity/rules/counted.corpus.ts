// What the rules for a number with what it counts read and refuse. Values: min, max, of, mixed, others.
import { corpus, rejects, todo, yields, yieldsIn } from '../../match/corpus.ts'

export const countedCorpora = [
  corpus({ rule: 'quantity.counted-people' }, [
    yields('ثلاثة عناصر', 3, 3, 'people'), // three members
    yields('12 مدنياً', 12, 12, 'people'),
    yields('خمس عشرة امرأة', 15, 15, 'people'),
    yields('14 شخصاً', 14, 14, 'people'),
    yieldsIn('اعتقلت اثنين من المشتبه بهم', 'اثنين من المشتبه', 2, 2, 'people'), // of the suspects: their pronoun tells that they are several
    yields('ثلاثة مطلوبين', 3, 3, 'people'), // wanted
    yields('أكثر من 20 مصابا', 21, null, 'people'),
    yields('أكثر من ألفي قتيل', 2001, null, 'people'),
    yields('ما لا يقل عن 7 قتلى', 7, null, 'people'),
    yields('7 قتلى على الأقل', 7, null, 'people'), // at least, after the noun
    yields('نحو /15/ عنصراً', 13, 17, 'people'),
    yields('(15) مدنياً', 15, 15, 'people'),
    yields('3 من عناصر', 3, 3, 'people'),
    yields('11 من عناصره', 11, 11, 'people'),
    yields('ثلاثة من القوات', 3, 3, 'people'), // three of the forces
    yields('ثلاثة من كبار الضباط', 3, 3, 'people'), // of the senior officers
    yields('13 على الأقل من رجال', 13, null, 'people'),
    yields('19 رجلاً وشاباً', 19, 19, 'people'), // one number over both
    yields('5 نساء وأطفال', 5, 5, 'people'),
    yields('ثلاثة قتلى مدنيين', 3, 3, 'people'),
    yields('3 مدنيين آخرين', 3, 3, 'people', false, true), // three other civilians
    yields('25 "مواطنا', 25, 25, 'people'), // a quotation mark between
    yields('عدد من الجنود', 3, null, 'people'),
    yields('عدة أشخاص', 3, null, 'people'),
    yields('عشرات القتلى', 20, null, 'people'),
    yields('عشرات الآلاف من النازحين', 20000, null, 'people'),
    yields('بين 5 و7 قتلى', 5, 7, 'people'),
    yields('خمسة أو ستة جرحى', 5, 6, 'people'),
    yields('231 عائلة', 231, 231, 'people'), // families
    yields('عشرات القتلى والجرحى', 20, null, 'people', true), // dead and wounded
    yields('20 قتيلا وجريحا', 20, 20, 'people', true),
    yields('عدد من القتلى والجرحى', 3, null, 'people', true),
    yields('30 اصابة', 30, 30, 'people'),
    rejects('3 غارات'),
    rejects('ثلاثة وقتيل'),
    rejects('الفرقة 17'),
    rejects('عدد القتلى'),
  ]),
  corpus({ rule: 'quantity.counted-things' }, [
    yields('3 غارات', 3, 3, 'things'),
    yields('خمسة منازل', 5, 5, 'things'), // five houses
    yields('13 مرة', 13, 13, 'things'),
    yields('عشرات القذائف', 20, null, 'things'),
    yields('30 رأس', 30, 30, 'things'), // head of cattle
    yields('ثلاث حافلات', 3, 3, 'things'),
    rejects('3 قتلى'),
    rejects('4 بحالة خطرة'), // four in danger
  ]),
  corpus({ rule: 'quantity.counted-others' }, [
    yields('3 آخرون', 3, 3, 'people', false, true),
    yields('أربعة آخرين', 4, 4, 'people', false, true),
    yields('14 أخريات', 14, 14, 'people', false, true),
    rejects('آخرون'),
    rejects('3 قتلى'),
  ]),
  corpus({ rule: 'quantity.mixed-total' }, [
    yields('20 بين قتيل وجريح', 20, 20, 'people', true), // between dead and wounded
    yields('نحو 17 ما بين قتيل ومصاب', 15, 19, 'people', true),
    yields('33 بين قتلى وجرحى', 33, 33, 'people', true),
    rejects('بين قتيل وجريح'),
    rejects('20 بين حلب وحماة'),
  ]),
  corpus({ rule: 'quantity.toll' }, [
    yields('القتلى 28', 28, 28, 'people'),
    yields('الجرحى 146', 146, 146, 'people'),
    yields('القتلى والجرحى 25', 25, 25, 'people', true),
    yields('المصابين أكثر من 200', 201, null, 'people'),
    rejects('القتلى و5 جرحى'), // the dead, and 5 wounded
    rejects('القتلى 5 مدنيين'), // the dead are 5 civilians: told by the noun after
    rejects('القتيل 28'),
  ]),
  corpus({ rule: 'quantity.bare' }, [
    yields('12', 12, 12, 'unknown'),
    yields('أربعة', 4, 4, 'unknown'),
    yields('أكثر من 20', 21, null, 'unknown'),
    yields('العشرات', 20, null, 'unknown'),
    yields('82', 82, 82, 'unknown'),
    rejects('عائلة واحدة'), // one family: told by the noun
    rejects('12 مدنيا'),
    todo('في المركز 3 من حلب', 'the rank of a place told in digits'),
    rejects('الثالث'),
    rejects('من الفرقة 17'), // of the 17th Division
  ]),
]
