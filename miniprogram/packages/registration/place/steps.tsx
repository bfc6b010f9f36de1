import { type Step } from '@/form'
import { BuildingField } from './building-field'
import { RoomField } from './room-field'
import { type PlaceName } from './values'

/** 楼栋. */
export const buildingStep = (title: string): Step<PlaceName> => ({
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
      render: (props) => <BuildingField {...props} />,
    },
  ],
})

/** 房号 in the chosen building. */
export const roomStep: Step<PlaceName> = {
  id: 'room',
  title: '哪一间？',
  group: '房屋',
  fields: [
    {
      kind: 'custom',
      name: 'dwellingCode',
      label: '房号',
      shown: ({ address, dwellingCode }) => address || dwellingCode,
      render: (props) => <RoomField {...props} />,
    },
  ],
}
