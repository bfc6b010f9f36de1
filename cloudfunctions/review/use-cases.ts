import type { Ports } from '../kernel/ports'
import type { UseCases } from '../kernel/use-case'
import { decideLink } from './decide-link'
import { link } from './link'
import { queue } from './queue'
import { releaseLink } from './release-link'

export const reviewUseCases = (ports: Ports): UseCases<'review'> => ({
  'review.queue': queue(ports),
  'review.link': link(ports),
  'review.decideLink': decideLink(ports),
  'review.releaseLink': releaseLink(ports),
})
