// The lines of a map, of our own files.
import { useQuery } from '@tanstack/react-query'
import { ownFile } from '../api/client.ts'

export const useLines = (url: string) =>
  useQuery({ queryKey: ['lines', url], queryFn: async () => (await ownFile(url)) as GeoJSON.GeoJSON, staleTime: Infinity })
