/** 部门接口, version 1: the paths under `/api/partner/`. */
import type { Endpoints } from '../../kernel/transport'
import type { PartnerPorts } from '../ports'
import { readOne, readSeveral } from './body'
import { endpoint, type Shape } from './endpoint'
import { problemAnswer } from './problem'

/** As of when a permit stands so; of whom nothing is known nothing is said, not even the time. */
const one: Shape = {
  read: readOne,
  write: ([answer], asOf) => (answer?.result === 'MATCH' ? { ...answer, asOf } : { result: 'NO_MATCH' }),
}
const several: Shape = { read: readSeveral, write: (results, asOf) => ({ asOf, results }) }

const shapes = { 'v1/permits/match': one, 'v1/permits/match-batch': several }

export const partnerEndpoints = (ports: PartnerPorts): Endpoints => ({
  under: 'v1',
  paths: Object.fromEntries(Object.entries(shapes).map(([path, shape]) => [path, endpoint(ports, path, shape)])),
  otherwise: (problem, { traceId }) => problemAnswer(problem, traceId),
})
