// A page as one file that opens anywhere: its text and pictures with the styles they are drawn by, nothing that runs or asks.

/** The rules of the page's own style sheets; faces of letters stay behind, and those of the reader's machine stand in. */
const rulesOf = (page: Document): string =>
  [...page.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => !(rule instanceof CSSFontFaceRule))
    .map(({ cssText }) => cssText)
    .join('\n')

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The file of an element of the page: what is marked `data-screen` is left out, and links become their text. */
export function oneFile(element: Element, page: Document): string {
  const copy = element.cloneNode(true) as Element
  for (const only of copy.querySelectorAll('[data-screen]')) only.remove()
  for (const link of copy.querySelectorAll('a')) {
    const text = page.createElement('span')
    text.append(...link.childNodes)
    link.replaceWith(text)
  }
  const { lang, dir } = page.documentElement
  return `<!doctype html>
<html lang="${lang}" dir="${dir}" data-theme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}</title>
<style>
${rulesOf(page).replaceAll('</', String.raw`<\/`)}
</style>
</head>
<body><main>${copy.outerHTML}</main></body>
</html>
`
}

/** Hands a text to the reader as a file. */
export function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/html;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
