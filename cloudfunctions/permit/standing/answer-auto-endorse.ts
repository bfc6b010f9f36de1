import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { saveFile } from '../file/permit-file'
import { answered } from './answered'
import { standingViewOf } from './view'

/** 去更正 or 这次自己办. Three round trips with the session; the last answer counts. */
export const answerAutoEndorse =
  (ports: Ports): UseCase<'permit.answerAutoEndorse'> =>
  async ({ answer }, { person }) => {
    const today = ports.today()
    const at = ports.now().toISOString()
    const said = answered(await ports.permits.get(person), answer, at, today)
    const file = withNews(said, { at, by: person, what: `standing:${answer}` }, [])
    await saveFile(ports, file)
    return { standing: standingViewOf(file, today) }
  }
