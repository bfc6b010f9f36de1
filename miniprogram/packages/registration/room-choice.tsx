import { useState } from 'react'
import { View } from '@tarojs/components'
import { type LinkView } from '@shared/contract/registration'
import { CheckBox, TextField } from '@/components'
import { a11y } from '@/components/a11y'
import { FieldFrame } from '@/components/field'
import { declarantText } from '@/text/declarants'
import { linkStateText } from '@/text/states'
import { inOrder, roomName } from './room-name'

/** Beyond this many rooms a few letters of the address are asked first. */
const inSight = 8

const matching = (links: readonly LinkView[], chosen: readonly string[], text: string): LinkView[] => {
  const picked = links.filter(({ dwellingCode }) => chosen.includes(dwellingCode))
  const others = links.filter(
    ({ dwellingCode, address }) => !chosen.includes(dwellingCode) && address.includes(text.trim()),
  )
  return [...picked, ...others.slice(0, Math.max(0, inSight - picked.length))]
}

/** One or several of one's own rooms. */
export const RoomChoice = ({
  links,
  chosen,
  change,
  label,
  hint,
  error,
}: {
  links: readonly LinkView[]
  chosen: readonly string[]
  change: (rooms: string[]) => void
  label: string
  hint?: string
  error: string | null
}) => {
  const [text, setText] = useState('')
  const many = links.length > inSight
  const sorted = inOrder(links)
  const shown = many ? matching(sorted, chosen, text) : sorted
  const toggle = (code: string) =>
    change(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code])
  return (
    <>
      {many ? (
        <TextField
          name="roomSearch"
          label="找房屋"
          hint="楼栋名或房号的一部分"
          optional
          value={text}
          onChange={setText}
        />
      ) : null}
      <FieldFrame name="rooms" label={label} hint={hint} error={error}>
        <View className="choices stacked" {...a11y({ role: 'group', label })}>
          {shown.map(({ dwellingCode, address, declarantType, state, residents }, index) => (
            <CheckBox
              key={dwellingCode}
              id={index === 0 ? 'rooms' : undefined}
              framed
              checked={chosen.includes(dwellingCode)}
              wrong={error !== null}
              onTap={() => toggle(dwellingCode)}
            >
              <View>{roomName(address).name}</View>
              <View className="choice-detail">
                {[
                  state === 'approved'
                    ? residents > 0
                      ? `已登记 ${residents} 人`
                      : '还没有住户'
                    : linkStateText[state].name,
                  declarantText[declarantType].name,
                  roomName(address).before,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </View>
            </CheckBox>
          ))}
        </View>
      </FieldFrame>
    </>
  )
}
