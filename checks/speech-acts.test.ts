// Speech acts: who performs them, and which only stand inside other news. Examples are invented.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

/** Act and speaker of each statement: the actor's id, or the name that the report gives. */
const statements = (text: string): string[] =>
  engine
    .read({ id: 't', text, published: '2021-03-20', country: 'SY', outlet: 'شبكة الاختبار' })
    .claims.filter((claim) => claim.kind === 'statement')
    .map((claim) => {
      const speaker = claim.actors.find(({ role }) => role === 'speaker')
      return `${claim.act} ${speaker?.id ?? speaker?.name}`
    })

function reads(cases: readonly (readonly [text: string, statements: readonly string[]])[]): void {
  for (const [text, said] of cases) it(text, () => expect(statements(text)).toEqual(said))
}

describe('a verb that goes on from another has its speaker', () => {
  reads([
    ['دانت وزارة الخارجية السورية القصف وحمّلت الحكومة التركية مسؤوليته.', ['accuse syria_government']],
    ['وأدانت قسد الهجوم ودعت الحكومة السورية إلى ملاحقة الفاعلين.', ['accuse sdf']],
    ['اتهمت وزارة الدفاع قسد بخرق الاتفاق.', ['accuse saa']],
    ['حمّلت الإدارة الذاتية تركيا مسؤولية القصف.', ['accuse aanes']],
    ['حمّلت حكومة دمشق المسؤولية عن الهجوم لقسد.', ['accuse syria_government']],
    ['قسد تتهم الجيش الوطني بقصف مدينة عين عيسى.', ['accuse sdf']],
    ['دانت تركيا التفجير. ودعت روسيا إلى ضبط النفس.', ['accuse turkey', 'request russia']],
  ])
})

describe('whom something is asked of, blamed for or threatened with does not speak', () => {
  reads([
    ['دعا المركز الأطراف إلى وقف إطلاق النار.', ['request المركز']],
    ['"الوطني" يتهم "قسد" بقصف مدينة اعزاز.', []],
    ['خرجت مظاهرة في ذيبان حمّلت قسد المسؤولية عن القصف.', []],
    ['ويتهم الأهالي عناصر حاجز لقوات النظام بسرقة المنازل.', []],
    ['أصدر المجلس بياناً توعّد فيه تنظيم الدولة بالرد.', []],
    ['وكانت صفحات موالية للدفاع الوطني نعت اثنين من عناصره.', []],
  ])
})

describe('acts that only stand inside other news', () => {
  reads([
    ['واندلعت الاشتباكات عندما رفضت قسد تسليم الحاجز في حي غويران.', []],
    ['وأطلق العناصر النار بعد أن رفضت قسد فتح الطريق.', []],
    ['رفضت دورية للدفاع الوطني التوقف على حاجز للأسايش في القامشلي.', []],
    ['تظاهر العشرات في القامشلي رفضاً لدخول القوات الحكومية إلى المدينة.', []],
    ['ويطالب المجلس المحلي منذ أشهر بإزالة الحواجز.', []],
    ['دعت قيادة الشرطة إلى توخي الدقة في نقل الأخبار.', []],
    ['ودعت اللجنة المنظمة إلى اعتصام مفتوح في عامودا يوم الأربعاء المقبل.', []],
    ['ودعت قسد إلى إنهاء الاعتصام.', ['request sdf']],
    // beside it and of its own
    ['رفضت قسد تسليم سلاحها للحكومة السورية.', ['reject sdf']],
    ['وطالبت قسد المجتمع الدولي بوقف القصف التركي.', ['request sdf']],
    ['نددت قسد بالقصف التركي في حين دعت روسيا إلى ضبط النفس.', ['accuse sdf', 'request russia']],
  ])
})

describe('an accusation of what the report tells frames it', () => {
  reads([
    ['قُتل ثلاثة مدنيين بانفجار سيارة مفخخة في عفرين أمس. واتهمت الشرطة العسكرية وحدات حماية الشعب بتفجيرها.', []],
    ['أودت ضربة بمسيرة بحياة أربعة مدنيين في سرمين أمس، فيما اتهمت وزارة الدفاع قسد بالوقوف خلفها.', []],
    ['قُتل القيادي عمر الجاسم في اعزاز أمس. واتهمت قسد الجيش الوطني بتصفيته.', []],
    // it opens the report, accuses of no deed, or condemns
    ['اتهمت وزارة الدفاع التركية قسد بقصف مبنى المحافظة في عفرين.', ['accuse turkey_military']],
    ['قُتل ثلاثة مدنيين بقصف على عفرين أمس. وحمّلت قسد الحكومة التركية مسؤولية تعطيل المفاوضات.', ['accuse sdf']],
    ['قُتل ثلاثة مدنيين بقصف على عفرين أمس. ودانت وزارة الخارجية التركية القصف.', ['accuse turkey']],
  ])
})

describe('who stands after the object of an act does not speak', () => {
  reads([
    ['وشجب مركز عمليات طوارئ الصحة العامة "استمرار العدو الإسرائيلي في استهداف المسعفين".', ['accuse lebanon_government']],
    ['يهدد بإغراق قسد في فوضى جديدة.', []],
    ['ونددت بالقصف الذي نفذته تركيا.', []],
    ['ونددت قسد بالقصف الذي نفذته تركيا.', ['accuse sdf']],
  ])
})

describe('whose word it is', () => {
  const told = (text: string, outlet = 'شبكة الاختبار'): string[] =>
    engine
      .read({ id: 't', text, published: '2021-03-20', country: 'SY', outlet })
      .claims.flatMap((claim) => claim.attribution.map(({ name, kind, id }) => `${name} ${kind} ${id ?? '-'}`))
  it('a bulletin by its name is not the outlet called «the bulletin»', () => {
    expect(told('قُتل عنصران من قسد بهجوم مسلح قرب الصور، بحسب نشرة الضفاف.')).toEqual(['نشرة الضفاف news_outlet -'])
    expect(told('قُتل عنصران من قسد بهجوم مسلح قرب الصور.', 'نشرة الضفاف')).toEqual(['نشرة الضفاف news_outlet -'])
  })
  it('a monitor and its sources are one', () =>
    expect(told('قال مرصد الضفاف إن مسلحين هاجموا حاجزاً لقسد في ذيبان. وأكدت مصادر مرصد الضفاف أن عنصراً قُتل.')).toEqual([
      'مرصد الضفاف monitor -',
    ]))
  it('«the observatory» in the reports of one is that one', () =>
    expect(told('وثّق المرصد مقتل مدني برصاص قناص في بلدة الشحيل.', 'مرصد الضفاف')).toEqual(['مرصد الضفاف monitor -']))
  it.each([
    ['قالت الشرطة في مدينة تعز إن شخصين قُتلا بانفجار عبوة ناسفة.', ['الشرطة في مدينة تعز official']],
    ['قُتل جنديان بهجوم مسلح قرب الصور، بحسب مسؤول محلي طلب عدم كشف هويته.', ['مسؤول محلي official']],
    ['ذكرت مصادر طبية في مدينة الرقة عاصمة المحافظة أن ستة أشخاص قُتلوا بقصف مدفعي.', ['مصادر طبية في مدينة الرقة anonymous']],
    ['أفاد مصدر طبي وكالة رويترز بأن ستة أشخاص قُتلوا بقصف مدفعي على الرقة.', ['وكالة رويترز news_outlet']],
    ['ووثق مرصد الضفاف حالتي اغتصاب ومقتل ثلاثة مدنيين في بلدة الصور.', ['مرصد الضفاف monitor']],
    ['قُتل جنديان بهجوم مسلح قرب الصور، بحسب شهود عيان ومصادر طبية في المدينة.', ['شهود عيان witness', 'مصادر طبية في المدينة anonymous']],
    ['قُتل جنديان بهجوم مسلح قرب الصور، بحسب مختار القرية.', ['مختار القرية official']],
    // a town in the name is no verb, an adjective of a body no source that is told
    ['قال قائد شرطة مدينة الرقة إن شخصين قُتلا بانفجار عبوة ناسفة.', ['قائد شرطة مدينة الرقة official']],
  ])('a name has its town and ends there: %s', (text, names) => expect(told(text).map((name) => name.replace(/ \S+$/, ''))).toEqual(names))
  it('what is asked for, condemned or written in is no part of a name', () => {
    expect(statements('وطالبت البعثة باحترام هدنة إنسانية.')).toEqual(['request البعثة'])
    expect(statements('وحذرت إدارة أمن الرقة في تعميم من المساس بالسكينة.')).toEqual(['concern إدارة أمن الرقة'])
    expect(told('وأدانت وزارة الخارجية والمغتربين "الاعتداءات الإسرائيلية".')).toEqual(['وزارة الخارجية والمغتربين official -'])
  })
  it('in whose presence and in which voice it was said is no part of a name', () =>
    expect(told('وقال مدير مدرسة ابتدائية أمام مجلس المحافظة إن قذيفة سقطت قرب المدرسة وأصابت طالبين.')).toEqual([
      'مدير مدرسة ابتدائية official -',
    ]))
})
