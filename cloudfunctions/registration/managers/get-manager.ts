import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { ownLink } from '../dwellings/own-link'
import { managementView, sideOf } from './management-view'
import { mayName } from './name-manager'

/** 实际管理 of an own dwelling: who was named, who manages, what became of it. */
export const getManager =
  (ports: Pick<Ports, 'links' | 'managements' | 'today'>): UseCase<'registration.getManager'> =>
  async ({ dwellingCode }, caller) => {
    const [link, doc] = await Promise.all([
      ownLink(ports, dwellingCode, caller.holder),
      ports.managements.get(dwellingCode),
    ])
    const side = doc && sideOf(doc, caller)
    return {
      management: doc && side ? managementView(doc, side, ports) : null,
      mayName: mayName(link) && caller.holder.dwellings === null,
    }
  }
