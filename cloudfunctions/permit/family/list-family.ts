import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { wardsOf } from '../../kernel/wards'
import { answerUntil, familyView, invitationView } from './family-view'
import { wardView } from './wards'

/** The newest that are shown. */
const shown = 10

/** 家人一起办: what I began, who asks me, my children's permits. Five round trips with the session, four of them at once; one
 * more for who filed for a child. */
export const listFamily =
  (ports: Ports): UseCase<'permit.listFamily'> =>
  async (_, caller) => {
    const { person } = caller
    const today = ports.today()
    const [started, asking, wards, own] = await Promise.all([
      ports.families.find({ person }, { order: [['filedAt', 'desc']], limit: shown }),
      ports.families.find({ invitees: person }, { order: [['filedAt', 'desc']], limit: shown }),
      wardsOf(ports, caller),
      ports.permits.get(person),
    ])
    const files = [...wards, ...(own ? [own] : [])].map((file) => ({ file }))
    return {
      families: started.map((family) => familyView(family, files, today)),
      invitations: asking.filter((family) => today <= answerUntil(family)).map(invitationView),
      wards: wards.map((file) => wardView(ports, person, file)),
    }
  }
