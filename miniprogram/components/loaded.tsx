import { type ReactNode } from 'react'
import { admits, type SessionAudience } from '@shared/model/sign-in'
import { askToSignIn, type Query, type RefusalError, useQuery, useSubmit } from '@/api'
import { type Acting, actingName, actingsOf, roleText, switchTo } from '@/text/roles'
import { Button, Buttons } from './button'
import { Notice } from './notice'
import { Empty, ErrorState, Skeleton } from './states'

type OtherRoleProps = { role: SessionAudience; error: RefusalError; again: () => Promise<void> }

/** The page is for another role: one tap changes to it and asks again. Who has no such role reads why. */
const OtherRole = ({ role, error, again }: OtherRoleProps) => {
  const { data: me, error: unknown } = useQuery('account.me', {})
  const { submit, refusal } = useSubmit('account.switchRole')
  const change = async (acting: Acting) => {
    if (await submit(switchTo(acting))) await again()
  }
  if (unknown) return <ErrorState error={error} retry={again} />
  if (!me) return <Skeleton />
  const [first, ...others] = actingsOf(me).filter((acting) => admits(role, acting.role))
  if (!first || admits(role, me.role)) return <ErrorState error={error} retry={again} />
  const button = (acting: Acting) => (
    <Button key={actingName(acting)} onTap={() => change(acting)}>{`切换为${actingName(acting)}身份`}</Button>
  )
  const name = others.length > 0 ? '另一种' : actingName(first)
  return (
    <Empty title={`这里要用${name}身份办理`} icon="swap" action={<Buttons>{[first, ...others].map(button)}</Buttons>}>
      {refusal ? refusal.message : roleText[first.role].what}
    </Empty>
  )
}

const Failed = ({
  error,
  role,
  retry,
}: {
  error: RefusalError
  role: SessionAudience | undefined
  retry: () => Promise<void>
}) => {
  if (error.code === 'forbidden' && role) return <OtherRole role={role} error={error} again={retry} />
  const over = error.code === 'no-session' || error.code === 'session-ended' || error.code === 'session-replaced'
  return over ? (
    <ErrorState error={error} signIn={() => void askToSignIn()} />
  ) : (
    <ErrorState error={error} retry={retry} />
  )
}

/**
 * What a page shows of its question: its skeleton first, then the answer; what went wrong and the way on.
 * Where the page is for another role than this one, it offers to change to it. An answer once seen stays when asking again fails, and says so.
 */
export const Loaded = <Output,>({
  query,
  role,
  children,
  skeleton = <Skeleton />,
  offline = null,
}: {
  query: Query<Output>
  /** Whose page it is, where it is not everybody's. */
  role?: SessionAudience
  children: (data: Output, now: string) => ReactNode
  skeleton?: ReactNode
  /** What the phone keeps of the answer, for when there is no signal. */
  offline?: ReactNode
}) => {
  const { data, now, error, reload } = query
  if (data === null || now === null) {
    if (!error) return skeleton
    return (
      <>
        {error.code === 'offline' ? offline : null}
        <Failed error={error} role={role} retry={reload} />
      </>
    )
  }
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
