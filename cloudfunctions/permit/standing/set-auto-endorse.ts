import { badInput, Refusal } from '@shared/refusal'
import { standingConsent } from '@shared/text/consents'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { statusOf } from '../../kernel/permit-standing'
import { saveFile } from '../file/permit-file'
import { agreedTo, withoutLook, withWord } from './standing'
import { standingViewOf } from './view'

/** 同意自动签注. Three round trips with the session; sent again, it changes nothing. Throws `no-permit`, `permit-cancelled`. */
export const setAutoEndorse =
  (ports: Ports): UseCase<'permit.setAutoEndorse'> =>
  async ({ version }, { person }) => {
    if (version !== standingConsent.version) throw badInput({ version: '说明有更新，请重新看过再同意' })
    const today = ports.today()
    const file = await ports.permits.get(person)
    const status = statusOf(file, today)
    if (status === 'cancelled') throw new Refusal('permit-cancelled')
    if (!file || (status !== 'valid' && status !== 'suspended')) throw new Refusal('no-permit')
    if (agreedTo(file)?.version === version) return { standing: standingViewOf(file, today) }
    const at = ports.now().toISOString()
    const agreed = withWord(withoutLook(file), { given: true, version, at, by: person })
    const changed = withNews(agreed, { at, by: person, what: 'standing:given' }, [])
    await saveFile(ports, changed)
    return { standing: standingViewOf(changed, today) }
  }
