import { useState } from 'react'
import { type InputOf, type OutputOf } from '@shared/contract'
import { asRefusal, call, type RefusalError, useQuery } from '@/api'

type Overview = OutputOf<'registration.monthOverview'>
type Asked = Pick<InputOf<'registration.monthOverview'>, 'show' | 'search'>

/** Rooms as they came, forty at a time; one that has moved meanwhile stands once. */
const together = (first: readonly Overview['rooms'][number][], then: Overview['rooms']) => {
  const known = new Set(first.map(({ dwellingCode }) => dwellingCode))
  return [...first, ...then.filter(({ dwellingCode }) => !known.has(dwellingCode))]
}

/** 房屋一览, and more of it when it is asked for; asked anew, it begins again. */
export const useMonthRooms = (asked: Asked) => {
  const query = useQuery('registration.monthOverview', { ...asked, from: 0 })
  const [added, setAdded] = useState<{ to: Overview; rooms: Overview['rooms']; next: number | null } | null>(null)
  const [error, setError] = useState<RefusalError | null>(null)
  const { data } = query
  const later = added && added.to === data ? added : null
  const next = later ? later.next : (data?.next ?? null)
  const rooms = data ? together(data.rooms, later?.rooms ?? []) : []
  const more = async () => {
    if (!data || next === null) return
    setError(null)
    try {
      const answer = await call('registration.monthOverview', { ...asked, from: next })
      setAdded({ to: data, rooms: together(later?.rooms ?? [], answer.rooms), next: answer.next })
    } catch (thrown) {
      setError(asRefusal(thrown))
    }
  }
  return { query, rooms, more, left: next === null || !data ? 0 : data.found - rooms.length, error }
}
