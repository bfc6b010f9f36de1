import { parseCheckCode } from '@shared/model/check-code'
import { longDate } from '@shared/text/days'
import { caseStateNames, papersText, registrationToday } from '@shared/text/papers'
import { linkStateNames } from '@shared/text/registration'
import { objectionStateNames } from '@shared/text/registration-changes'
import type { Paper, Registration } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { changesOf } from '../../kernel/registration-changes'
import type { UseCase } from '../../kernel/use-case'
import { wrongCodes } from '../../kernel/wrong-codes'
import { paperId } from '../../kernel/issue-paper'
import { recordPaper, recordsOf } from './record'

type Today = { holds: boolean | null; words: string }

const nothing: Today = { holds: null, words: papersText.gone }

const ofMoveIn = (doc: Registration, issuedAt: string): Today => {
  const { holds, words } = registrationToday(doc.state, doc.endedOn && longDate(doc.endedOn))
  const corrected = changesOf(doc).some(
    ({ kind, at, objection }) => kind === 'corrected' && at > issuedAt && objection?.state !== 'upheld',
  )
  return { holds, words: corrected ? `${words}${papersText.correctedSince}` : words }
}

const ofRegistration = (doc: Registration | null, { number, business, issuedAt }: Paper): Today => {
  if (!doc) return nothing
  if (business === 'moveIn') return ofMoveIn(doc, issuedAt)
  if (business === 'objection') {
    const objection = changesOf(doc).find((one) => one.objection?.receipt === number)?.objection
    return objection ? { holds: null, words: `${objectionStateNames[objection.state]}。` } : nothing
  }
  const change = changesOf(doc).find(({ receipt }) => receipt === number)
  if (!change) return nothing
  if (change.objection?.state === 'upheld') return { holds: false, words: papersText.changeUndone }
  if (doc.state === 'void' && business !== 'voiding') return registrationToday('void', null)
  return { holds: true, words: papersText.changeStands }
}

/** Whether what the paper says is still so. One round trip. */
const todayOf = async (ports: Ports, paper: Paper): Promise<Today> => {
  const { business, subject, number } = paper
  switch (business) {
    case 'recordQuery': {
      const { content } = recordPaper(await recordsOf(ports, subject), ports.today())
      const same = ports.people.hash(content) === paper.content
      return { holds: same, words: same ? papersText.recordSame : papersText.recordChanged }
    }
    case 'missingDwelling':
    case 'dwellingLink': {
      const link = await ports.links.get(subject)
      return link?.receipt === number
        ? { holds: link.state === 'approved', words: `房屋关联：${linkStateNames[link.state]}。` }
        : nothing
    }
    case 'agency':
      return (await ports.agencyBatches.get(subject)) ? { holds: null, words: papersText.agencyToday } : nothing
    case 'firstIssue':
    case 'reapplication':
    case 'endorsement':
    case 'replacement': {
      const one = (await ports.permits.get(subject))?.cases.find(({ receipt }) => receipt === number)
      return one ? { holds: null, words: `${caseStateNames[one.state]}。` } : nothing
    }
    case 'writtenReply': {
      const file = await ports.permits.get(subject)
      const sent = file?.cases.some(({ reply }) => reply?.receipt === number && reply.sentAt !== null)
      return sent ? { holds: null, words: papersText.replyStands } : nothing
    }
    default:
      return ofRegistration(await ports.registrations.get(subject), paper)
  }
}

/**
 * 核验回执. Three round trips whether there is such a paper or not, and the same answer for a code that is wrong and one that
 * was never given. Throws `quota` after too many wrong ones.
 */
export const checkDocument =
  (ports: Ports): UseCase<'registration.checkDocument'> =>
  async ({ code }, visitor) => {
    const on = ports.today()
    const wrong = wrongCodes(ports, visitor)
    const [before, paper] = await Promise.all([
      wrong.before(),
      ports.papers.get(paperId(ports, parseCheckCode(code) ?? 'none')),
    ])
    wrong.refuseTooMany(before)
    if (!paper) {
      await wrong.count(before)
      return { document: null, on }
    }
    const { title, office, maskedName, place, facts } = paper.personal
    return {
      document: {
        title,
        number: paper.number,
        issuedAt: paper.issuedAt,
        office,
        maskedName,
        place,
        facts,
        today: await todayOf(ports, paper),
      },
      on,
    }
  }
