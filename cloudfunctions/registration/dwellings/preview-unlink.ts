import { addDays } from '@shared/model/day'
import { gapDays } from '@shared/rules/continuity'
import { maskName } from '@shared/text/greeting'
import { admits } from '@shared/model/sign-in'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { linkView } from './link-view'
import { ownLink } from './own-link'

const all = 1000

/** 注销关联前: whom it concerns, by name, and what else it does. */
export const previewUnlink =
  ({
    links,
    registrations,
    today,
  }: Pick<Ports, 'links' | 'registrations' | 'today'>): UseCase<'registration.previewUnlink'> =>
  async ({ dwellingCode }, { holder, session }) => {
    const shown = admits('declarant', session.role) ? (name: string) => name : maskName
    const [link, residents, waiting, others] = await Promise.all([
      ownLink({ links }, dwellingCode, holder),
      registrations.find(
        { declarant: holder.id, dwelling: dwellingCode, state: { in: ['active', 'awaitingLink'] } },
        { order: [['filedAt', 'desc']], limit: all },
      ),
      registrations.find(
        { confirmers: holder.id, state: 'awaitingConfirmation', dwelling: dwellingCode },
        { limit: all },
      ),
      links.find({ dwelling: dwellingCode, state: 'approved' }, { limit: 2 }),
    ])
    return {
      link: linkView(link, residents.length),
      residents: residents.map(({ _id, personal, state, moveInOn }) => ({
        registrationId: _id,
        name: shown(personal.name),
        state,
        moveInOn,
      })),
      waiting: waiting.length,
      othersManage: others.some(({ person }) => person !== holder.id),
      registerBy: addDays(today(), gapDays.on(today())),
    }
  }
