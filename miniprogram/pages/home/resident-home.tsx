import { View } from '@tarojs/components'
import { useQuery } from '@/api'
import { both } from '@/api/both'
import { dayOf, PermitCard, Skeleton, useLook } from '@/components'
import { Loaded } from '@/components/loaded'
import { go } from '@/platform'
import { ElderActions } from './elder-actions'
import { EndedCard } from './ended-card'
import { endedLately } from './ended-lately'
import { nextSteps, withoutActions } from './next-steps'
import { NextSteps } from './next-steps-card'
import { permitFace } from './permit-face'
import { RegistrationCard } from './registration-card'

/** 居民首页: am I registered, is my permit valid and until when, what must I do next. */
export const ResidentHome = () => {
  const { elder } = useLook()
  const status = useQuery('permit.status', {})
  const registered = useQuery('registration.listMyRegistrations', {})
  const inbox = useQuery('account.listMessages', { before: null })
  const filed = useQuery('registration.listMyCheckIns', {})
  return (
    <Loaded query={both(status, registered)} skeleton={<Skeleton hero cards={2} />}>
      {([{ permit, cases }, mine], now) => {
        const { registrations, continuity } = mine
        const { actions, ...face } = permitFace({ permit, cases }, now)
        const messages = inbox.data?.messages ?? []
        const checkIns = filed.data?.checkIns ?? []
        const shown = elder ? actions.slice(0, 1) : actions
        const onCard = shown.map(({ page }) => page)
        const ended = endedLately(mine, dayOf(now)) !== null
        const steps = withoutActions(
          nextSteps({ permit, cases, registrations, continuity, messages, checkIns }, dayOf(now)),
          onCard,
        ).filter(({ key }) => !(ended && key === 'move'))
        return (
          <View>
            <EndedCard mine={mine} now={now} />
            <PermitCard
              {...face}
              actions={shown.map(({ label, page }) => ({
                label,
                onTap: () => go(page),
              }))}
            />
            {elder ? null : <RegistrationCard registrations={registrations} continuity={continuity} />}
            <NextSteps steps={elder ? steps.slice(0, 1) : steps} now={now} />
            {elder ? <ElderActions /> : null}
          </View>
        )
      }}
    </Loaded>
  )
}
