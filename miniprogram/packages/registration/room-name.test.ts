import { roomName } from './room-name'

describe('房屋的短名', () => {
  it.each([
    ['南山区粤海街道科苑路15号科苑花园5栋604', '科苑花园5栋604', '南山区粤海街道科苑路15号'],
    ['南山区桃源街道桃源村26栋301A', '南山区桃源街道桃源村26栋301A', ''],
    ['罗湖区桂园街道红桂路2号', '罗湖区桂园街道红桂路2号', ''],
  ])('%s is called %s', (address, name, before) => {
    expect(roomName(address)).toEqual({ name, before })
  })
})
