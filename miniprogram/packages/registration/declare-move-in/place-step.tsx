import { type LinkView } from '@shared/contract/registration'
import { type Day } from '@shared/model/day'
import { moveHints, moveInProblem } from '@shared/rules/moves'
import { longDate } from '@/components/words'
import { type Field, type Step } from '@/form'
import { RoomChoice } from '../room-choice'
import { roomName } from '../room-name'
import { MoveInField } from './move-in-field'
import { isInstant, mayBeShortLet, type MoveIn, type Name, roomsOf } from './values'

/** The dwellings that were chosen, in the order of the list. */
export const chosenLinks = (links: readonly LinkView[], values: MoveIn): LinkView[] =>
  links.filter(({ dwellingCode }) => roomsOf(values).includes(dwellingCode))

/** The one whose declaration is due first: what is let by the day, then what is let, then the rest. */
const dueFirst = (links: readonly LinkView[], values: MoveIn): LinkView | undefined => {
  const chosen = chosenLinks(links, values)
  return (
    chosen.find(({ declarantType }) => isInstant(values, declarantType)) ??
    chosen.find(({ declarantType }) => mayBeShortLet(declarantType) || declarantType === 'employer') ??
    chosen[0]
  )
}

const roomsField = (links: readonly LinkView[]): Field<Name> => ({
  kind: 'custom',
  name: 'rooms',
  label: '房屋',
  path: 'dwellingCode',
  shown: (values) => {
    const [first, ...others] = chosenLinks(links, values).map(({ address }) => address)
    return others.length > 0 ? [first ?? '', ...others].map((one) => roomName(one).name).join('、') : (first ?? '')
  },
  render: ({ values, change, error }) => (
    <RoomChoice
      links={links}
      chosen={roomsOf(values)}
      change={(rooms) => change({ rooms: rooms.join(',') })}
      label="房屋"
      hint={links.length > 1 ? '几处房屋同一天入住的，可以一起选' : undefined}
      error={error}
    />
  ),
})

/** 房屋, one or several, and 入住日期. */
export const placeStep = (links: readonly LinkView[], today: Day): Step<Name> => ({
  id: 'dwelling',
  title: '住进哪处房屋？',
  group: '房屋',
  fields: [
    roomsField(links),
    {
      kind: 'choice',
      name: 'letBy',
      label: '怎么出租',
      path: 'instant',
      when: (values) => chosenLinks(links, values).some(({ declarantType }) => mayBeShortLet(declarantType)),
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
      render: (props) => {
        const link = dueFirst(links, props.values)
        return (
          <MoveInField
            {...props}
            dwellingCode={link?.dwellingCode ?? ''}
            instant={isInstant(props.values, link?.declarantType)}
          />
        )
      },
    },
  ],
})
