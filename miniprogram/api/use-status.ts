import { useEffect } from 'react'
import { type OutputOf } from '@shared/contract'
import { saveCopy, statusCopy } from './offline-copy'
import { type Query, useQuery } from './use-query'

/** 证件状态; every answer is kept on the phone for when there is no signal. */
export const useStatus = (): Query<OutputOf<'permit.status'>> => {
  const query = useQuery('permit.status', {})
  const { data, now } = query
  useEffect(() => {
    if (data && now) saveCopy('status', statusCopy(data, now))
  }, [data, now])
  return query
}
