// What the rules for verbs of saying without a subject that is told read and refuse. Values: name, kind, stance.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export const untoldCorpora = [
  corpus({ rule: 'attribution.unknown-speaker' }, [
    yields('قال خلدون الفرواتي', 'خلدون الفرواتي', 'witness', 'asserts'),
    yields('وأضاف زهير السندي', 'زهير السندي', 'witness', 'asserts'),
    yields('أكد الكرنكي', 'الكرنكي', 'official', 'asserts'),
    rejects('قال أمس'),
    rejects('شدد الحصار'),
  ]),
  corpus({ rule: 'attribution.described-speaker' }, [
    yields('ذكرت الوحدة التنفيذية لإدارة المخيمات', 'الوحدة التنفيذية لإدارة المخيمات', 'official', 'asserts'),
    yields('روت طبيبة', 'طبيبة', 'witness', 'asserts'),
    yields('وقال رجل مسن', 'رجل مسن', 'witness', 'asserts'),
    rejects('قال أيضا'), // he also said
    rejects('ذكرت وحدة'), // a unit, of which nothing more is told
  ]),
  corpus({ rule: 'attribution.continued' }, [
    yields('وأضاف', 'مصدر عسكري', 'anonymous', 'asserts'),
    yields('وأشار', 'مصدر عسكري', 'anonymous', 'asserts'),
    yields('وأوضح', 'مصدر عسكري', 'anonymous', 'asserts'),
    yields('ونفى', 'مصدر عسكري', 'anonymous', 'denies'),
    rejects('وتحرك'), // moved
    rejects('ولم يضف'),
    rejects('يذكر'), // before أن: it may be mentioned
  ]),
  corpus({ rule: 'attribution.circumstance' }, [
    yields('مضيفا', 'مصدر عسكري', 'anonymous', 'asserts'),
    yields('مؤكدة', 'مصدر عسكري', 'anonymous', 'asserts'),
    yields('نافية', 'مصدر عسكري', 'anonymous', 'denies'),
    rejects('المضيف'), // the host
    rejects('متهمين'), // accused: nobody stands after it
  ]),
  corpus({ rule: 'attribution.rumour' }, [
    yields('تتحدث أنباء'), // there is word
    yields('وتتحدث شائعات'),
    yields('ذكرت أنباء'),
    rejects('تتحدث مصادر محلية'),
  ]),
  corpus({ rule: 'attribution.unsourced' }, [
    yields('قيل'),
    yields('وذُكر'),
    yields('أُعلن'),
    yields('يقال'),
    yields('ويعتقد'),
    rejects('قال'),
    rejects('أعلن'),
  ]),
]
