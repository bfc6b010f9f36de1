import { useState } from 'react'
import { View } from '@tarojs/components'
import { type AgencyMatter } from '@shared/contract/agency'
import { agencyLimits } from '@shared/model/agency-limits'
import { Button, Buttons, Card, CheckBox, daysLeft, nearDate, SearchField, TextField } from '@/components'
import { Table, TableRow } from '@/components/desk'
import { agencyBatchText as text, agencyCalendarText, agencyText } from '@/text/agency'
import { isFound, worthFinding } from '../found'
import { photoField, type Person, type Photos } from './looked'

type ChoosingProps = {
  matter: AgencyMatter
  people: readonly Person[]
  chosen: readonly string[]
  change: (chosen: string[]) => void
  /** Null where nobody's 图像号 is typed. */
  photos: Photos | null
  wrong: Photos
  photo: (agencyId: string, number: string) => void
  now: string
}

const until = ({ closes }: Person, now: string) =>
  closes ? agencyCalendarText.closes(nearDate(closes, now), daysLeft(closes, now)) : ''

/** Who of those who agreed, and the number of the photo of each where it is typed. */
export const Choosing = ({ matter, people, chosen, change, photos, wrong, photo, now }: ChoosingProps) => {
  const [name, setName] = useState('')
  const shown = people.filter(isFound(name))
  const ids = shown.map(({ agencyId }) => agencyId)
  const all = name ? [...new Set([...chosen, ...ids])] : ids
  return (
    <Card title={text.chosen(chosen.length)}>
      {people.length > worthFinding ? (
        <SearchField
          name="find"
          label={agencyText.find}
          placeholder={agencyText.find}
          value={name}
          onChange={setName}
        />
      ) : null}
      <Buttons>
        <Button kind="soft" size="small" onTap={() => change(all.slice(0, agencyLimits.people))}>
          {text.all(Math.min(shown.length, agencyLimits.people))}
        </Button>
        <Button kind="ghost" size="small" onTap={() => change([])}>
          {text.nobody}
        </Button>
      </Buttons>
      <View className="agency-choices">
        <Table columns={text.columns[matter]}>
          {shown.map((person) => {
            const { agencyId, name, maskedIdNumber } = person
            const checked = chosen.includes(agencyId)
            return (
              <View key={agencyId} className="agency-choice">
                <CheckBox
                  label={name}
                  checked={checked}
                  onTap={() => change(checked ? chosen.filter((one) => one !== agencyId) : [...chosen, agencyId])}
                >
                  <TableRow title={name} cells={[maskedIdNumber, until(person, now)]} />
                </CheckBox>
                {photos && checked ? (
                  <TextField
                    name={photoField(agencyId)}
                    label={text.photoOf(name)}
                    optional
                    maxLength={40}
                    placeholder={text.photoNone}
                    value={photos[agencyId] ?? ''}
                    error={wrong[agencyId] ?? null}
                    onChange={(number) => photo(agencyId, number)}
                  />
                ) : null}
              </View>
            )
          })}
        </Table>
        {shown.length === 0 ? <View className="muted">{agencyText.foundNone(name)}</View> : null}
      </View>
    </Card>
  )
}
