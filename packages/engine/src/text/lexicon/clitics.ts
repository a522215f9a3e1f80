// Decides which splits into conjunction, preposition, article, stem and pronoun the letters of a word allow.
import type { Clitics } from './types.ts'

const CONJUNCTIONS = ['', 'و', 'ف'] as const
const PREPOSITIONS = ['', 'ب', 'ل', 'ك'] as const
const PRONOUNS = ['هما', 'كما', 'كم', 'هم', 'هن', 'ها', 'نا', 'ني', 'ه', 'ك', 'ي'] as const
/** The shortest stem that clitics may leave: two letters (يد، دم، أب); one letter is never a word of this lexicon. */
const SHORTEST_STEM = 2

/** Prefix splits of a folded key, the whole form first: `وبالقصف` gives وبالقصف, بالقصف, القصف, قصف among others. */
export function prefixSplits(key: string): Clitics[] {
  const splits: Clitics[] = []
  const add = (conj: Clitics['conj'], prep: Clitics['prep'], det: boolean, lead: number): void => {
    if (key.length - lead >= SHORTEST_STEM) splits.push({ conj, prep, future: false, det, stem: key.slice(lead), pron: '', lead })
  }
  for (const conj of CONJUNCTIONS) {
    if (conj && key.charAt(0) !== conj) continue
    for (const prep of PREPOSITIONS) {
      const at = conj.length
      if (prep && key.charAt(at) !== prep) continue
      const lead = at + prep.length
      add(conj, prep, false, lead)
      if (prep === 'ل') {
        // li + al is written لل: للجيش; before a stem in lam the two merge: لليمن, للاذقية
        if (key.charAt(lead) === 'ل') {
          add(conj, prep, true, lead + 1)
          add(conj, prep, true, lead)
        }
      } else if (key.startsWith('ال', lead)) add(conj, prep, true, lead + 2)
    }
  }
  return splits.toSorted((a, b) => a.lead - b.lead)
}

/** Every split of a folded key, pronouns included; a verb may also carry the future letter س. */
export function allSplits(key: string): Clitics[] {
  const splits: Clitics[] = []
  for (const split of prefixSplits(key)) {
    splits.push(split)
    if (split.prep === '' && !split.det && split.stem.charAt(0) === 'س' && /^س[يتنا]/.test(split.stem)) {
      splits.push({ ...split, future: true, stem: split.stem.slice(1), lead: split.lead + 1 })
    }
  }
  const bare = splits.filter((split) => !split.det)
  for (const split of bare) {
    for (const pron of PRONOUNS) {
      const length = split.stem.length - pron.length
      if (length >= SHORTEST_STEM && split.stem.endsWith(pron)) splits.push({ ...split, stem: split.stem.slice(0, length), pron })
    }
  }
  return splits
}
