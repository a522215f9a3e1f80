// Whose lines a map has: our own borders, and whoever made the tiles that a user brought.
import type { ReactNode } from 'react'
import { useReader } from '../../app/reader.tsx'
import { useTiles } from './basemap.ts'

export function Attribution(): ReactNode {
  const { say, sayRich } = useReader()
  const tiles = useTiles()
  return (
    <>
      {say('explore.map.borders')}
      {tiles && tiles.attribution !== null && <> {sayRich('explore.map.tiles', { by: <bdi>{tiles.attribution}</bdi> })}</>}
    </>
  )
}
