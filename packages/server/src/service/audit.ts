// The audit log, for the doors: what is done at them is written down here.
export { recordAudit, type AuditLine } from '../store/write/record-audit.ts'
