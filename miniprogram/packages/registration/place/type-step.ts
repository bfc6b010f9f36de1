import { type DeclarantType, declarantTypes } from '@shared/rules/declarants'
import { type Step } from '@/form'
import { declarantText } from '@/text/declarants'

/** 申报身份, each with what it means in plain words. */
export const typeStepOf = (types: readonly DeclarantType[]): Step<'declarantType'> => ({
  id: 'type',
  title: '您是这处房屋的什么人？',
  group: '您的身份',
  fields: [
    {
      kind: 'choice',
      name: 'declarantType',
      label: '申报身份',
      options: types.map((type) => ({
        value: type,
        label: declarantText[type].name,
        detail: declarantText[type].who,
      })),
    },
  ],
})

/** 申报身份 of a person. */
export const typeStep = typeStepOf(declarantTypes)
