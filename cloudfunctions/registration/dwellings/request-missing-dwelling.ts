import { districtByCode, districtOfStreet, streetByCode, streetName } from '@shared/codes/streets'
import type { InputOf } from '@shared/contract'
import { badInput, Refusal } from '@shared/refusal'
import { missingDwellingKey, provisionalCode } from '@shared/rules/missing-dwelling'
import { timeLimit } from '@shared/rules/time-limits'
import { inheriting } from '../../kernel/data-refusals'
import type { DwellingLink, Submission } from '../../kernel/documents'
import { Stale, type Ports } from '../../kernel/ports'
import { newReceipt } from '../../kernel/receipts'
import { isRepeat, submissionOf } from '../../kernel/submission'
import { withNews } from '../../kernel/telling'
import type { Caller, UseCase } from '../../kernel/use-case'
import { applicantOf, checkDeclarantType } from './link-dwelling'
import { linkId, linkView } from './link-view'

type Input = InputOf<'registration.requestMissingDwelling'>

/** As many as may wait for one address; who comes later is asked to look again. */
const askersOfOne = 20

const reason = '地址库里还没有这处房屋，由受理点补录。'

const districtOf = (street: string): string => {
  const district = districtOfStreet(street)
  if (!streetByCode(street) || !district || !districtByCode(district)?.enabled)
    throw badInput({ street: '没有这个街道，请重新选择' })
  return district
}

/** By its normalised address, so that nobody's request is a second one. */
const codeOf = ({ people }: Pick<Ports, 'people'>, { street, address }: Input): string => {
  const hash = people.hash(`missing-dwelling\0${missingDwellingKey({ street, address })}`)
  return provisionalCode(street, Buffer.from(hash, 'base64url').toString('hex'))
}

/** A link to a dwelling that has no code yet: everything that may be done by a pending link may be done by this one. */
const requested = (ports: Ports, caller: Caller, input: Input, code: string, submission: Submission): DwellingLink => {
  const [at, today] = [ports.now().toISOString(), ports.today()]
  return {
    _id: linkId(code, caller.holder.id),
    version: 0,
    actions: [],
    outbox: [],
    tellAt: null,
    person: caller.holder.id,
    dwelling: code,
    address: `${streetName(input.street)}（地址补录中）`,
    street: input.street,
    declarantType: input.declarantType,
    state: 'pending',
    askedAt: at,
    askedOn: today,
    due: timeLimit('missingDwelling', today).due,
    decidedAt: null,
    postCheck: false,
    findings: [],
    receipt: newReceipt(ports, 'missingDwelling', districtOf(input.street)),
    submission,
    submissionKey: submission.key,
    releasing: false,
    movedTo: null,
    unlinking: null,
    evidence: null,
    personal: { name: applicantOf(caller).name, reason, typed: input.address },
  }
}

/** What stands against a request. Of others it is only told that the address is recorded by now. */
const refuseKnown = (asked: readonly DwellingLink[], mine: DwellingLink | undefined): void => {
  if (mine?.state === 'pending')
    throw new Refusal('already-linked', {
      detail: '您已经申请补录这个地址，正在办理，不用重复提交。请到“我的房屋”查看。',
      fields: { address: '这个地址您已经申请补录，正在办理' },
    })
  const recorded = asked.find(({ movedTo }) => movedTo)?.movedTo
  if (recorded)
    throw new Refusal('already-linked', {
      detail: `这个地址已经补录好了，房屋编码 ${recorded}，请直接关联。`,
      fields: { address: `已经补录好了，房屋编码 ${recorded}，请直接关联` },
    })
  if (asked.filter(({ state }) => state === 'pending').length >= askersOfOne)
    throw new Refusal('quota', { detail: '这个地址正在补录。请过几天再按楼栋查找，找到后直接关联。' })
}

/** A request that was refused or taken back is made anew, under the same id. */
const store = async ({ links }: Ports, link: DwellingLink, mine: DwellingLink | undefined): Promise<void> => {
  if (mine) return links.replace({ ...link, version: mine.version })
  if ((await links.insert(link)) === 'inserted') return
  const [earlier] = await links.find({ submissionKey: link.submissionKey }, { limit: 1 })
  if (earlier) isRepeat(earlier.submission, link.submission)
  throw new Stale('links')
}

/**
 * 找不到房屋 (R14): asks for a dwelling to be recorded. Who asks for the same address, however it is written, waits for the same
 * dwelling. Until then it is a pending link under a provisional code.
 */
export const requestMissingDwelling =
  (ports: Ports): UseCase<'registration.requestMissingDwelling'> =>
  async (input, caller) => {
    districtOf(input.street)
    checkDeclarantType(caller, input)
    const code = codeOf(ports, input)
    const submission = submissionOf(ports, caller, input)
    const asked = await ports.links.find({ dwelling: code }, { limit: 200 })
    const mine = asked.find(({ person }) => person === caller.holder.id)
    if (mine && isRepeat(mine.submission, submission)) return { link: linkView(mine, 0), receipt: mine.receipt }
    refuseKnown(asked, mine)
    if (mine?.releasing) throw new Refusal('conflict')
    const fresh = inheriting(requested(ports, caller, input, code, submission), mine)
    const carried = mine ? { actions: mine.actions, outbox: mine.outbox } : {}
    const link = withNews(
      { ...fresh, ...carried },
      { at: fresh.askedAt, by: caller.person, what: 'recordingAsked' },
      [],
    )
    await store(ports, link, mine)
    return { link: linkView(link, 0), receipt: link.receipt }
  }
