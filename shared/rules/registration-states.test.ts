import { linkStates, registrationStates } from '../contract/registration'
import {
  isRegistrationInEffect,
  linkStateTable,
  mayLinkBecome,
  mayRegistrationBecome,
  registrationStateTable,
  type LinkState,
  type RegistrationState,
} from './registration-states'

const ofRegistration = Object.keys(registrationStateTable) as RegistrationState[]
const ofLink = Object.keys(linkStateTable) as LinkState[]

describe('登记与关联的状态 states of a registration and of a link', () => {
  it.each<[RegistrationState, string]>([
    ['awaitingConfirmation', 'active declined withdrawn'],
    ['awaitingLink', 'active declined void'],
    ['active', 'awaitingMend movedOut void'],
    ['awaitingMend', 'active movedOut void'],
    ['declined', ''],
    ['withdrawn', ''],
    ['movedOut', 'active void'],
    ['void', 'active awaitingLink declined movedOut'],
  ])('R68 a registration that is %s may become: %s', (from, expected) => {
    const may = ofRegistration.filter((to) => mayRegistrationBecome(from, to))
    expect(may.sort()).toEqual(expected.split(' ').filter(Boolean).sort())
  })

  it.each<[LinkState, string]>([
    ['pending', 'approved rejected ended'],
    ['approved', 'ended'],
    ['rejected', ''],
    ['ended', ''],
  ])('R68 a link that is %s may become: %s', (from, expected) => {
    expect(ofLink.filter((to) => mayLinkBecome(from, to)).join(' ')).toBe(expected)
  })

  it('R68 only these two count', () => {
    expect(ofRegistration.filter(isRegistrationInEffect)).toEqual(['active', 'awaitingMend'])
  })

  it('R68 what the functions store is among them', () => {
    expect(registrationStates.filter((one) => !(one in registrationStateTable))).toEqual([])
    expect([...linkStates].sort()).toEqual(ofLink.sort())
  })
})
