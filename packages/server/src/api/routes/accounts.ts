// Accounts of the team and the audit log: for those who look after the record.
import { createRoute } from '@hono/zod-openapi'
import type { Account } from '../../service/accounts/accounts.ts'
import { ROLE_NAMES, type Role } from '../../service/accounts/roles.ts'
import { checkChain, listAudit } from '../../store/read/list-audit.ts'
import { cut, pageOf, PageQuery } from '../answers/page.ts'
import { answers, body, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { accountsOf, personOf, Session, sessionShape } from './session.ts'

const route = routesOf('accounts')

const AccountShape = z
  .object({ id: z.string(), name: z.string(), role: z.enum(ROLE_NAMES), disabled: z.boolean(), created: z.string() })
  .openapi('TeamAccount')
const password = z.string().max(256)

const list = createRoute({
  ...route('accounts', 'get /accounts', 'Accounts by name'),
  responses: answers({ 200: json(z.object({ items: z.array(AccountShape).readonly() }), 'Accounts.') }, 404),
})
const add = createRoute({
  ...route('accounts', 'post /accounts', 'Make an account'),
  request: { body: body(z.strictObject({ name: z.string().max(100), role: z.enum(ROLE_NAMES), password })) },
  responses: answers({ 201: json(AccountShape, 'The account.') }, 400, 404, 409, 413),
})
const change = createRoute({
  ...route('accounts', 'patch /accounts/{id}', 'Change a role, shut out or let in again, set a new password'),
  request: {
    params: z.object({ id: z.string().max(100) }),
    body: body(z.strictObject({ role: z.enum(ROLE_NAMES).optional(), disabled: z.boolean().optional(), password: password.optional() })),
  },
  responses: answers({ 200: json(AccountShape, 'The account as it is now.') }, 400, 404, 413),
})

const Entry = z
  .object({
    seq: z.string(),
    at: z.string(),
    who: z.string(),
    act: z.string(),
    subject: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
  })
  .openapi('AuditEntry')
const audit = createRoute({
  ...route('audit', 'get /audit', 'Who did what, the latest first'),
  request: {
    query: PageQuery.extend({
      after: z
        .string()
        .regex(/^\d{1,18}$/)
        .optional(),
      who: z.string().max(200).optional().meta({ description: 'By whom, as `person:rana`.' }),
      act: z.string().max(100).optional().meta({ description: 'What was done.', example: 'export.make' }),
      subject: z.string().max(500).optional(),
      from: z.iso.date().optional().meta({ description: 'Days of Greenwich, both ends included.' }),
      to: z.iso.date().optional(),
    }),
  },
  responses: answers({ 200: json(pageOf(Entry), 'A page of the audit log.') }, 400),
})

const chain = createRoute({
  ...route('audit', 'get /audit/chain', 'Is the log what it was when it was written? Goes over its whole chain'),
  responses: answers({
    200: json(
      z
        .object({
          entries: z.int(),
          unbroken: z.int().meta({ description: 'How many from the first on are as they were written: all, where nothing was changed.' }),
        })
        .openapi('AuditChain'),
      'The chain.',
    ),
  }),
})

const TeamSession = Session.extend({ account: z.object({ id: z.string(), name: z.string() }) }).openapi('TeamSession')
const sessions = createRoute({
  ...route('sessions', 'get /accounts/sessions', 'Where anybody of the team is logged in, by name'),
  responses: answers({ 200: json(z.object({ items: z.array(TeamSession).readonly() }), 'Sessions.') }, 404),
})
const endSessions = createRoute({
  ...route('sessions', 'delete /accounts/{id}/sessions', 'Log a person out everywhere'),
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: answers({ 204: { description: 'Done.' } }, 400, 404),
})

const shape = ({ created, role, ...account }: Account) => ({ ...account, role: role as Role, created: created.toISOString() })

export const accountRoutes = (context: ApiContext) =>
  subApp()
    .openapi(list, async (c) => c.json({ items: (await accountsOf(context, c.req.path).list()).map(shape) }, 200))
    .openapi(add, async (c) => {
      const account = await accountsOf(context, c.req.path).add(c.req.valid('json'), c.get('principal').who)
      return c.json(shape(account), 201)
    })
    .openapi(change, async (c) => {
      const { role, disabled, password: fresh } = c.req.valid('json')
      const given = Object.entries({ role, disabled, password: fresh }).filter(([, value]) => value !== undefined)
      const account = await accountsOf(context, c.req.path).change(
        c.req.valid('param').id,
        Object.fromEntries(given),
        c.get('principal').who,
      )
      return c.json(shape(account), 200)
    })
    .openapi(sessions, async (c) => {
      const items = (await accountsOf(context, c.req.path).allSessions()).map(sessionShape)
      return c.json({ items }, 200)
    })
    .openapi(endSessions, async (c) => {
      const { accounts, who } = personOf(context, c)
      await accounts.endSessions(c.req.valid('param').id, null, who)
      return c.body(null, 204)
    })
    .openapi(chain, async (c) => c.json(await checkChain(context.db), 200))
    .openapi(audit, async (c) => {
      const { limit, ...filter } = c.req.valid('query')
      const found = await listAudit(context.db, { ...filter, limit: limit + 1 })
      const { items, next } = cut(found, limit, ({ seq }) => seq)
      return c.json({ items: items.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() })), next }, 200)
    })
