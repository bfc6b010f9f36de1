import { type OutputOf } from '@shared/contract'
import { routeNames } from '@shared/text/routes'
import { ChoiceField, longDate, Notice } from '@/components'
import { type CustomProps } from '@/form'
import { standingText } from '../answer'
import { type Name, routeIn } from './values'

type Routes = OutputOf<'permit.checkEligibility'>['routes']

/** Looks ahead: what an application by this 申办条件 would come to; null where nothing speaks against it. */
export const doubtOf = (routes: Routes, chosen: string): { title: string; detail: string } | null => {
  const own = routes.find(({ route }) => route === chosen)
  if (!own || own.outcome === 'approved') return null
  const better = routes.find(({ outcome }) => outcome === 'approved')
  const instead = better ? `“${routeNames[better.route]}”现在符合，请改选。` : ''
  if (own.outcome === 'referred')
    return { title: '有部门数据暂时查不到', detail: `${instead}也可以先提交，查到后自动办结并通知您。` }
  return {
    title: '按这个条件提交，会不通过',
    detail: [
      instead || '选错办理条件会导致不通过。',
      own.earliest ? `按这个条件，最早 ${longDate(own.earliest)} 可以通过。` : '没有查到这个条件要的资格。',
    ].join(''),
  }
}

/** 申办条件: the best one is chosen beforehand; another can be, and is warned of. */
export const RouteField = ({ value, change, error, routes }: CustomProps<Name> & { routes: Routes }) => {
  const doubt = doubtOf(routes, routeIn({ route: value }))
  return (
    <>
      <ChoiceField
        name="route"
        label="申办条件"
        hint="已按查到的情况选好，可以改"
        value={value}
        error={error}
        options={routes.map((one) => ({ value: one.route, label: routeNames[one.route], detail: standingText(one) }))}
        onChange={(route) => change({ route })}
      />
      {doubt ? (
        <Notice tone="warn" title={doubt.title} urgent>
          {doubt.detail}
        </Notice>
      ) : null}
    </>
  )
}
