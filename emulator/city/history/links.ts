import type { Day } from '@shared/model/day'
import type { Finding } from '@shared/model/decision'
import type { DwellingLink } from '../../../cloudfunctions/kernel/documents'
import type { Citizen, Holding } from '../people/citizen'
import { action, at, told, type Scene } from './scene'

const registers = [
  { by: 'property', required: '申请人是产权人', source: '不动产登记' },
  { by: 'lease', required: '申请人是备案的出租人', source: '房屋租赁备案' },
] as const

/** What each register said when the link was asked for. */
const findingsOf = (by: Holding['by'], on: Day): Finding[] =>
  registers.map((one) => ({
    condition: 'dwellingHolder',
    state: one.by === by ? 'met' : 'unmet',
    required: one.required,
    found: one.by === by ? '有这处房屋的记录' : '没有这处房屋的记录',
    source: one.source,
    at: at(on),
    gap: null,
    article: '条例:8',
    remedy: null,
    earliest: null,
  }))

const linkOf = (scene: Scene, person: Citizen, { home, by: register }: Holding, on: Day): DwellingLink => {
  const by = scene.keyOf(person)
  const dwelling = scene.dwelling(home)
  const submission = scene.submission(by, ['link', dwelling._id])
  return {
    _id: `${dwelling._id}:${by}`,
    ...told,
    actions: [action(on, by, 'linkApproved')],
    person: by,
    dwelling: dwelling._id,
    address: dwelling.address,
    street: dwelling.street,
    declarantType: 'lessor',
    state: 'approved',
    askedAt: at(on),
    askedOn: on,
    due: null,
    decidedAt: at(on),
    postCheck: false,
    findings: findingsOf(register, on),
    receipt: scene.receipt('dwellingLink', on, dwelling.district),
    submission,
    submissionKey: submission.key,
    releasing: false,
    personal: { name: person.name, reason: null },
  }
}

/** 关联房屋 that the registers confirmed at once. */
export const linksOf = (scene: Scene, person: Citizen): DwellingLink[] =>
  person.holdings.flatMap((holding) =>
    holding.linked === null ? [] : [linkOf(scene, person, holding, holding.linked)],
  )
