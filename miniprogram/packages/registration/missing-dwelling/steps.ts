import { enabledDistricts, streetName, streetsOf } from '@shared/codes/streets'
import { type Step } from '@/form'
import { missingText as text } from '@/text/dwellings'
import { typeStep } from '../place/type-step'
import { type Name } from './values'

const options = (table: readonly { code: string; name: string }[]) =>
  table.map(({ code, name }) => ({ value: code, label: name }))

/** 找不到房屋, question by question (R14). */
export const steps: Step<Name>[] = [
  {
    id: 'where',
    title: text.where,
    lead: text.lead,
    group: '房屋',
    fields: [
      { kind: 'select', name: 'district', label: '区', options: options(enabledDistricts), shown: () => null },
      {
        kind: 'select',
        name: 'street',
        label: '街道',
        when: ({ district }) => district !== '',
        options: ({ district }) => options(streetsOf(district)),
        check: (street, { district }) =>
          streetsOf(district).some(({ code }) => code === street) ? null : '请选择街道',
        shown: ({ street }) => streetName(street),
      },
      {
        kind: 'text',
        name: 'address',
        label: text.address,
        hint: text.hint,
        rows: 2,
        maxLength: 100,
        check: (address) => ([...address.trim()].length < 4 ? '请写到门牌和房号' : null),
      },
    ],
  },
  typeStep,
]
