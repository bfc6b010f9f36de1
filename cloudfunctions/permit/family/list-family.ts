import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { answerUntil, familyView, invitationView } from './family-view'
import { wardsOf, wardView } from './wards'

/** The newest that are shown. */
const shown = 10

/** 家人一起办: what I began, who asks me, my children's permits. Five round trips with the session, four of them at once. */
export const listFamily =
  (ports: Ports): UseCase<'permit.listFamily'> =>
  async (_, { person }) => {
    const today = ports.today()
    const [started, asking, wards, own] = await Promise.all([
      ports.families.find({ person }, { order: [['filedAt', 'desc']], limit: shown }),
      ports.families.find({ invitees: person }, { order: [['filedAt', 'desc']], limit: shown }),
      wardsOf(ports, person),
      ports.permits.get(person),
    ])
    const files = [...wards, ...(own ? [own] : [])].map((file) => ({ file }))
    return {
      families: started.map((family) => familyView(family, files, today)),
      invitations: asking.filter((family) => today <= answerUntil(family)).map(invitationView),
      wards: wards.map((file) => wardView(ports, person, file)),
    }
  }
