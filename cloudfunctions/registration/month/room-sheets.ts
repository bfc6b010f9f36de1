import { Refusal } from '@shared/refusal'
import type { CheckInCodes, DwellingLink } from '../../kernel/documents'
import { Stale, type Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { codeView, hashesOf, newCode, noCodes, withCode } from '../check-in/check-in-codes'
import { checkDwellingCode } from '../dwellings/check-dwelling-code'
import { linkId } from '../dwellings/link-view'

type SheetPorts = Pick<Ports, 'links' | 'checkInCodes' | 'people' | 'chance' | 'now' | 'publicUrl'>

const withPrintCode = (ports: SheetPorts, before: CheckInCodes): CheckInCodes => {
  const { code, secret } = newCode(ports, 'print')
  const codes = withCode(before.codes, code, ports.now().toISOString())
  return { ...before, codes, hashes: hashesOf(codes), personal: { ...before.personal, print: secret } }
}

/** Stores what was made, unless somebody has digits alike or made one meanwhile: then all is looked at anew. */
const store = async ({ checkInCodes }: SheetPorts, made: readonly CheckInCodes[]): Promise<void> => {
  if (made.length === 0) return
  const typed = made.flatMap(({ codes }) => codes.filter(({ kind }) => kind === 'print').map((one) => one.typedHash))
  if ((await checkInCodes.count({ hashes: { in: typed } })) > 0) throw new Stale('checkInCodes')
  for (const doc of made) {
    if (doc.version > 0) await checkInCodes.replace(doc)
    else if ((await checkInCodes.insert(doc)) === 'exists') throw new Stale('checkInCodes')
  }
}

/** 打印全部房间: the 入住码 on paper of each room; one that was made before is given again and stays good. */
export const roomSheets =
  (ports: SheetPorts): UseCase<'registration.roomSheets'> =>
  async ({ dwellingCodes }, { holder }) => {
    const rooms = [...new Set(dwellingCodes)]
    rooms.forEach(checkDwellingCode)
    if (holder.dwellings && rooms.some((room) => !holder.dwellings?.includes(room)))
      throw new Refusal('not-your-dwelling')
    const ids = rooms.map((room) => linkId(room, holder.id))
    const [links, found] = await Promise.all([
      ports.links.find({ _id: { in: ids }, state: 'approved' }, { limit: ids.length }),
      ports.checkInCodes.find({ _id: { in: ids } }, { limit: ids.length }),
    ])
    const linkOf = (room: string): DwellingLink => {
      const link = links.find(({ dwelling }) => dwelling === room)
      if (!link) throw new Refusal('not-your-dwelling')
      return link
    }
    const all = rooms.map((room) => {
      const link = linkOf(room)
      const before = found.find(({ _id }) => _id === link._id) ?? noCodes(link._id, holder.id)
      const has = codeView(ports, before, 'print') !== null
      return { link, isNew: !has, codes: has ? before : withPrintCode(ports, before) }
    })
    await store(
      ports,
      all.filter(({ isNew }) => isNew).map(({ codes }) => codes),
    )
    return {
      sheets: all.map(({ link, codes }) => {
        const view = codeView(ports, codes, 'print')
        if (!view) throw new Error('a code that was just made is not there')
        const { url, typed, madeAt } = view
        return { dwellingCode: link.dwelling, address: link.address, code: { url, typed, madeAt } }
      }),
    }
  }
