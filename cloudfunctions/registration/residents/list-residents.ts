import { maskIdNumber } from '@shared/text/greeting'
import type { Registration } from '../../kernel/documents'
import { declarantOf } from '../../kernel/managing'
import type { Ports } from '../../kernel/ports'
import { changesOf, detailOf } from '../../kernel/registration-changes'
import type { UseCase } from '../../kernel/use-case'
import { linkView } from '../dwellings/link-view'
import { ownLink } from '../dwellings/own-link'

/** The decision that was made last of an objection against a change here. */
const decided = (one: Registration) => {
  const [newest] = changesOf(one)
    .flatMap(({ id, kind, objection }) =>
      objection && objection.state !== 'open' && objection.decidedAt
        ? [{ id, kind, state: objection.state, decidedAt: objection.decidedAt }]
        : [],
    )
    .sort((a, b) => (a.decidedAt < b.decidedAt ? 1 : -1))
  if (!newest) return null
  const { id, ...said } = newest
  return { ...said, answer: detailOf(one, id).objection?.answer ?? '' }
}

const resident = (one: Registration) => ({
  registrationId: one._id,
  name: one.personal.name,
  maskedIdNumber: maskIdNumber(one.personal.idNumber),
  moveInOn: one.moveInOn,
  registeredOn: one.registeredOn,
  state: one.state,
  objected: changesOf(one).some(({ objection }) => objection?.state === 'open'),
  decided: decided(one),
})

const former = (one: Registration) => ({
  registrationId: one._id,
  name: one.personal.name,
  state: one.state,
  endedOn: one.endedOn,
  objection: changesOf(one).findLast(({ kind }) => kind !== 'corrected')?.objection?.state ?? null,
  decided: decided(one),
})

/** 一处房屋的住户：those whom this declarant declared, by full name and masked number; who has left, by name only. */
export const listResidents =
  (ports: Pick<Ports, 'links' | 'registrations'>): UseCase<'registration.listResidents'> =>
  async ({ dwellingCode }, { holder }) => {
    const link = await ownLink(ports, dwellingCode, holder)
    const here = { declarant: declarantOf(link), dwelling: dwellingCode }
    const [open, ended] = await Promise.all([
      ports.registrations.find(
        { ...here, state: { in: ['active', 'awaitingLink'] } },
        { order: [['filedAt', 'desc']], limit: 200 },
      ),
      ports.registrations.find(
        { ...here, state: { in: ['movedOut', 'void'] } },
        { order: [['filedAt', 'desc']], limit: 100 },
      ),
    ])
    return { link: linkView(link, open.length), residents: open.map(resident), former: ended.map(former) }
  }
