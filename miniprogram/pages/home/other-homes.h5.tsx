/** The homes of whoever acts for others: on the web they come when they are wanted, so that a resident's first screen is light. */
import { type ComponentType, lazy, Suspense } from 'react'
import { type Me } from '@shared/contract/account'
import { Skeleton } from '@/components'

type Home = ComponentType<{ me: Me }>

const later = (load: () => Promise<Home>) => {
  const Loaded = lazy(async () => ({ default: await load() }))
  const Later = ({ me }: { me: Me }) => (
    <Suspense fallback={<Skeleton hero cards={2} />}>
      <Loaded me={me} />
    </Suspense>
  )
  return Later
}

export const DeclarantHome = later(() => import('./declarant-home').then((home) => home.DeclarantHome))
export const OfficerHome = later(() => import('./officer-home').then((home) => home.OfficerHome))
export const StaffHome = later(() => import('./staff-home').then((home) => home.StaffHome))
export const SubAccountHome = later(() => import('./sub-account-home').then((home) => home.SubAccountHome))
export const UnitHome = later(() => import('./unit-home').then((home) => home.UnitHome))
