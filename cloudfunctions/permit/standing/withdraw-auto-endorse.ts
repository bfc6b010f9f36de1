import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { saveFile } from '../file/permit-file'
import { withoutLook, withWord } from './standing'
import { standingViewOf } from './view'

/** 关闭自动签注: from now on nothing is looked at. Three round trips with the session. */
export const withdrawAutoEndorse =
  (ports: Ports): UseCase<'permit.withdrawAutoEndorse'> =>
  async (_, { person }) => {
    const today = ports.today()
    const file = await ports.permits.get(person)
    const last = file?.standing?.words.at(-1)
    if (!file || !last?.given) return { standing: standingViewOf(file, today) }
    const at = ports.now().toISOString()
    const ended = withWord(withoutLook(file), { given: false, version: last.version, at, by: person })
    const changed = withNews(ended, { at, by: person, what: 'standing:withdrawn' }, [])
    await saveFile(ports, changed)
    return { standing: standingViewOf(changed, today) }
  }
