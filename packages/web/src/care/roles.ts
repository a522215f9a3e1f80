// The roles of a team, each with the words for it and for what it may.
import { useReader } from '../app/reader.tsx'

export const ROLES = ['viewer', 'coder', 'adjudicator', 'manager', 'owner'] as const
export type Role = (typeof ROLES)[number]

/** The roles as one chooses among them: `coder: reviews claims as well`. */
export function useRoleOptions(): readonly (readonly [Role, string])[] {
  const { say } = useReader()
  return ROLES.map((role) => [role, say(`care.role.${role}`)])
}
