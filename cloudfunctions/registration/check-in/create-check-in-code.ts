import type { CheckInCodeView } from '@shared/contract/check-in'
import type { CheckInCodes } from '../../kernel/documents'
import { Stale, type Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { approvedLink } from '../dwellings/approved-link'
import { codeView, hashesOf, newCode, noCodes, withCode, type CodeKind } from './check-in-codes'
import { linkId } from '../dwellings/link-view'

/** A code on a screen is shown again while at least half of its time is left, so that turning the phone makes no new one. */
const stillFresh = (view: CheckInCodeView | null, now: Date): view is CheckInCodeView => {
  if (!view?.until) return false
  const [made, until] = [new Date(view.madeAt).getTime(), new Date(view.until).getTime()]
  return until - now.getTime() >= (until - made) / 2
}

const store = async ({ checkInCodes }: Ports, doc: CheckInCodes) => {
  if (doc.version > 0) await checkInCodes.replace(doc)
  else if ((await checkInCodes.insert(doc)) === 'exists') throw new Stale('checkInCodes')
}

const made = async (ports: Ports, before: CheckInCodes, kind: CodeKind): Promise<CheckInCodeView> => {
  const { code, secret } = newCode(ports, kind)
  const twins = await ports.checkInCodes.count({ hashes: code.typedHash })
  if (twins > 0) throw new Stale('checkInCodes')
  const codes = withCode(before.codes, code, ports.now().toISOString())
  const doc = { ...before, codes, hashes: hashesOf(codes), personal: { ...before.personal, [kind]: secret } }
  await store(ports, doc)
  const view = codeView(ports, doc, kind)
  if (!view) throw new Error('a code that was just made is not there')
  return view
}

/** 出示入住码 for a dwelling whose link is approved. No personal data is in it; five round trips with the session. */
export const createCheckInCode =
  (ports: Ports): UseCase<'registration.createCheckInCode'> =>
  async ({ dwellingCode, kind }, { holder }) => {
    const id = linkId(dwellingCode, holder.id)
    const [link, found] = await Promise.all([approvedLink(ports, dwellingCode, holder), ports.checkInCodes.get(id)])
    const before = found ?? noCodes(id, holder.id)
    const shown = kind === 'screen' ? codeView(ports, before, 'screen') : null
    const code = stillFresh(shown, ports.now()) ? shown : await made(ports, before, kind)
    return { code, address: link.address }
  }
