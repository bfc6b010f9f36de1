import { type LinkView } from '@shared/contract/registration'
import { type Day } from '@shared/model/day'
import { moveHints, moveInProblem } from '@shared/rules/moves'
import { longDate } from '@/components/words'
import { type Field, type Step } from '@/form'
import { declarantText } from '@/text/declarants'
import { linkStateText } from '@/text/states'
import { MoveInField } from './move-in-field'
import { isInstant, mayBeShortLet, type MoveIn, type Name } from './values'

/** Beyond this many, one list is easier than all in sight. */
const inSight = 5

const dwellingField = (links: readonly LinkView[]): Field<Name> => ({
  kind: links.length > inSight ? 'select' : 'choice',
  name: 'dwellingCode',
  label: '房屋',
  options: links.map((link) => ({
    value: link.dwellingCode,
    label: link.address,
    detail: `${declarantText[link.declarantType].name} · ${linkStateText[link.state].name}`,
  })),
})

/** The dwelling that was chosen. */
export type LinkOf = (values: MoveIn) => LinkView | undefined

/** 房屋 and 入住日期. */
export const dwellingStep = (links: readonly LinkView[], linkOf: LinkOf, today: Day): Step<Name> => ({
  id: 'dwelling',
  title: '住进哪处房屋？',
  group: '房屋',
  fields: [
    dwellingField(links),
    {
      kind: 'choice',
      name: 'letBy',
      label: '怎么出租',
      when: (values) => mayBeShortLet(linkOf(values)?.declarantType),
      options: [
        { value: 'long', label: '按月或更长' },
        { value: 'short', label: '按天或按小时' },
      ],
    },
    {
      kind: 'custom',
      name: 'moveInOn',
      label: '入住日期',
      check: (day) => (moveInProblem({ moveInOn: day, today }) ? moveHints['in-the-future'] : null),
      shown: ({ moveInOn }) => moveInOn && longDate(moveInOn),
      render: (props) => (
        <MoveInField {...props} instant={isInstant(props.values, linkOf(props.values)?.declarantType)} />
      ),
    },
  ],
})
