import { dwellingStep } from './dwelling-step'
import { contactStep, lifeStep } from './life-steps'
import { hukouStep, whoStep } from './who-steps'
import { type LinkView } from '@shared/contract/registration'
import { type Day } from '@shared/model/day'
import { type Step } from '@/form'
import { isInstant, type MoveIn, type Name } from './values'

/** 申报入住, question by question (R3, R58). `links` are the dwellings in which one may declare. */
export const moveInSteps = (links: readonly LinkView[], today: Day): Step<Name>[] => {
  const linkOf = ({ dwellingCode }: MoveIn) => links.find((link) => link.dwellingCode === dwellingCode)
  const long = (values: MoveIn) => !isInstant(values, linkOf(values)?.declarantType)
  return [dwellingStep(links, linkOf, today), whoStep, hukouStep, lifeStep(long), contactStep(long)]
}
