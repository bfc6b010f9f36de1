import { type Step } from '@/form'
import { BuildingField } from '../link-dwelling/building-field'
import { RoomField } from '../link-dwelling/room-field'
import { useOptions, type Name } from './values'

/** 房屋, for who has no code: building, room, and how they come to live there. */
export const placeSteps: Step<Name>[] = [
  {
    id: 'building',
    title: '您住在哪一栋？',
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
  },
  {
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
  },
  {
    id: 'use',
    title: '这处房屋是怎么来的？',
    lead: '自己买的、自建的房子，请切换为房东身份关联房屋，当场就能申报。',
    group: '房屋',
    fields: [{ kind: 'choice', name: 'use', label: '房屋来源', options: useOptions }],
  },
]
