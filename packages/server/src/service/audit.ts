// The audit log, for the doors: what is done at them is written down here.
import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { recordAudit, type AuditLine } from '../store/write/record-audit.ts'
import { personHere } from './person-here.ts'

export { recordAudit, type AuditLine }

/** Writes down what is done by a command at this machine. */
export const auditHere = (db: Kysely<Tables>, line: Omit<AuditLine, 'who'>): Promise<void> =>
  recordAudit(db, { ...line, who: personHere() })
