// Who may do what: the scopes, and the roles that hold them.

/** What can be allowed, to a person by the role and to a token by its list. */
export const SCOPES = [
  'read',
  'restricted',
  'decide',
  'adjudicate',
  'import',
  'export',
  'subscribe',
  'audit',
  'sessions',
  'accounts',
] as const
export type Scope = (typeof SCOPES)[number]

const VIEWER: readonly Scope[] = ['read', 'export', 'subscribe']
const CODER: readonly Scope[] = [...VIEWER, 'decide']
const ADJUDICATOR: readonly Scope[] = [...CODER, 'adjudicate', 'restricted']
const MANAGER: readonly Scope[] = [...ADJUDICATOR, 'import', 'audit', 'sessions']

/** Each role holds what the one before it holds, and more. */
export const ROLES = {
  viewer: VIEWER,
  coder: CODER,
  adjudicator: ADJUDICATOR,
  manager: MANAGER,
  owner: SCOPES,
} as const satisfies Readonly<Record<string, readonly Scope[]>>
export type Role = keyof typeof ROLES

export const ROLE_NAMES = Object.keys(ROLES) as [Role, ...Role[]]

export const isRole = (value: string | null | undefined): value is Role => value != null && Object.hasOwn(ROLES, value)
