// Victims told by their names alone: how many, who did it, what it was. Texts, outlets and names are invented.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

/** Claims of a text: type, doers, counts. */
const toldOf = (text: string): string[] =>
  engine
    .read({ id: 't', text, published: '2022-11-05', outlet: 'شبكة المرفأ', country: 'SY' })
    .claims.map(({ type, actors, casualties }) =>
      [
        type,
        ...actors.filter(({ role }) => role === 'initiator').map(({ id }) => id),
        ...casualties.map(({ outcome, min, max }) => `${outcome} ${min}-${max}`),
      ].join(' '),
    )

describe('victims told by their names', () => {
  it.each<[string, string, string[]]>([
    [
      'in the passive without vowels',
      'قتل محمد العلي في مدينة نوى برصاص مجهولين.',
      ['attack_on_civilians unidentified_armed_group killed 1-1'],
    ],
    [
      'two joined by «and»',
      'قتل محمد العلي وأحمد الحسن برصاص مجهولين في مدينة نوى.',
      ['attack_on_civilians unidentified_armed_group killed 2-2'],
    ],
    [
      'each of them, in quotation marks',
      'قُتل كل من “زكريا العمر” و “خالد العمر” برصاص مجهولين قرب بلدة صيدا.',
      ['attack_on_civilians unidentified_armed_group killed 2-2'],
    ],
    ['after who did it', 'اغتال مسلحون مجهولون محمد العلي في مدينة نوى.', ['attack_on_civilians unidentified_armed_group killed 1-1']],
    [
      'behind a form of address',
      'اغتال مجهولون الشيخ خالد العمر في مدينة نوى.',
      ['attack_on_civilians unidentified_armed_group killed 1-1'],
    ],
    [
      'by an office, with hamza below: no «before» of a mosque',
      'أقدم مجهولون على اغتيال إمام مسجد في مدينة نوى.',
      ['attack_on_civilians unidentified_armed_group killed 1-1'],
    ],
    ['one of two sides, whom nothing befell', 'دارت اشتباكات بين مجموعتين في مدينة نوى، إحداهما تابعة لتاجر.', ['armed_clash']],
    [
      'more who are missing beside the dead',
      'شن مجهولون هجوماً على رتل قرب نوى موقعاً 6 قتلى بالإضافة إلى فقدان 12 آخرين.',
      ['armed_clash unidentified_armed_group killed 6-6 missing 12-12'],
    ],
    [
      'taken and led away by two verbs',
      'اقتحم مسلحون مجهولون بلدة نوى وأسروا ثمانية مدنيين واقتادوهم إلى جهة مجهولة.',
      ['abduction unidentified_armed_group captured 8-8'],
    ],
    [
      'a name in quotation marks and a comma before the verb',
      'قالت الشبكة إن الشاب “أحمد العمر”، لقي مصرعه برصاص مجهولين في مدينة نوى.',
      ['attack_on_civilians unidentified_armed_group killed 1-1'],
    ],
    [
      'two by a verb in the dual',
      'قالت الشبكة إن كلاً من “أحمد العمر” وابنه “حسين العمر” قُتلا برصاص مجهولين في مدينة نوى.',
      ['attack_on_civilians unidentified_armed_group killed 2-2'],
    ],
    [
      'the first and the other of two',
      'استهدف مجهولون كلاً من أحمد وخالد في مدينة نوى ما أدى إلى إصابة الأول بجروح ومقتل الآخر على الفور.',
      ['attack_on_civilians unidentified_armed_group injured 1-1 killed 1-1'],
    ],
    ['taken', 'اختطف مجهولون محمد العلي في مدينة نوى.', ['abduction unidentified_armed_group captured 1-1']],
    ['arrested', 'اعتقلت قوات النظام محمد العلي في مدينة نوى.', ['arrests syrian_government_forces captured 1-1']],
    [
      'by a pronoun that says they are two',
      'استهدف مجهولون كلاً من “حسن العمر” و”حسن السعيد” بالرصاص قرب بلدة صيدا، ما أسفر عن مقتلهما على الفور.',
      ['attack_on_civilians unidentified_armed_group killed 2-2'],
    ],
    ['who is named kills where somebody follows', 'قتل الجيش السوري شاباً في مدينة نوى.', ['attack_on_civilians saa killed 1-1']],
    ['by a rank, which kills nobody', 'قتل ضابط برتبة ملازم أول في بلدة السخنة بهجوم لداعش.', ['armed_clash isis killed 1-1']],
    ['who is called something says nothing', 'استشهد جندي يدعى (ح. م)، بانفجار لغم في بلدة السخنة.', ['remote_explosive killed 1-1']],
    ['«على يد» is no Ali', 'قتل على يد مجهولين شاب في مدينة نوى.', ['attack_on_civilians unidentified_armed_group killed 1-1']],
  ])('%s', (_, text, expected) => expect(toldOf(text)).toEqual(expected))
})

describe('what befalls people', () => {
  it.each<[string, string, string[]]>([
    [
      'gunfire under a preposition',
      'قضى شاب جراء تعرضه لإطلاق نار من مجهولين في مدينة طفس.',
      ['attack_on_civilians unidentified_armed_group killed 1-1'],
    ],
    ['who came under fire is its target', 'تعرض شاب لإطلاق نار من مجهولين في مدينة طفس.', ['attack_on_civilians unidentified_armed_group']],
    ['an attempt kills nobody', 'محاولة اغتيال قيادي في الجيش الوطني بعبوة ناسفة في مدينة الباب أمس.', ['remote_explosive']],
    ['an attempt that somebody came under', 'تعرض القيادي السابق محمد العلي لمحاولة اغتيال في مدينة طفس.', ['attack_on_civilians']],
    [
      'another before it in one sentence',
      'قتل تسعة مدنيين في قصف لقوات النظام على بلدة مارع أمس، و قبل ذلك، استهدف قصف مماثل لقوات النظام منزلاً في البلدة ما أدى إلى مقتل أربعة مدنيين.',
      ['shelling syrian_government_forces killed 9-9', 'shelling syrian_government_forces killed 4-4'],
    ],
  ])('%s', (_, text, expected) => expect(toldOf(text)).toEqual(expected))
})
