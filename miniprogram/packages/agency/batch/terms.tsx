import { useState } from 'react'
import { type OutputOf } from '@shared/contract'
import { districtOfStreet, enabledDistricts, streetsOf } from '@shared/codes/streets'
import { Card, ChoiceField, SelectField } from '@/components'
import { agencyBatchText as text } from '@/text/agency'

export type Filer = OutputOf<'permit.listAgencies'>['filer']
type Route = keyof typeof text.routes

/** What holds for everybody of a batch of applications. */
export interface TermsValues {
  route: Route
  acceptancePoint: string
  photos: 'newest' | 'typed'
}

const routesOf = { employer: ['residenceAndWork', 'talent'], school: ['student'] } as const

export const blankTerms = (filer: Filer): TermsValues => ({
  route: routesOf[filer][0],
  acceptancePoint: '',
  photos: 'newest',
})

export const termsProblem = ({ acceptancePoint }: TermsValues): string | null =>
  acceptancePoint === '' ? text.streetMissing : null

const photoWays = [
  { value: 'newest', label: text.photoNewest, detail: text.photoNewestDetail },
  { value: 'typed', label: text.photoTyped, detail: text.photoTypedDetail },
] as const

const options = (table: readonly { code: string; name: string }[]) =>
  table.map(({ code, name }) => ({ value: code, label: name }))

type TermsProps = { filer: Filer; values: TermsValues; change: (values: TermsValues) => void; error: string | null }

/** 申办条件 and 受理点, the same for all of them. */
export const Terms = ({ filer, values, change, error }: TermsProps) => {
  const [chosen, setChosen] = useState('')
  const district = districtOfStreet(values.acceptancePoint) ?? chosen
  return (
    <Card>
      {routesOf[filer].length > 1 ? (
        <ChoiceField
          name="route"
          label={text.route}
          value={values.route}
          options={routesOf[filer].map((value) => ({
            value,
            label: text.routes[value].name,
            detail: text.routes[value].detail,
          }))}
          onChange={(route) => change({ ...values, route })}
        />
      ) : null}
      <SelectField
        name="district"
        label={text.district}
        value={district}
        options={options(enabledDistricts)}
        onChange={(code) => {
          setChosen(code)
          change({ ...values, acceptancePoint: '' })
        }}
      />
      <SelectField
        name="acceptancePoint"
        label={text.street}
        hint={text.streetHint}
        value={values.acceptancePoint}
        options={options(streetsOf(district))}
        error={error}
        onChange={(code) => change({ ...values, acceptancePoint: code })}
      />
      <ChoiceField
        name="photos"
        label={text.photo}
        value={values.photos}
        options={photoWays}
        onChange={(photos) => change({ ...values, photos })}
      />
    </Card>
  )
}
