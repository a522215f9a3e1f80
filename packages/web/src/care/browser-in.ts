// The browser and the system that a program says it is, as a person would name them: `Firefox 131 · Windows`.

/** Most say that they are Safari too, and many that they are Chrome: the rarer name is the true one. */
const BROWSERS = [
  ['Edge', /\bEdg(?:A|iOS)?\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /\b(?:Headless)?Chrome\/(\d+)|\bCriOS\/(\d+)/],
  ['Safari', /\bVersion\/(\d+).*\bSafari\//],
] as const

const SYSTEMS = [
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(?:iPhone|iPad|iPod)\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const

/** `browserIn('Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0')`: `Firefox 131 · Linux`; the text itself where it is no known browser. */
export function browserIn(agent: string): string {
  for (const [name, pattern] of BROWSERS) {
    const found = pattern.exec(agent)
    if (!found) continue
    const system = SYSTEMS.find(([, sign]) => sign.test(agent))?.[0]
    return [`${name} ${found[1] ?? found[2]}`, system].filter((part) => part !== undefined).join(' · ')
  }
  return agent
}
