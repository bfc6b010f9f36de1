import { type ReactNode } from 'react'
import { askToSignIn, type Query, type RefusalError } from '@/api'
import { goTab } from '@/platform'
import { Button } from './button'
import { Notice } from './notice'
import { Empty, ErrorState, Skeleton } from './states'

const Failed = ({ error, retry }: { error: RefusalError; retry: () => Promise<void> }) => {
  if (error.code === 'forbidden')
    return (
      <Empty title={error.message} icon="swap" action={<Button onTap={() => goTab('me')}>去“我的”切换身份</Button>} />
    )
  const over = error.code === 'no-session' || error.code === 'session-ended' || error.code === 'session-replaced'
  return over ? (
    <ErrorState error={error} signIn={() => void askToSignIn()} />
  ) : (
    <ErrorState error={error} retry={retry} />
  )
}

/**
 * What a page shows of its question: its skeleton first, then the answer; what went wrong and the way on.
 * An answer once seen stays when asking again fails, and says so.
 */
export const Loaded = <Output,>({
  query,
  children,
  skeleton = <Skeleton />,
}: {
  query: Query<Output>
  children: (data: Output, now: string) => ReactNode
  skeleton?: ReactNode
}) => {
  const { data, now, error, reload } = query
  if (data === null || now === null) return error ? <Failed error={error} retry={reload} /> : skeleton
  return (
    <>
      {error ? (
        <Notice tone="warn" title="没有更新成功，下面是上一次查到的" urgent>
          {error.message}
        </Notice>
      ) : null}
      {children(data, now)}
    </>
  )
}
