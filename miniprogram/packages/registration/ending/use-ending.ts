import { useState } from 'react'
import { useQuery } from '@/api'
import { keep, takeKept } from '@/platform/kept'
import { usePageQuery } from '@/platform/page-query'

/** The dwelling and the residents that the page before has chosen. */
export const useChosen = () => {
  const { dwelling = '', ids = '' } = usePageQuery()
  const query = useQuery('registration.listResidents', { dwellingCode: dwelling })
  const registrationIds = ids.split(',').filter(Boolean)
  return { dwelling, registrationIds, query }
}

/** What was typed, kept while a face check is under way. */
export const useTyped = <Typed extends Readonly<Record<string, string>>>(key: string, blank: Typed) => {
  const [typed, setTyped] = useState<Typed>(() => {
    const kept = JSON.parse(takeKept(key) ?? '{}') as Partial<Record<string, unknown>>
    return Object.keys(blank).reduce<Typed>((all, name) => {
      const value = kept[name]
      return typeof value === 'string' ? { ...all, [name]: value } : all
    }, blank)
  })
  return {
    typed,
    change: (changes: Partial<Typed>) => setTyped({ ...typed, ...changes }),
    keepTyped: () => keep(key, JSON.stringify(typed)),
  }
}
