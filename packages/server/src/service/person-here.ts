// Who gives a command at this machine, as the record and the audit log name him.
import { userInfo } from 'node:os'

export const personHere = (): `person:${string}` => `person:${userInfo().username || 'local'}`
