import { Refusal } from '@shared/refusal'
import { timeLimit } from '@shared/rules/time-limits'
import { matterShort } from '@shared/text/decisions'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { newReceipt } from '../../kernel/receipts'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { applicantIn } from '../family/wards'
import { ownCase } from '../file/cases'
import { saveFile, withCase } from '../file/permit-file'
import { caseView } from '../file/views'

/** The district in which the case was filed, as its receipt says. */
const districtOf = ({ receipt }: PermitCase) => receipt.slice(10, 16)

const untilText = (due: string | null) => (due ? `${due}前办结` : '将尽快办结')

type ReplyPorts = Pick<Ports, 'permits' | 'now' | 'today' | 'chance'>
type Asking = { person: string; receipt: string; by: string }

/**
 * 要求书面答复 for an applicant, whoever asks for it (条例第二十条第二款、办理规定第十七条、第十九条). Two round trips; asked twice it is
 * one. Throws `not-found`, `not-refused`.
 */
export const askForReply =
  (ports: ReplyPorts) =>
  async ({ person, receipt, by }: Asking): Promise<{ file: PermitFile; one: PermitCase }> => {
    const { file, one } = await ownCase(ports, person, receipt)
    if (one.reply) return { file, one }
    if (one.state !== 'refused') throw new Refusal('not-refused')
    if (!file.personal.decisions[one.id])
      throw new Refusal('not-refused', { detail: '这次的核对内容已不再保存，请对最近一次的结果提出。' })
    const [at, today] = [ports.now().toISOString(), ports.today()]
    const number = newReceipt(ports, 'writtenReply', districtOf(one))
    const asked: PermitCase = { ...one, reply: { receipt: number, askedAt: at, askedOn: today, sentAt: null } }
    const notice = {
      kind: 'writtenReplyAsked' as const,
      to: person,
      params: [matterShort[one.matter], number, untilText(timeLimit('writtenReply', today).due)],
      page: `/packages/permit/result/index?receipt=${receipt}`,
    }
    const next = withNews(withCase(file, asked), { at, by, what: 'replyAsked' }, [notice])
    await saveFile(ports, next)
    return { file: next, one: asked }
  }

/** 要求书面答复 of one's own refusal, or a child's. Four round trips with the session. */
export const requestWrittenReply =
  (ports: ReplyPorts & Pick<Ports, 'registrations'>): UseCase<'permit.requestWrittenReply'> =>
  async ({ receipt }, caller) => {
    const person = await applicantIn(ports, caller, receipt)
    const { file, one } = await askForReply(ports)({ person, receipt, by: caller.person })
    return { case: caseView(file, one, ports.today()) }
  }
