import type { Ports } from '../kernel/ports'
import type { UseCases } from '../kernel/use-case'
import { deliverNotices } from './deliver-notices'
import { reconcilePayments } from './reconcile-payments'
import { readDayBills } from './read-day-bills'
import { retryWaiting } from './retry-waiting'
import { runDeadlines } from './run-deadlines'

export const systemUseCases = (ports: Ports): UseCases<'system'> => ({
  'system.deliverNotices': deliverNotices(ports),
  'system.runDeadlines': runDeadlines(ports),
  'system.reconcilePayments': reconcilePayments(ports),
  'system.readDayBills': readDayBills(ports),
  'system.retryWaiting': retryWaiting(ports),
})
