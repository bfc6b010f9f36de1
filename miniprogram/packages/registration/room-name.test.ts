import { inOrder, roomName } from './room-name'

describe('房屋的短名', () => {
  it.each([
    ['南山区粤海街道科苑路15号科苑花园5栋604', '科苑花园5栋604', '南山区粤海街道科苑路15号'],
    ['南山区桃源街道桃源村26栋301A', '南山区桃源街道桃源村26栋301A', ''],
    ['罗湖区桂园街道红桂路2号', '罗湖区桂园街道红桂路2号', ''],
  ])('%s is called %s', (address, name, before) => {
    expect(roomName(address)).toEqual({ name, before })
  })
})

describe('rooms, as one walks past them', () => {
  it('604 stands before 1102, and the fifth building before the sixth', () => {
    const rooms = ['科苑花园6栋902', '科苑花园5栋1102', '科苑花园5栋604'].map((address) => ({ address }))
    expect(inOrder(rooms).map(({ address }) => address)).toEqual([
      '科苑花园5栋604',
      '科苑花园5栋1102',
      '科苑花园6栋902',
    ])
  })
})
