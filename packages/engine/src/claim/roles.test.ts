// Who did it, to whom: sentences of our own by what tells it, with the roles that each must give.
import { describe, expect, it } from 'vitest'
import { engine, rolesIn } from '../../test/roles.ts'

type Case = readonly [text: string, roles: string, country?: string, claim?: number]

function reads(cases: readonly Case[]): void {
  for (const [text, roles, country = 'SY', claim = 0] of cases)
    it(text, () => expect(rolesIn({ text, country, published: country === 'SY' ? '2023-05-10' : '2024-05-10' }, claim)).toBe(roles))
}

describe('whom the toll tells', () => {
  reads([
    ['أوقع انفجار عبوة ناسفة في مدينة الباب ثلاثة جرحى.', '> civilians'],
    ['أسفر قصف لقوات النظام على بلدة سرمين عن مقتل طفلين.', 'syrian_government_forces > civilians'],
    ['سقط ستة قتلى من قوات النظام في هجوم لتنظيم داعش قرب السخنة.', 'isis > syrian_government_forces'],
    ['أحصى المرصد السوري لحقوق الإنسان 12 قتيلاً من الفيلق الخامس في معارك بادية حمص أمس.', '> fifth_corps'],
    ['قُتل تسعة أشخاص في اشتباكات بين هيئة تحرير الشام وأحرار الشام في ريف إدلب.', '>  = ahrar_al_sham+hts'],
  ])
})

describe('a joined verb goes on with the doer before it', () => {
  reads([
    ['هاجم مسلحون مجهولون مقراً لقسد في بلدة الشحيل أمس وقتلوا عنصرين.', 'unidentified_armed_group > sdf'],
    ['قصفت قوات النظام أحياء بلدة محجة أمس وقتلت ثلاثة مدنيين.', 'syrian_government_forces > civilians'],
    ['اقتحم عناصر من تنظيم داعش منزل معلم في بلدة ذيبان أمس وقتلوه.', 'isis > civilians'],
    // the others withdrew: whoever they are, not he who attacked
    ['هاجم تنظيم داعش نقطة لقوات النظام قرب السخنة أمس فقتل ثلاثة جنود وانسحب الباقون باتجاه معدان.', '>', 'SY', 1],
  ])
})

describe('endings and order tell the voice', () => {
  reads([
    ['قُتل مدنيان برصاص قوات النظام قرب بلدة سرمين.', 'syrian_government_forces > civilians'],
    ['خطف مجهولون تاجراً من مدينة نوى أمس.', 'unidentified_armed_group > civilians'],
    ['عناصر من الفرقة الرابعة في حاجز البلدة اعتقلوا شابين أمس في مدينة داعل.', 'saa_4th_division > civilians'],
  ])
})

describe('a parenthesis does not part a verb from its object', () => {
  reads([['هاجم مسلحون، يُرجح أنهم من داعش، بالرشاشات مقراً للفرقة 17 قرب الشميطية.', 'isis > saa_17th_division']])
})

describe('who holds a place takes no part in what happens there', () => {
  reads([
    ['قُتل طفلان بقصف مدفعي على بلدة سرمين الخاضعة لهيئة تحرير الشام أمس.', '> civilians'],
    ['أصيب مدني بانفجار لغم أمس في مناطق سيطرة قسد شرق دير الزور.', '> civilians'],
  ])
})

describe('who laid it, who was aboard', () => {
  reads([
    ['انفجر لغم من مخلفات تنظيم داعش بسيارة في بادية الشولا أمس، ما أدى إلى مقتل أربعة مدنيين.', 'isis > civilians'],
    ['استهدفت طائرة مسيرة تركية أمس سيارة تقل عناصر من قسد قرب عين عيسى.', 'turkey_military > sdf'],
    ['استهداف طائرة مسيرة تركية سيارة لقسد قرب القامشلي أمس.', 'turkey_military > sdf'],
  ])
})

describe('whose is what was hit', () => {
  reads([
    ['قذيفة صاروخية على سيارة لـ"قسد" في هجين أمس.', '> sdf'],
    ['أصيب عنصران في هجوم على حافلة مبيت لقوات النظام شرقي حمص أمس.', '> syrian_government_forces'],
    ['نفذت خلية لتنظيم داعش هجوماً على حاجز عسكري لقوات النظام قرب السخنة أمس.', 'isis > syrian_government_forces'],
    ['وقع عنصران من قوات النظام في كمين لتنظيم داعش قرب السخنة أمس وقُتلا.', 'isis > syrian_government_forces'],
  ])
})

describe('one of those harmed, told right after the verb, was not harmed by the others', () => {
  reads([
    ['أفاد ناشطون بأن خمسة عناصر لقوات النظام قتلوا أحدهم ضابط بهجوم تعرضوا له شرق دير الزور أمس.', '> syrian_government_forces'],
    ['هاجمت خلايا داعش دورية لقسد أمس قرب الشحيل وقتلوا أحدهم.', 'isis > sdf'],
  ])
})

describe('arms right before a verb are what hit', () => {
  reads([
    ['أصيب عنصران من الجيش الوطني بصاروخ موجه استهدف مقرهما في محيط مدينة عفرين أمس.', '> sna'],
    ['أصيب مدني أمس برصاص استهدف سيارته في مدينة نوى.', '> civilians'],
    ['فجّر انتحاري من داعش سيارة مفخخة قرب السخنة أمس فقتل جنديين.', 'isis > saa'],
  ])
})

describe('both sides of a fight, one side of an attack', () => {
  reads([
    ['دارت اشتباكات عنيفة أمس بين قوات النظام وتنظيم داعش في بادية الرصافة.', '>  = isis+syrian_government_forces'],
    ['سيطر الجيش السوداني على مدينة سنجة أمس بعد معارك مع قوات الدعم السريع.', 'saf > rsf', 'SD'],
  ])
})

describe('protesters', () => {
  reads([
    ['فرقت قوات الأمن بالرصاص الحي مظاهرة في مدينة الناصرية أمس، ما أدى إلى إصابة شابين.', 'iraq_security_forces > protesters', 'IQ'],
    ['تظاهر أهالٍ أمس في بلدة البصيرة احتجاجاً على قسد.', '>  = protesters'],
  ])
})

describe('who did it by what stands right after the verb', () => {
  reads([
    // an object told by a pronoun leaves the subject to follow, whoever stands before
    ['قُتل رجل وأصيب اثنان بصاروخ أطلقته ميليشيا الحوثي على حي الروضة في مدينة مأرب أمس.', 'houthis > civilians', 'YE'],
    // a post or a patrol inside «opened fire» fired
    ['أطلقت دورية تابعة لقسد النار أمس على مزارع في بلدة الصور.', 'sdf > civilians'],
    ['فتح عناصر حاجز تابع للفرقة الرابعة النار أمس على متظاهرين في مدينة نوى، ما أدى إلى مقتل شاب.', 'saa_4th_division > protesters'],
    ['اعتقل عناصر حاجز تابع للفرقة الرابعة ثلاثة شبان أمس في مدينة داعل.', 'saa_4th_division > civilians'],
    ['أطلق عناصر حاجز القلعة التابع للفرقة الرابعة النار أمس على مزارع في بلدة محجة.', 'saa_4th_division > civilians'],
    // gunmen with their nun are in no construct: the patrol is what they attacked
    ['هاجم مسلحون دورية لقسد في بلدة الشحيل أمس.', 'unidentified_armed_group > sdf'],
    ['استهدف مسلحون رتلاً لقوات النظام في بادية حمص أمس.', 'unidentified_armed_group > syrian_government_forces'],
    ['استهداف قوات النظام منزلاً في بلدة كفريا بقذيفة أمس أدى إلى مقتل طفلين.', 'syrian_government_forces > civilians'],
    ['وجهت طائرات حربية ضربة إلى وكر لداعش في بادية الرصافة أمس.', '> isis'],
  ])
})

describe('who fires is no victim, who only flies over does nothing', () => {
  reads([
    ['أصيبت طفلة برصاصة قناص من قوات النظام في حي بستان القصر أمس.', 'syrian_government_forces > civilians'],
    ['قُتل مزارع برصاصة أطلقها قناص من الجيش الوطني قرب تل رفعت أمس.', 'sna > civilians'],
    ['قُتل مدني بقصف مدفعي لقوات النظام على بلدة سرمين أمس، وسط تحليق للطيران الروسي.', 'syrian_government_forces > civilians'],
    ['قصفت قوات النظام بلدة سرمين أمس، فيما حلّقت طائرة استطلاع روسية في الأجواء.', 'syrian_government_forces >'],
    ['انفجر لغم بسيارة قرب السخنة أمس، تبعه تحليق لمروحيات التحالف الدولي، ما أدى إلى مقتل ثلاثة مدنيين.', '> civilians'],
  ])
})

describe('remains', () => {
  reads([['عُثر أمس على جثث ثلاثة رعاة قُتلوا رمياً بالرصاص قرب السخنة.', '> civilians']])
})

describe('verbs of doing and of suffering that a noun of event completes', () => {
  reads([
    ['قام عناصر من تنظيم داعش أمس بخطف ثلاثة مدنيين قرب بلدة السخنة.', 'isis > civilians'],
    ['أقدم مسلحون مجهولون أمس على قتل مدني في مدينة الباب.', 'unidentified_armed_group > civilians'],
    ['تعرضت قوات النظام قرب بلدة السخنة أمس لهجوم عنيف.', '> syrian_government_forces'],
    ['تعرض حاجز لقوات النظام في ريف درعا لهجوم بقذائف الهاون أمس.', '> syrian_government_forces'],
  ])
})

describe('a verb in the plural has its subject before it', () => {
  reads([
    ['اقتحم مقاتلو تنظيم داعش حاجزاً قرب بلدة السخنة أمس وقتلوا أربعة من قوات النظام.', 'isis > syrian_government_forces'],
    ['خرج عناصر من تنظيم داعش من البادية أمس ثم خطفوا ثلاثة مدنيين قرب بلدة السخنة.', 'isis > civilians'],
  ])
})

describe('blame, guesses and claims of responsibility', () => {
  reads([
    ['قُتل خمسة مدنيين بقصف صاروخي على مدينة الباب أمس، وحمّل المجلس المحلي قسد المسؤولية.', 'sdf > civilians'],
    ['شنت طائرة مسيرة يُعتقد أنها تركية غارة أمس على سيارة قرب القامشلي، ما أدى إلى مقتل مدنيين اثنين.', 'turkey_military > civilians'],
    ['قُتل أربعة عناصر من قسد بهجوم على حاجز في بلدة الصور أمس.\nوتبنى تنظيم داعش الهجوم في بيان.', 'isis > sdf'],
    ['لم تتبن أي جهة الهجوم. قُتل أربعة عناصر من قسد بهجوم على حاجز في بلدة الصور أمس.', '> sdf'],
    ['ازداد نشاط خلايا داعش في ريف الرقة، إذ أطلق مسلحون النار أمس على مزارعين اثنين في معدان فقتلوهما.', 'isis > civilians'],
  ])
})

describe('who is meant by a pronoun or an owner', () => {
  reads([
    ['فككت فرق الهندسة التابعة للجيش الوطني أمس عبوة ناسفة في مدينة الباب.', 'sna >'],
    ['قُتل وزير الدفاع السوري بتفجير في دمشق أمس.', '> syrian_government_forces'],
    ['انفجرت عبوة ناسفة أمام أمانة الحكومة في مدينة الحسكة أمس، ما أدى إلى إصابة مدنيين اثنين.', '> civilians'],
  ])
})

describe('whose arms did it', () => {
  reads([
    [
      'أعلنت وزارة الدفاع التركية أن مسيراتها دمرت ثماني دبابات لقوات النظام في ريف إدلب أمس.',
      'turkey_military > syrian_government_forces',
    ],
    ['قالت قسد إن صواريخها أصابت مقراً للجيش الوطني في تل رفعت أمس.', 'sdf > sna'],
  ])
})

describe('whom a blow at a thing hits', () => {
  reads([
    ['استهدفت طائرة مسيرة قاعدة التنف أمس.', '> usa_military'],
    ['سقط صاروخان على قاعدة حميميم أمس.', '> russia_military'],
    ['تعرضت قاعدة كونيكو لهجوم صاروخي أمس.', '> usa_military'],
    ['انفجرت عبوة ناسفة في حقل كونيكو أمس.', '>'],
    ['أحرق مسلحون مجهولون بيوتاً في بلدة الطيرة أمس.', 'unidentified_armed_group > civilians'],
    ['تسللت قوة إسرائيلية أمس إلى أطراف بلدة حولا ونسفت منزلين غير مأهولين.', 'israel_military > civilians', 'LB'],
    ['قصف الطيران الروسي مشفى بلدة كفرنبل أمس وأخرجه عن الخدمة.', 'russia_air_force > civilians'],
    ['انفجرت عبوة ناسفة في سوق مدينة الباب أمس دون إصابات.', '>'],
    ['فجر مسلحون منزل قيادي في الجيش الوطني في عفرين أمس.', 'unidentified_armed_group > sna'],
    ['شنت الأسايش حملة مداهمات في حي طي أمس أوقفت خلالها سبعة مشتبهين.', 'asayish > civilians'],
    ['داهم جنود الاحتلال الإسرائيلي منزلاً في جباتا الخشب أمس واقتادوا شقيقين.', 'israel_military > civilians'],
    ['استهدفت طائرة مسيرة سيارة في القامشلي أمس.', '>'],
    ['هاجمت قوات النظام بلدة سرمين أمس وقصفت أطرافها.', 'syrian_government_forces >'],
  ])
})

describe('blame laid in a sentence of its own', () => {
  const blast = 'قُتل مدنيان بانفجار سيارة مفخخة في تل أبيض أمس.\n'
  reads([
    [`${blast}وحمّلت وزارة الدفاع التركية في بيان وحدات حماية الشعب مسؤولية التفجير.`, 'ypg > civilians'],
    [`${blast}وحمّلت وزارة الدفاع التركية في تغريدة تنظيم "ي ب ك" مسؤولية التفجير، غير أن قسد نفت صلتها به.`, 'ypg > civilians'],
    [`${blast}واتهم المجلس المحلي قسد بالوقوف وراءه.`, 'sdf > civilians'],
    [`${blast}ووجه المجلس المحلي أصابع الاتهام إلى قسد.`, 'sdf > civilians'],
    [`${blast}ولم تتبن أي جهة التفجير.`, '> civilians'],
    ['قُتل عنصران من قسد بهجوم في بلدة الصور أمس.\nونسب المرصد السوري الهجوم إلى خلايا تنظيم داعش.', 'isis > sdf'],
  ])
})

describe('who foils an attack was to be hit, who is driven out was there', () => {
  reads([
    ['أحبطت قوات النظام هجوماً لداعش في بادية السخنة أمس.', 'isis > syrian_government_forces'],
    ['كسر الجيش اليمني هجوماً للحوثيين في جبهة صرواح أمس.', 'houthis > yemen_government_forces', 'YE'],
    ['استعاد الجيش السوري السيطرة على بلدة كفر عويد أمس بعد معارك مع التنظيمات الإرهابية.', 'saa > unidentified_armed_group'],
    ['بسط أبناء العشائر سيطرتهم على بلدة ذيبان أمس وطردوا حواجز قسد منها.', 'arab_tribal_forces > sdf'],
  ])
})

describe('wholes and parts, datelines, beaten-off attacks', () => {
  reads([
    [
      'قُتل وجرح عدد من عناصر قوات النظام بينهم ضابطان بهجوم شنه مجهولون في بادية حمص أمس.',
      'unidentified_armed_group > syrian_government_forces',
    ],
    ['أربيل (شبكة 24) - شن مسلحو داعش أمس هجوماً على نقطة للجيش العراقي في ديالى.', 'isis > iraq_military', 'IQ'],
    ['قالت قوات الدعم السريع أمس إنها تصدت لهجوم شنه الجيش السوداني في سنار.', 'saf > rsf', 'SD'],
    [
      'نفذت قسد، بغطاء من مروحيات التحالف الدولي، مداهمة في بلدة الشحيل أمس واعتقلت ثلاثة أشخاص بتهمة الانتماء إلى داعش.',
      'coalition+sdf > isis',
    ],
  ])
})

describe('people of no told kind who bear arms', () => {
  it.each([
    ['قُتل موظف في البلدية أمس برصاص شخصين على دراجة نارية في مدينة إنخل.', 'unidentified_armed_group'], // by the bullets of two persons
    ['ألقى ملثم أمس قنبلة يدوية على منزل رئيس البلدية في بلدة المزرعة.', 'unidentified_armed_group'], // a masked man threw a grenade
    ['رمى مجهولون أمس رمانة يدوية على مقر حزب في مدينة نوى وأصيب حارس.', 'unidentified_armed_group'],
    ['فتح مسلحون بزي عسكري النار أمس على محتجين في مدينة نوى وأصيب شاب.', 'unidentified_armed_group'], // in uniform: no soldiers
  ])('%s', (text, doer) => {
    const { claims } = engine.read({ id: 'r', text, published: '2023-05-10', outlet: 'شبكة المرفأ', country: 'SY' })
    expect(claims[0]?.actors.filter(({ role }) => role === 'initiator').map(({ id }) => id)).toEqual([doer])
  })

  it('are none where they only throw stones or words', () => {
    const text = 'رمى شخصان الحجارة على سيارة، ورمى المدير كرة القدم إلى الطلاب.'
    expect(engine.read({ id: 'r', text, published: '2023-05-10', outlet: 'شبكة المرفأ', country: 'SY' }).claims).toEqual([])
  })
})

it('takes sides that both lost men in a fight for its parties', () => {
  const text = 'سقط 16 مقاتلاً من فصائل المعارضة و23 عنصراً من قوات النظام أمس في معارك عند أطراف طيبة الإمام.'
  const { claims } = engine.read({ id: 'r', text, published: '2024-12-01', outlet: 'شبكة المرفأ', country: 'SY' })
  expect(claims[0]?.actors.map(({ role, id }) => `${role} ${id}`).toSorted()).toEqual([
    'participant opposition_factions',
    'participant syrian_government_forces',
  ])
})

describe('arms tell their owner', () => {
  reads([
    ['أصيبت امرأة بقذيفة لقوات الدعم السريع في أم درمان أمس.', 'rsf > civilians', 'SD'],
    ['استشهد ثلاثة مدنيين بمسيرات الدعم السريع في الأبيض أمس.', 'rsf > civilians', 'SD'],
    ['سقط أربعة ضحايا من المدنيين بألغام الحوثيين في محافظة الحديدة أمس.', 'houthis > civilians', 'YE'],
    ['أصيب طفل بعبوة من زراعة خلايا التنظيم في بلدة ذيبان أمس.', 'isis > civilians'],
    ['قُتل عنصران من الجيش في كمين لتنظيم داعش قرب السخنة أمس.', 'isis > saa'],
    ['قُتل شاب في بلدة الخيام بغارة معادية أمس.', 'israel_military > civilians', 'LB'],
  ])
})

describe('those who fell in one fight fought each other', () => {
  reads([
    ['سقط 11 مقاتلاً من هيئة تحرير الشام و14 عنصراً من قوات النظام أمس في معارك قرب كبانة.', '>  = hts+syrian_government_forces'],
    ['استشهد مقاوم خلال اشتباك مع قوات الاحتلال في مخيم جنين أمس.', '>  = israel_military+palestinian_factions', 'PS'],
  ])
})

describe('who foils an attack was attacked, whomever of the attackers it kills', () => {
  reads([
    ['أحبطت قوات سوريا الديمقراطية محاولة تسلل للجيش الوطني قرب عين عيسى أمس وقتلت أربعة عناصر.', 'sna > sdf'],
    ['أحبط الجيش محاولة تسلل للحوثيين في جبهة مريس أمس وأسر خمسة منهم.', 'houthis > yemen_government_forces', 'YE'],
    ['تصدت قوات الدعم السريع لهجوم للجيش على الفاشر أمس وقتلت 30 جندياً.', 'saf > rsf', 'SD'],
    ['شن الحوثيون هجوماً على الجيش في مأرب أمس.', 'houthis > yemen_government_forces', 'YE'],
  ])
})

describe('two told by one noun are two', () => {
  reads([
    ['وصلت تعزيزات لقوات النظام والدفاع الوطني إلى مدينة السخنة أمس.', 'ndf+syrian_government_forces >'],
    ['وصلت تعزيزات ضمت 20 آلية وعشرات العناصر من الفيلق الخامس والدفاع الوطني إلى بلدة أثريا أمس.', 'fifth_corps+ndf >'],
    ['جرت عملية تبادل أسرى بين الجيش الوطني وقوات النظام في معبر أبو الزندين أمس.', '>  = sna+syrian_government_forces'],
    ['وقع وجهاء بلدة السهوة اتفاقاً مع ضباط روس أمس.', '>  = civilians+russia_military'],
  ])
})

describe('where somebody is stationed, and his patron', () => {
  reads([
    ['نفذت مقاتلات روسية عشر غارات على مناطق انتشار تنظيم الدولة في بادية السخنة أمس.', 'russia_air_force > isis'],
    ['انفجرت عبوة ناسفة بآلية تابعة للواء القدس الموالي لروسيا قرب الشولا أمس.', '> liwa_al_quds'],
    ['دخل رتل تركي إلى مدينة تل أبيض أمس.', 'turkey_military >'],
  ])
})

describe('who goes on speaking, and whom a guess or a count names', () => {
  reads([
    ['قالت قوات سوريا الديمقراطية إن عبوة انفجرت أمس في الرقة. وأضافت أنها اعتقلت ثلاثة من خلايا داعش.', 'sdf > isis', 'SY', 1],
    ['قالت قوات سوريا الديمقراطية إن هجوماً وقع أمس في الرقة.', '>'],
    ['هاجم مسلحون يعتقد انتماؤهم لتنظيم القاعدة نقطة لقوات دفاع شبوة أمس.', 'aqap > stc', 'YE'],
    ['اختطف الحوثيون ستة موظفين يعملون لدى الأمم المتحدة في صنعاء أمس.', 'houthis > un', 'YE'],
    ['سقوط ثلاث قذائف صاروخية أمس في محيط حقل العمر النفطي حيث تتمركز قوات التحالف الدولي.', '> coalition'],
    ['ألقت محلقة إسرائيلية قنبلة صوتية على حفارة في ميس الجبل أمس.', 'israel_military > civilians', 'LB'],
    ['قُتل اثنان من مقاتلي فرقة الحمزة جراء اقتتال اندلع أمس بين الحمزة وأحرار الشرقية في رأس العين.', '>  = sna'],
  ])
})

describe('under whose banner the dead were', () => {
  reads([['قتل اثنان من مقاتلي الحشد العشائري المنضوي تحت لواء الحشد الشعبي في هجوم شنه تنظيم داعش بمحافظة ديالى.', 'isis > pmf', 'IQ']])
})

describe('whom a pursuit is after', () => {
  reads([['أعلن الحشد الشعبي إطلاق عملية أمنية واسعة في محافظة ديالى لملاحقة فلول تنظيم داعش.', 'pmf > isis', 'IQ']])
})

describe('names with a second name, a band between them, a letter by itself', () => {
  reads([
    [
      'أفادت مصادر أمنية بأن 14 من عناصر تنظيم "الدولة الإسلامية" (داعش) قُتلوا في غارات لطيران التحالف الدولي غرب كركوك.',
      'coalition > isis',
      'IQ',
    ],
    ['قصف الطيران العراقي أمس مواقع ل «داعش» في ناحية السعدية.', 'iraq_military > isis', 'IQ'],
    ['قصف الطيران العراقي أمس مواقع لـ"داعش" في ناحية السعدية.', 'iraq_military > isis', 'IQ'],
    ['أطلقت مجموعة مسلحة أخرى من تنظيم داعش النار أمس على قوة تابعة للجيش العراقي قرب كركوك.', 'isis > iraq_military', 'IQ'],
    ['انفجرت عبوة أمس بعجلة تابعة للواء 22 بالحشد الشعبي قرب خانقين، ما أدى إلى إصابة عنصرين.', '> pmf', 'IQ'],
  ])
})

describe('what stands between a doer and whom he hit', () => {
  reads([
    ['اغتالت قوات الدعم السريع، أثناء توغلها في أحياء مدينة الفاشر أمس، ما يزيد عن 20 مدنياً.', 'rsf > civilians', 'SD'],
    ['قُتل 13 مدنياً أمس في هجوم شنته قوات الدعم السريع على مدينة الفاشر المحاصرة.', 'rsf > civilians', 'SD'], // besieged: an adjective
    [
      'هاجمت مجموعة من داعش أمس نقطة للجيش العراقي قرب كركوك، واستهدفت القوات المتمركزة فيها، ما أدى إلى مقتل جنديين.',
      'isis > iraq_military',
      'IQ',
    ],
  ])
  it('a participle of saying opens another thing said', () => {
    const text =
      'ذكرت الشرطة العراقية أن عبوة انفجرت أمس في قضاء بلدروز، مشيرة إلى أن مجموعة من تنظيم داعش أطلقت النار على قوة للجيش العراقي في كركوك.'
    expect(rolesIn({ text, country: 'IQ', published: '2021-12-13' })).toBe('>')
    expect(rolesIn({ text, country: 'IQ', published: '2021-12-13' }, 1)).toBe('isis > iraq_military')
  })
})

describe('both sides are those who fight', () => {
  reads([
    [
      'دارت معارك أمس بين القوات الحكومية وجماعة الحوثي قرب مأرب. وقُتل عشرات من الطرفين فيها رغم جهود الأمم المتحدة وواشنطن لوقف الحرب.',
      '>  = houthis+yemen_government_forces',
      'YE',
    ],
  ])
})

describe('people of a country are people', () => {
  reads([
    ['اعتقلت قوات الاحتلال فلسطينياً من مخيم جنين أمس.', 'israel_military > civilians', 'PS'],
    ['اعتقلت قوات الاحتلال فجر أمس 14 فلسطينياً في نابلس.', 'israel_military > civilians', 'PS'],
    ['أصيب عدد من الفلسطينيين برصاص الجيش الإسرائيلي في مخيم جنين أمس.', 'israel_military > civilians', 'PS'],
    ['أطلقت قوة إسرائيلية النار أمس على مركبة فلسطينية قرب مخيم العروب، ما أدى إلى إصابة مدني.', 'israel_military > civilians', 'PS'],
    ['قُتل ثلاثة عراقيين بقصف تركي على دهوك أمس.', 'turkey_military > civilians', 'IQ'],
    ['شن الطيران العراقي غارة على مواقع لداعش في حمرين أمس.', 'iraq_military > isis', 'IQ'], // of a force it tells whose it is
  ])
})

describe('whose somebody is, for whom somebody spies, on whom it was', () => {
  reads([
    [
      'داهمت قوات مجلس دير الزور العسكري، التابعة لقوات سوريا الديمقراطية "قسد"، منزل قيادي في تنظيم داعش أمس.',
      'deir_ezzor_military_council > isis',
    ],
    ['أطلق مجهولون النار أمس على سامر العلي في حي طريق السد بدرعا، ما أدى لمقتله على الفور.', 'unidentified_armed_group > civilians'],
    ['أعلنت هيئة تحرير الشام سيطرتها على بلدة دارة عزة بعد معارك مع حركة نور الدين الزنكي أمس.', 'hts > opposition_factions'],
    ['قال الجيش الإسرائيلي إنه استهدف أمس قيادياً في حزب الله ببلدة فرون.', 'israel_military > hezbollah', 'LB'],
  ])
})

describe('a clause of time is of who acts in the main one', () => {
  reads([
    // what they did to whom they took, before they left
    ['خطف مجهولون تسعة عناصر من قوات النظام في بلدة المزيريب أمس قبل أن يقتلوهم.', 'unidentified_armed_group > syrian_government_forces'],
    [
      'هاجم مسلحون مجهولون حاجزاً للفرقة الرابعة في نوى أمس وقتلوا ثلاثة عناصر قبل أن ينسحبوا.',
      'unidentified_armed_group > saa_4th_division',
    ],
  ])
})

describe('who is told past words that only describe him', () => {
  reads([
    // listed as terrorist: nobody else
    ['قال المرصد إن تنظيم داعش المصنف إرهابياً في دول عدة، هاجم مواقع لقوات النظام في بادية تدمر أمس.', 'isis > syrian_government_forces'],
    ['أقدم مسلحون من داعش في بلدة الشحيل، صباح اليوم، على اختطاف مدنيين اثنين.', 'isis > civilians'],
    ['رصد المرصد غارات متتالية من الطائرات الحربية الروسية على مواقع داعش في بادية تدمر أمس.', 'russia_air_force > isis'],
    ['استهدفت هجمات مجهولة المليشيات الإيرانية في بادية الميادين أمس.', '> iran_backed_militias'],
    ['سقطت بلدة المزرعة في أيدي داعش أمس بعد معارك.', 'isis >'],
  ])
})

describe('«the army» is the one told before', () => {
  reads([
    ['شنت طائرات الجيش الإسرائيلي غارة على بلدة شقرا أمس. وقال الجيش إنه استهدف عنصراً من حزب الله.', 'israel_military > hezbollah', 'LB'],
    ['أطلق الجيش النار على مسلحين في بلدة عرسال أمس.', 'lebanon_military > unidentified_armed_group', 'LB'],
  ])
})
