import type { PermitFile } from '../kernel/documents'
import type { Write } from '../kernel/ports'

/**
 * 预留手机 is one number: what changes with the account's in the same write, so that what is told later of a permit and of its
 * cases in hand goes to the new one. Registrations, dwellings and units read the account's whenever they tell.
 */
export const phoneFollows = (file: PermitFile | null, phone: string): Write[] =>
  file && file.personal.phone !== phone
    ? [{ table: 'permits', doc: { ...file, personal: { ...file.personal, phone } } }]
    : []
