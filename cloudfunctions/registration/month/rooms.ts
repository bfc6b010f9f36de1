/** 房屋一览: what a room asks of its declarant now, and in which order rooms stand. */
import { addressOf } from '../dwellings/link-view'
import type { LivingResident, MonthRoom, roomFilters, roomNeeds } from '@shared/contract/month'
import { monthOf, type Day } from '@shared/model/day'
import { isAskedAbout } from '@shared/rules/still-living'
import { isKept } from '@shared/rules/data-refusal'
import { standing, type Filed } from '../../kernel/check-in'
import { refusalsOf } from '../../kernel/data-refusals'
import type { DwellingLink, Registration } from '../../kernel/documents'
import { changesOf } from '../../kernel/registration-changes'

type Need = (typeof roomNeeds)[number]
type Filter = (typeof roomFilters)[number]

/** What the declarant does something about; the rest is to be known. */
const toDo: readonly Need[] = ['confirm', 'rejected', 'living']
export const isToDo = ({ need }: MonthRoom): boolean => toDo.includes(need)

const residentView = (doc: Registration, today: Day): LivingResident => ({
  registrationId: doc._id,
  name: doc.personal.name,
  moveInOn: doc.moveInOn,
  registeredOn: doc.registeredOn,
  state: doc.state === 'active' ? 'active' : 'awaitingLink',
  daysLate: doc.daysLate,
  asked: doc.state === 'active' && isAskedAbout(doc.registeredOn, today),
  living: doc.stillLiving?.[monthOf(today)]?.answer ?? null,
  objected: changesOf(doc).some(({ objection }) => objection?.state === 'open'),
})

const earliest = (days: readonly (Day | null)[]): Day | null =>
  days.reduce<Day | null>((first, day) => (day !== null && (first === null || day < first) ? day : first), null)

const checkInsView = (filed: readonly Filed[], today: Day): MonthRoom['checkIns'] => {
  if (filed.length === 0) return null
  const clocks = filed.map((doc) => standing(doc, today))
  return {
    count: filed.length,
    due: earliest(clocks.map(({ due }) => due)),
    withOfficer: clocks.some(({ withOfficer }) => withOfficer),
  }
}

const objectionsView = (docs: readonly Registration[]): MonthRoom['objections'] => {
  const open = docs.flatMap((doc) =>
    changesOf(doc).flatMap(({ objection }) => (objection?.state === 'open' ? [objection.due] : [])),
  )
  return open.length > 0 ? { count: open.length, due: earliest(open) } : null
}

/** Reports that nobody was declared under yet. */
const refusalsView = (link: DwellingLink): MonthRoom['refusals'] => {
  const standing = refusalsOf(link).filter(({ state, declared }) => isKept(state) && !declared)
  if (standing.length === 0) return null
  return { count: standing.length, due: earliest(standing.map(({ state, due }) => (state === 'open' ? due : null))) }
}

/** What is known of one room. */
interface Known {
  link: DwellingLink
  residents: readonly Registration[]
  filed: readonly Filed[]
  objected: readonly Registration[]
  complete: boolean
}

const needOf = (room: Omit<MonthRoom, 'need'>): Need => {
  if (room.checkIns) return 'confirm'
  if (room.state === 'rejected') return 'rejected'
  if (room.unanswered > 0) return 'living'
  if (room.objections) return 'objection'
  if (room.refusals) return 'refusal'
  if (room.state === 'pending') return 'pending'
  return room.vacant ? 'vacant' : 'none'
}

const byMovingIn = (a: LivingResident, b: LivingResident) => (a.moveInOn < b.moveInOn ? -1 : 1)

export const roomView = ({ link, residents, filed, objected, complete }: Known, today: Day): MonthRoom => {
  const living = residents.map((doc) => residentView(doc, today)).sort(byMovingIn)
  const room = {
    dwellingCode: link.dwelling,
    address: addressOf(link),
    declarantType: link.declarantType,
    state: link.state,
    askedAt: link.askedAt,
    due: link.state === 'pending' ? link.due : null,
    reason: link.personal.reason,
    people: living.length,
    residents: living,
    checkIns: checkInsView(filed, today),
    unanswered: living.filter(({ asked, living: said }) => asked && said === null).length,
    objections: objectionsView(objected),
    refusals: refusalsView(link),
    vacant:
      living.length > 0 || filed.length > 0 ? false : link.state === 'approved' ? (complete ? true : null) : false,
  }
  return { ...room, need: needOf(room) }
}

/** As a unit's administrator sees it, who declares nobody: how many live there, and nothing of them. */
export const forKeeper = (room: MonthRoom): MonthRoom => {
  const bare = { ...room, residents: [], checkIns: null, unanswered: 0, objections: null, refusals: null }
  return { ...bare, need: needOf(bare) }
}

const rank: Record<Need, number> = {
  confirm: 0,
  rejected: 1,
  living: 2,
  objection: 3,
  refusal: 4,
  pending: 5,
  vacant: 6,
  none: 7,
}
const never = '9999-12-31'

/** What needs doing first stands first, the sooner due before the later; then by address, 301 before 1204. */
export const byNeed = (a: MonthRoom, b: MonthRoom): number => {
  if (rank[a.need] !== rank[b.need]) return rank[a.need] - rank[b.need]
  const [dueA, dueB] = [a, b].map((room) => room.checkIns?.due ?? room.objections?.due ?? room.due ?? never)
  if (dueA !== dueB) return (dueA ?? never) < (dueB ?? never) ? -1 : 1
  return a.address.localeCompare(b.address, 'zh-CN', { numeric: true })
}

const shows: Record<Filter, (room: MonthRoom) => boolean> = {
  all: () => true,
  toDo: isToDo,
  vacant: ({ vacant }) => vacant === true,
}

export const fits = (room: MonthRoom, { show, search }: { show: Filter; search: string }): boolean =>
  shows[show](room) &&
  (search === '' || room.address.includes(search) || room.residents.some(({ name }) => name.includes(search)))
