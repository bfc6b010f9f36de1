import type { Account } from '../../../cloudfunctions/kernel/documents'
import type { Citizen } from '../people/citizen'
import { at, type Scene } from './scene'

/** 账号 of who has signed in before. */
export const accountsOf = (scene: Scene, person: Citizen): Account[] => {
  const { signedInOn, post, name, idType, idNumber, sex, phone } = person
  if (signedInOn === null) return []
  const openedAt = at(signedInOn)
  return [
    {
      _id: scene.keyOf(person),
      version: 1,
      openedAt,
      session: null,
      staff: post === null ? null : { post },
      elder: false,
      consent: { privacyAt: openedAt, faceAt: idType === '111' ? openedAt : null },
      personal: { name, idType, idNumber, sex, phone },
    },
  ]
}
