import type { RegistrationView } from '@shared/contract/registration'
import type { Registration } from '../../kernel/documents'

export const registrationView = (one: Registration): RegistrationView => ({
  registrationId: one._id,
  dwellingCode: one.dwelling,
  address: one.address,
  declarantType: one.declarantType,
  state: one.state,
  moveInOn: one.moveInOn,
  filedAt: one.filedAt,
  registeredOn: one.registeredOn,
  endedOn: one.endedOn,
  receipt: one.receipt,
})
