import { View } from '@tarojs/components'
import { useQuery } from '@/api'
import { both } from '@/api/both'
import { useStatus } from '@/api/use-status'
import { dayOf, PermitCard, Skeleton, useLook } from '@/components'
import { useEndorseNow } from '@/components/endorse-now'
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
  const status = useStatus()
  const { endorse, said } = useEndorseNow()
  const registered = useQuery('registration.listMyRegistrations', {})
  const inbox = useQuery('account.listMessages', { before: null })
  const filed = useQuery('registration.listMyCheckIns', {})
  return (
    <Loaded query={both(status, registered)} skeleton={<Skeleton hero cards={2} />}>
      {([{ permit, cases, standing }, mine], now) => {
        const { registrations, continuity } = mine
        const { actions, ...face } = permitFace({ permit, cases, standing }, now)
        const messages = inbox.data?.messages ?? []
        const checkIns = filed.data?.checkIns ?? []
        const shown = elder ? actions.filter(({ page }, i) => i === 0 || page === 'slip/show') : actions
        const onCard = shown.map(({ page }) => page)
        const ended = endedLately(mine, dayOf(now)) !== null
        const steps = withoutActions(
          nextSteps({ permit, cases, standing, registrations, continuity, messages, checkIns }, dayOf(now)),
          onCard,
        ).filter(({ key }) => !(ended && key === 'move'))
        return (
          <View>
            {said}
            <EndedCard mine={mine} now={now} />
            <PermitCard
              {...face}
              actions={shown.map(({ label, page, now: atOnce }) => ({
                label,
                onTap: atOnce ? endorse : () => go(page),
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
