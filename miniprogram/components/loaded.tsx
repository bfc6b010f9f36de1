import { type ReactNode } from 'react'
import { type Role } from '@shared/model/sign-in'
import { askToSignIn, type Query, type RefusalError, useSubmit } from '@/api'
import { roleText } from '@/text/roles'
import { Button } from './button'
import { Notice } from './notice'
import { Empty, ErrorState, Skeleton } from './states'

/** The page is for another role: one tap changes to it and asks again. */
const OtherRole = ({ role, again }: { role: Role; again: () => Promise<void> }) => {
  const { submit, refusal } = useSubmit('account.switchRole')
  const { name, what } = roleText[role]
  const change = async () => {
    if (await submit({ role })) await again()
  }
  return (
    <Empty title={`这里要用${name}身份办理`} icon="swap" action={<Button onTap={change}>{`切换为${name}身份`}</Button>}>
      {refusal ? refusal.message : what}
    </Empty>
  )
}

const Failed = ({
  error,
  role,
  retry,
}: {
  error: RefusalError
  role: Role | undefined
  retry: () => Promise<void>
}) => {
  if (error.code === 'forbidden' && role) return <OtherRole role={role} again={retry} />
  const over = error.code === 'no-session' || error.code === 'session-ended' || error.code === 'session-replaced'
  return over ? (
    <ErrorState error={error} signIn={() => void askToSignIn()} />
  ) : (
    <ErrorState error={error} retry={retry} />
  )
}

/**
 * What a page shows of its question: its skeleton first, then the answer; what went wrong and the way on.
 * Where the page is for another `role`, it offers to change to it. An answer once seen stays when asking again fails, and says so.
 */
export const Loaded = <Output,>({
  query,
  role,
  children,
  skeleton = <Skeleton />,
}: {
  query: Query<Output>
  /** Whose page it is, where it is not everybody's. */
  role?: Role
  children: (data: Output, now: string) => ReactNode
  skeleton?: ReactNode
}) => {
  const { data, now, error, reload } = query
  if (data === null || now === null) return error ? <Failed error={error} role={role} retry={reload} /> : skeleton
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
