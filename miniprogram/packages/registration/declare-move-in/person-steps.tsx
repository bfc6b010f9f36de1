import { familyRelations } from '@shared/codes/person'
import { type LinkView } from '@shared/contract/registration'
import { type Day } from '@shared/model/day'
import { isHead } from '@shared/rules/household'
import { ChoiceField } from '@/components/choice-field'
import { type Field, type Step } from '@/form'
import { known, type Prefill } from '../check-in/values'
import { roomName } from '../room-name'
import { anchorOf, asksLess, type Household, roomOf, sharedWith } from './household'
import { contactStep, lifeStep } from './life-steps'
import { optionsOf } from './options'
import { chosenLinks, placeStep } from './place-step'
import { hasHukou, hasOtherHead, isSelf, mayLiveThere, type MoveIn, type Name, roomsOf } from './values'
import { hukouStep, whoStep } from './who-steps'

/** What the questions of one person depend on. */
interface Asking {
  links: readonly LinkView[]
  today: Day
  people: Household
  index: number
  /** What the sign-in tells of the declarant; null where they cannot live there themselves. */
  prefill: Prefill | null
}

type When = (values: MoveIn) => boolean

const roomField = ({ links }: Asking): Field<Name> => ({
  kind: 'choice',
  name: 'dwellingCode',
  label: '住哪一处',
  when: (values) => roomsOf(values).length > 1,
  options: (values) =>
    chosenLinks(links, values).map(({ dwellingCode, address }) => ({
      value: dwellingCode,
      label: roomName(address).name,
      detail: roomName(address).before || undefined,
    })),
})

/** 本人, with what is known, locked; or somebody else. */
const whoChanged = (who: string, prefill: Prefill): Partial<MoveIn> => {
  const nobody = { idType: '111', idNumber: '', name: '', sex: '', birthDate: '' }
  if (who !== 'self') return { who, ...nobody, ethnicity: '', hukouDivision: '', hukouAddress: '', phone: '' }
  return { ...nobody, ...known(prefill), who }
}

const selfField = (asking: Asking, offers: When): Field<Name> => ({
  kind: 'custom',
  name: 'who',
  label: '给谁申报',
  when: offers,
  shown: (values) =>
    isSelf(values) && asking.prefill ? `我自己 ${asking.prefill.maskedName}，${asking.prefill.maskedIdNumber}` : null,
  render: ({ value, change, error }) => (
    <ChoiceField
      name="who"
      label="给谁申报"
      value={value}
      options={[
        {
          value: 'self',
          label: '我自己',
          detail: `${asking.prefill?.maskedName ?? ''}，姓名和证件号码按您的登录，不用填`,
        },
        { value: 'other', label: '家人或其他住户', detail: '填写这个人的证件' },
      ]}
      error={error}
      onChange={(who) => asking.prefill && change(whoChanged(who, asking.prefill))}
    />
  ),
})

const familyField = (anchor: (values: MoveIn) => MoveIn | null, asked: When): Field<Name> => ({
  kind: 'custom',
  name: 'family',
  label: '和前面的住户',
  when: asked,
  shown: (values) => {
    const before = anchor(values)
    return values.family === 'yes' && before ? `和${nameOf(before)}是一家人` : null
  },
  render: ({ value, values, change, error }) => {
    const before = anchor(values)
    return (
      <ChoiceField
        name="family"
        label={`和${before ? nameOf(before) : '前面的住户'}是一家人吗？`}
        value={value}
        options={[
          { value: 'yes', label: '是一家人' },
          { value: 'no', label: '不是，合住' },
        ]}
        error={error}
        onChange={(family) =>
          change({ family, relation: '', ...(family === 'yes' && before ? sharedWith(before, values) : {}) })
        }
      />
    )
  },
})

/** How somebody is called in a question. */
export const nameOf = (person: MoveIn): string => (isSelf(person) ? '您本人' : person.name.trim() || '前面的住户')

/** 与户主关系 of who belongs to a household whose head is known: neither 本人 nor 户主. */
const relativeField = (field: Field<Name>, anchor: (values: MoveIn) => MoveIn | null, family: When): Field<Name> =>
  field.kind === 'select' && field.name === 'relation'
    ? {
        ...field,
        options: (values) =>
          optionsOf(
            family(values) ? familyRelations.filter(({ code }) => !isHead({ relation: code })) : familyRelations,
          ),
        note: (values) => {
          const before = family(values) ? anchor(values) : null
          return before ? `户主：${isHead(before) ? nameOf(before) : before.headName}` : null
        },
      }
    : field

/** Where each person's questions differ from the ones that everybody is asked. */
const personalised = (asking: Asking) => {
  const { links, people, index, prefill } = asking
  const linkOf = (code: string) => links.find(({ dwellingCode }) => dwellingCode === code)
  const withThis = (values: MoveIn) => people.map((one, i) => (i === index ? values : one))
  const anchor = (values: MoveIn) => anchorOf(index < people.length ? withThis(values) : [...people, values], index)
  const long: When = (values) => !asksLess(values, linkOf)
  const family: When = (values) => values.family === 'yes' && anchor(values) !== null
  const offersSelf: When = (values) =>
    prefill !== null &&
    mayLiveThere(linkOf(roomOf(values))?.declarantType) &&
    !people.some((one, i) => i !== index && isSelf(one))
  const asksFamily: When = (values) => long(values) && anchor(values) !== null
  return { anchor, long, family, offersSelf, asksFamily }
}

/** The questions about one person; the first is asked for rooms and day before (R3, R4, R58). */
export const personSteps = (asking: Asking): Step<Name>[] => {
  const { anchor, long, family, offersSelf, asksFamily } = personalised(asking)
  const { links, today, index, prefill } = asking
  const other: When = (values) => !offersSelf(values) || values.who === 'other'
  const both =
    (first: When, second: When | undefined): When =>
    (values) =>
      first(values) && (second?.(values) ?? true)
  const who: Step<Name> = {
    ...whoStep,
    title: index === 0 ? '谁住进来了？' : `第 ${index + 1} 位是谁？`,
    fields: [
      roomField(asking),
      selfField(asking, offersSelf),
      familyField(anchor, asksFamily),
      ...whoStep.fields.map((field): Field<Name> => {
        // Of 本人 the sign-in tells all but, where the register is silent, what is not in the number.
        const known = field.name === 'ethnicity' ? () => prefill?.ethnicity === null : () => false
        return { ...field, when: both((values) => other(values) || known(), field.when) }
      }),
    ],
  }
  const life = lifeStep(long)
  const contact = contactStep(long)
  const reason = life.fields.filter(({ name }) => name === 'reason')
  const hukou: Step<Name> = {
    ...hukouStep,
    when: hasHukou,
    lead: index === 0 ? hukouStep.lead : '一家人的已照前面的填好，不一样的请改。',
  }
  return [
    ...(index === 0 ? [placeStep(links, today)] : []),
    who,
    hukou,
    { ...life, when: long },
    {
      ...contact,
      fields: [
        ...reason.map((field): Field<Name> => ({ ...field, when: (values) => !long(values) })),
        ...contact.fields.map((field): Field<Name> => {
          if (field.name === 'headName')
            return { ...field, when: (values) => long(values) && !family(values) && hasOtherHead(values) }
          if (field.name === 'emergencyPhone') return { ...field, when: long }
          return relativeField(field, anchor, family)
        }),
      ],
    },
  ]
}

/** Whether anything of a person was filled in yet. */
export const isBegun = (person: MoveIn): boolean =>
  person.name !== '' || person.idNumber !== '' || person.who === 'self'
