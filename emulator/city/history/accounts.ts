import { consents } from '@shared/text/consents'
import type { Account } from '../../../cloudfunctions/kernel/documents'
import type { Citizen } from '../people/citizen'
import { at, type Scene } from './scene'

const consentsOf = (idType: string, at: string): Account['consents'] => {
  const kinds = idType === '111' ? (['privacy', 'face'] as const) : (['privacy'] as const)
  return kinds.map((kind) => ({ kind, version: consents[kind].version, at, given: true }))
}

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
      consents: consentsOf(idType, openedAt),
      personal: { name, idType, idNumber, sex, phone },
    },
  ]
}
