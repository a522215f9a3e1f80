// A register of invented sources for the corpora of attribution.
import type { TableSource } from '../../knowledge/tables.ts'

const HEADER = 'id\tkind\tcountry\tactor\tsource\tname_en\tname_ar\taliases_ar\tspeakers_ar\tnote'

const ROWS = [
  'marsad_sahl\tmonitor\tSY\t\teditor\tSahl Monitor\tمرصد السهل لحقوق الإنسان\tمرصد السهل\tسليم الحادي|مدير مرصد السهل\t',
  'marfa\tnews_outlet\tSY\t\teditor\tMarfa Agency\tوكالة المرفأ\tالمرفأ للأنباء|وكالة المرفأ للأنباء\t\t',
  'burj_tv\tnews_outlet\tLB\t\teditor\tBurj TV\tقناة البرج\tتلفزيون البرج\t\t',
  'diffatayn\tlocal_network\tSY\t\teditor\tDiffatayn\tشبكة الضفتين\tالضفتين 24\t\t',
  'najda\taid_body\tSY\t\teditor\tNajda teams\tفرق النجدة التطوعية\tالنجدة التطوعية\t\t',
  'rimah\tarmed_actor\tSY\t\teditor\tRimah Media\tمؤسسة الرماح الإعلامية\t\t\t',
]

/** The invented register. */
export const fixtureSources: TableSource = { file: 'sources.tsv', content: [HEADER, ...ROWS].join('\n') }
