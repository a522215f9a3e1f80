// Makes reports for benchmarks: invented, seeded, about a kilobyte each, of the sentences that conflict reports are made of.

const PLACES = [
  'بلدة البصيرة بريف دير الزور الشرقي',
  'مدينة الباب شرقي حلب',
  'قرية الشيخ علي',
  'محيط مدينة سراقب',
  'حي الميدان في دمشق',
  'ريف حماة الشمالي',
  'مدينة مأرب',
  'مخيم جنين',
  'طريق حمص – تدمر',
  'بادية السخنة',
]
const ACTORS = [
  'قوات سوريا الديمقراطية',
  'تنظيم "داعش"',
  'قوات النظام',
  'القوات التركية',
  'مسلحون مجهولون',
  'فصائل المعارضة',
  'جماعة الحوثي',
  'قوات الدعم السريع',
]
const SOURCES = ['المرصد السوري لحقوق الإنسان', 'وكالة سانا', 'مصدر عسكري', 'الدفاع المدني', 'ناشطون', 'مصادر طبية']
const TIMES = ['أمس الاثنين', 'فجر اليوم', 'مساء السبت', 'قبل يومين', 'في 18 آب الماضي', 'خلال الأسبوعين الماضيين']
const TOLLS = ['ثلاثة عناصر', '12 مدنياً بينهم 4 أطفال', 'شخصان', 'ما لا يقل عن سبعة مقاتلين', 'عدد من المدنيين', 'نحو عشرين شخصاً']

/** A small seeded generator (mulberry32): the same seed gives the same reports on every machine. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** `count` reports of about `bytes` bytes of UTF-8. */
export function* benchReports(
  count: number,
  bytes = 1000,
  seed = 20261123,
): Generator<{ id: string; text: string; published: string; country: string }> {
  const random = seeded(seed)
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string
  const sentences = [
    () => `قُتل ${one(TOLLS)} وأصيب آخرون، ${one(TIMES)}، بقصف مدفعي نفذته ${one(ACTORS)} على ${one(PLACES)}، وفق ${one(SOURCES)}.`,
    () =>
      `وقال ${one(SOURCES)} إن ${one(ACTORS)} شنت هجوماً على نقاط عسكرية في ${one(PLACES)} ${one(TIMES)}، ما أسفر عن مقتل ${one(TOLLS)}.`,
    () => `وانفجرت عبوة ناسفة بسيارة عسكرية قرب ${one(PLACES)}، دون وقوع إصابات.`,
    () => `وأضاف أن اشتباكات عنيفة دارت بين ${one(ACTORS)} و${one(ACTORS)} في ${one(PLACES)} واستمرت ساعات.`,
    () => `ولم تتبن أي جهة مسؤوليتها عن الحادثة، في حين اتهم ${one(SOURCES)} ${one(ACTORS)} بالوقوف خلفها.`,
    () => `وتشهد المنطقة توتراً متواصلاً منذ أسابيع، وسط مخاوف الأهالي من موجة نزوح جديدة باتجاه المناطق الآمنة.`,
  ]
  for (let index = 0; index < count; index++) {
    let text = ''
    while (Buffer.byteLength(text) < bytes) text += `${(sentences[Math.floor(random() * sentences.length)] as () => string)()}\n`
    yield { id: `bench-${index}`, text, published: '2024-08-27', country: 'SY' }
  }
}
