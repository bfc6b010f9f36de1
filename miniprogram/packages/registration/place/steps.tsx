import { type ReactNode } from 'react'
import { type Step } from '@/form'
import { severalText } from '@/text/dwellings'
import { BuildingField } from './building-field'
import { RoomField } from './room-field'
import { RoomsField } from './rooms-field'
import { type Place, type PlaceName } from './values'

/** 楼栋; `after` stands below the search. */
export const buildingStep = (title: string, after?: (values: Place) => ReactNode): Step<PlaceName> => ({
  id: 'building',
  title,
  lead: '按楼栋名称、拼音首字母或 19 位楼栋编码查找。',
  group: '房屋',
  fields: [
    {
      kind: 'custom',
      name: 'buildingCode',
      label: '楼栋',
      shown: ({ building }) => building || null,
      render: (props) => (
        <>
          <BuildingField {...props} />
          {after?.(props.values)}
        </>
      ),
    },
  ],
})

const byRoom = (words: { title: string; lead?: string }, Field: typeof RoomField): Step<PlaceName> => ({
  ...words,
  id: 'room',
  group: '房屋',
  fields: [
    {
      kind: 'custom',
      name: 'dwellingCode',
      label: '房号',
      shown: ({ address, dwellingCode }) => address || dwellingCode,
      render: (props) => <Field {...props} />,
    },
  ],
})

/** 房号 in the chosen building. */
export const roomStep = byRoom({ title: '哪一间？' }, RoomField)

/** 房号 of several rooms in the chosen building. */
export const roomsStep = byRoom({ title: severalText.pick, lead: severalText.lead }, RoomsField)
