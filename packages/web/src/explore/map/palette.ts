// The colours of the map, read from the page so that light and dark are one place: the map itself knows no variables.

const NAMES = ['sea', 'land', 'border', 'inner', 'water', 'label', 'halo', 'event', 'on-event', 'cluster', 'chosen'] as const
type Colour = (typeof NAMES)[number]
export type Palette = Readonly<Record<Colour, string>>

/** The values of `--map-…` as the element has them now. */
export function paletteOf(element: HTMLElement): Palette {
  const probe = document.createElement('span')
  element.append(probe)
  const colours = NAMES.map((name) => {
    probe.style.color = `var(--map-${name})`
    return [name, getComputedStyle(probe).color] as const
  })
  probe.remove()
  return Object.fromEntries(colours) as Palette
}
