// Writes the reference of the API from the description that the server gives of itself.
import { describeApi } from '@sijill/server/api/app.ts'
import { ROLES, SCOPES } from '@sijill/server/service/accounts/roles.ts'
import problems from '@sijill/server/service/problem-messages.json' with { type: 'json' }

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: { readonly type?: unknown; readonly enum?: readonly unknown[]; readonly example?: unknown }
  readonly example?: unknown
}
interface Operation {
  readonly tags?: readonly string[]
  readonly summary?: string
  readonly description?: string
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters?: readonly Parameter[]
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Readonly<Record<string, unknown>> }>>
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

function parameterRow({ name, in: where, required, description = '', schema = {} }: Parameter): string {
  const values = schema.enum ? `${schema.enum.map(String).join(', ')}. ` : ''
  return `| \`${name}\`${required ? '' : '?'} | ${where} | ${cell(values + description)} |`
}

function section(name: string, { summary = '', description, security = [], parameters = [], responses }: Operation): string {
  const scope = security.flatMap((one) => one['token'] ?? [])
  const rows = parameters.map(parameterRow)
  const table = rows.length > 0 ? ['| | | |', '|---|---|---|', ...rows, ''] : []
  const answers = Object.entries(responses).map(([status, { content = {} }]) => {
    const types = Object.keys(content).filter((type) => type !== 'application/problem+json' && type !== 'application/json')
    return types.length === 0 ? status : `${status} (${types.join(', ')})`
  })
  return [
    `### \`${name}\``,
    '',
    `${summary}. ${scope.length > 0 ? `Takes \`${scope.join('`, `')}\`.` : 'Open to whoever has what it asks for.'}`,
    '',
    ...(description === undefined ? [] : [description, '']),
    ...table,
    `Answers ${answers.join(', ')}.`,
    '',
  ].join('\n')
}

function rolesTable(): string[] {
  const rows = SCOPES.map(
    (scope) =>
      `| \`${scope}\` | ${Object.values(ROLES)
        .map((held) => (held.some((one) => one === scope) ? 'yes' : ''))
        .join(' | ')} |`,
  )
  return [
    `| scope | ${Object.keys(ROLES).join(' | ')} |`,
    `|---|${Object.keys(ROLES)
      .map(() => '---')
      .join('|')}|`,
    ...rows,
    '',
  ]
}

/** Every route with its parameters and answers, every scope, every code of a problem. */
export function apiDocument(): string {
  const { info, paths = {} } = describeApi()
  const operations = Object.entries(paths as Readonly<Record<string, Readonly<Record<string, Operation>>>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
  )
  const byTag = Map.groupBy(operations, ({ operation }) => operation.tags?.[0] ?? '')
  const routes = [...byTag].flatMap(([tag, all]) => [`## ${tag}`, '', ...all.map(({ name, operation }) => section(name, operation))])
  const codes = Object.entries(problems).map(([code, { en }]) => `| \`${code}\` | ${cell(en)} |`)
  return [
    '# The API',
    '',
    `Below \`/api/v1\`, described in full by \`/api/v1/openapi.json\`. ${info.description ?? ''}`,
    '',
    ...routes,
    '## Scopes and roles',
    '',
    ...rolesTable(),
    '## Problems',
    '',
    '| code | in English |',
    '|---|---|',
    ...codes,
    '',
  ].join('\n')
}
