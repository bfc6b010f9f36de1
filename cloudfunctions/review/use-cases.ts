import type { Ports } from '../kernel/ports'
import type { UseCases } from '../kernel/use-case'
import { decideLink } from './decide-link'
import { decideObjection } from './decide-objection'
import { link } from './link'
import { objection } from './objection'
import { queue } from './queue'
import { releaseLink } from './release-link'

export const reviewUseCases = (ports: Ports): UseCases<'review'> => ({
  'review.queue': queue(ports),
  'review.link': link(ports),
  'review.decideLink': decideLink(ports),
  'review.objection': objection(ports),
  'review.decideObjection': decideObjection(ports),
  'review.releaseLink': releaseLink(ports),
})
